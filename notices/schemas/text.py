"""What a typed line may contain, so that no answer can rewrite the page it is printed on.

A name that ends in a right-to-left override prints the rest of the sentence backwards, and a
line separator starts what looks like a sentence of the shop's own. Refused characters are named
by kind and place, never echoed. Real names in any script pass.
"""

import re
import unicodedata

from marshmallow import ValidationError

from notices.i18n import N_

CONTROLS = "[\x00-\x1f\x7f-\x9f\u2028\u2029]"
TURNING = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]"
INVISIBLE = (
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u2800\u3164\ufeff\uffa0"
    "\ufff0-\ufffc\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
BROKEN = (
    "[\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffd-\uffff\U000f0000-\U0010ffff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 15))
    + "]"
)
HIDDEN = N_("Take out the invisible character at position {position}.")
REFUSED = (
    (
        re.compile(CONTROLS),
        N_("Take out the line break or control character at position {position}."),
    ),
    (
        re.compile(TURNING),
        N_("Take out the hidden mark that turns the writing around, at position {position}."),
    ),
    (re.compile(INVISIBLE), HIDDEN),
    (
        re.compile(BROKEN),
        N_("The character at position {position} was broken in copying. Type it again."),
    ),
)
# Joiners shape Persian and Indic words and emoji, selectors choose a form of a Chinese letter. In
# words of the alphabets that look alike they only disguise.
JOINERS = "\u200c\u200d"
SELECTORS = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
LOOKALIKES = {"LATIN", "GREEK", "CYRILLIC"}
PLAIN_SCRIPTS = LOOKALIKES | {"COMBINING", "MODIFIER", "FULLWIDTH", "MATHEMATICAL"}
VIRAMA = 9  # combining class of the sign that silences a vowel; a joiner may end a word after it
MOST_MARKS = 4  # combining marks on one letter; stacks run over the lines above and below


def clean_line(raw: str) -> str:
    """Return *raw* in its one stored form: composed, ordinary spaces, trimmed.

    Raises marshmallow's ValidationError with a Msg that names the kind and the place (counted
    from 1) of the first character we do not print.
    """
    text = unicodedata.normalize("NFC", _plain_spaces(raw)).strip(" ")
    _refuse_hidden(text)
    _refuse_stacked_marks(text)
    _refuse_disguises(text)
    return text


def clean_text(raw: str) -> str:
    """Return *raw*, several lines allowed, each in its one stored form. Raises like clean_line."""
    lines = raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(clean_line(line) for line in lines).strip("\n")


def shown(raw: object, most: int = 80) -> str:
    """Return *raw* fit to stand in a message: at most *most* characters, hidden ones spelt out."""
    text = str(raw)[:most]
    try:
        cleaned = clean_line(text)
    except ValidationError:
        return ascii(text)
    return cleaned if cleaned.isprintable() else ascii(text)


def is_mixed_script(text: str) -> bool:
    """Tell whether one word mixes Latin, Greek or Cyrillic letters, so that staff look twice."""
    return any(len({_script(letter) for letter in word} & LOOKALIKES) > 1 for word in text.split())


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _plain_spaces(raw: str) -> str:
    return "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in raw)


def _refuse_hidden(text: str) -> None:
    found = [(hit.start(), message) for kind, message in REFUSED if (hit := kind.search(text))]
    if found:
        place, message = min(found, key=lambda item: item[0])
        raise ValidationError(message.format(position=place + 1))


def _refuse_stacked_marks(text: str) -> None:
    run = 0
    for place, letter in enumerate(text, start=1):
        run = run + 1 if unicodedata.combining(letter) or _is_mark(letter) else 0
        if run > MOST_MARKS:
            raise ValidationError(
                N_("Too many accents are stacked at position {position}.").format(position=place)
            )


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in ("Mn", "Me")


def _refuse_disguises(text: str) -> None:
    """Refuse hidden marks that shape no letter, so that two names that look equal are equal."""
    for place, letter in enumerate(text):
        if letter in JOINERS or SELECTORS.match(letter):
            before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
            ends_word = SELECTORS.match(letter) or unicodedata.combining(before or " ") == VIRAMA
            if not (_takes_shape(before) and (ends_word or _takes_shape(after))):
                raise ValidationError(HIDDEN.format(position=place + 1))


def _takes_shape(letter: str) -> bool:
    """Tell whether *letter* (one or none) has forms that a hidden mark chooses; emoji do too."""
    if not letter or _script(letter) in PLAIN_SCRIPTS:
        return False
    return unicodedata.category(letter)[0] in "LM" or unicodedata.category(letter) == "So"
