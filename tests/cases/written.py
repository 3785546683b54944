"""Messages that people might write or say, each with the rights and hints it must give.

We wrote them ourselves, after what people are known to complain of. Nobody's words are in them.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "messages"


@dataclass(frozen=True)
class Message:
    """What was said, what must be found in it, and what may be found too, with the reason."""

    sort: str
    says: str
    rights: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    because: str = ""

    def __str__(self):
        return f"{self.sort}: {' '.join(self.says.split())[:60]}"


def _messages():
    for path in sorted(FOLDER.glob("*.toml")):
        for one in tomllib.loads(path.read_text("utf-8"))["message"]:
            kinds = {key: tuple(one.get(key, ())) for key in ("rights", "hints", "also")}
            yield Message(path.stem, one["says"], **kinds, because=one.get("because", ""))


MESSAGES = list(_messages())
EXERCISING_NOTHING = [message for message in MESSAGES if not message.rights]
