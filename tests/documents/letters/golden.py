"""The words of every letter as text files, to be read by people who do not run programs.

    python3 dev.py python -m tests.documents.letters.golden

writes them anew; look at what changed before you keep it.
"""

import sys
from pathlib import Path

from notices.documents import DOCUMENTS
from tests.support.papers import paper

FOLDER = Path(__file__).parent / "golden"
LETTERS = [
    (document.id, language)
    for document in DOCUMENTS.values()
    if document.about_a_case
    for language in document.languages()
]


def place_of(document_id: str, language: str) -> Path:
    """Return the file that holds the words of a letter."""
    return FOLDER / f"{document_id.partition('.')[2]}.{language}.txt"


def words_of(document_id: str, language: str) -> str:
    """Return what a letter says to its example case, without the number of the sheet."""
    made = paper(document_id, languages=(language,), kind="txt")
    return made.content.decode().replace(made.number, "<number of the sheet>")


def main() -> int:
    """Write every file, and remove those that no letter has any more."""
    FOLDER.mkdir(exist_ok=True)
    wanted = {place_of(*letter): words_of(*letter) for letter in LETTERS}
    for stray in set(FOLDER.glob("*.txt")) - set(wanted):
        stray.unlink()
    for path, words in wanted.items():
        path.write_text(words, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
