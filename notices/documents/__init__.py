"""Everything we can make. Add a document by adding it to its folder's list."""

from difflib import get_close_matches

from notices.documents.base import Document
from notices.documents.dpia import ASSESSMENTS
from notices.documents.letters import LETTERS
from notices.documents.signs import SIGNS
from notices.errors import UnknownDocument

DOCUMENTS: dict[str, Document] = {made.id: made for made in (*SIGNS, *ASSESSMENTS, *LETTERS)}


def document_called(document_id: str) -> Document:
    """Return the document of that permanent id. Raises UnknownDocument, naming the nearest."""
    if document_id not in DOCUMENTS:
        close = get_close_matches(document_id, DOCUMENTS, n=1)
        hint = f" Did you mean {close[0]}?" if close else ""
        raise UnknownDocument(f"There is no document {document_id!a}.{hint}")
    return DOCUMENTS[document_id]


def used_by(path: str) -> tuple[str, ...]:
    """Return the ids of the documents that say the answer at *path* of the facts."""
    return tuple(
        made.id
        for made in DOCUMENTS.values()
        if any(path == use or path.startswith(f"{use}.") for use in made.uses())
    )
