"""Mark text early, translate it late, and never answer in the wrong language."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import polib
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

from notices.errors import UnknownLanguage

PACKED = Path(__file__).parent / "locales"  # compiled catalogues, in an installed wheel
CHECKOUT = Path(__file__).parent.parent / "locales"  # .po files, in a working copy
SOURCE = "en"
FAMILIES = ("interface", "assessment", "signs", "letters")
COMMAS = {"ar": "، ", "fa": "، ", "ur": "، ", "zh": "、"}  # elsewhere ", "
ENGLISH = NullTranslations()
ENGLISH.language = SOURCE


class Msg(str):
    """An English sentence that remembers how to be said in another language.

    It is a ``str``, so marshmallow, JSON and tests take it as it is.
    """

    __slots__ = ("msgid", "values")

    def __new__(cls, msgid: str, **values):
        made = super().__new__(cls, _filled(msgid, values, ENGLISH))
        made.msgid, made.values = str(msgid), values
        return made

    def __reduce__(self):
        return _unpickle, (self.msgid, self.values)

    def format(self, **values):
        """Fill in the named places; marshmallow calls this with its min, max, input …"""
        return Msg(self.msgid, **values)

    def said_in(self, translations: NullTranslations) -> str:
        """Return the sentence in the language of *translations*, its places filled."""
        return _filled(translations.gettext(self.msgid), self.values, translations)


def _filled(sentence: str, values: dict, translations: NullTranslations) -> str:
    if not values:
        return sentence
    said = {name: say(value, translations) for name, value in values.items()}
    return str.format(sentence, **said)


def _unpickle(msgid, values):
    return Msg(msgid, **values)


N_ = Msg


def say(value: object, translations: NullTranslations) -> object:
    """Return *value* as it is said in the language of *translations*, which catalogue() made.

    A Msg is translated, a day is written in words, a whole number gets its thousands marks, a
    list its commas; anything else stays as it is.
    """
    if isinstance(value, Msg):
        return value.said_in(translations)
    if isinstance(value, date):
        return long_date(value, translations.language)
    if isinstance(value, int) and not isinstance(value, bool):
        return format_decimal(value, locale=locale(translations.language))
    if isinstance(value, list):
        return listed([str(say(one, translations)) for one in value], translations.language)
    return value


def languages(family: str) -> tuple[str, ...]:
    """Return the languages that *family* of texts is written in: English first, then by code.

    A catalogue's presence is the offer; a test holds that it is complete.
    """
    found = {path.parts[-3] for path in PACKED.glob(f"*/LC_MESSAGES/{family}.mo")}
    found |= {path.parts[-3] for path in CHECKOUT.glob(f"*/LC_MESSAGES/{family}.po")}
    return (SOURCE, *sorted(found - {SOURCE}))


LANGUAGES = languages("interface")


@cache
def catalogue(language: str, *families: str) -> NullTranslations:
    """Return the texts of *families* (all when none is named) in *language*.

    Raises UnknownLanguage when one family has no catalogue in that language: Babel alone would
    quietly answer in English, under a foreign ``lang`` tag.
    """
    chain = NullTranslations()
    for family in families or FAMILIES:
        one = _family(language, family)
        one.add_fallback(chain)
        chain = one
    chain.language = language
    return chain


def _family(language: str, family: str) -> NullTranslations:
    if language == SOURCE:
        return NullTranslations()
    packed = PACKED / language / "LC_MESSAGES" / f"{family}.mo"
    if packed.exists():
        return Translations(BytesIO(packed.read_bytes()))
    source = CHECKOUT / language / "LC_MESSAGES" / f"{family}.po"
    if not source.exists():
        raise UnknownLanguage(f"There is no translation of the {family} texts into {language!a}.")
    return Translations(compiled(source))


def compiled(source: Path) -> BytesIO:
    """Return the .po file *source* as a compiled catalogue, its review record included."""
    return BytesIO(polib.pofile(str(source)).to_binary())


def locale(language: str) -> Locale:
    """Return Babel's locale for *language*; English is British English here."""
    return Locale.parse("en_GB" if language == SOURCE else language)


def direction(language: str) -> str:
    """Return "rtl" or "ltr", the way *language* is written."""
    return locale(language).text_direction


def long_date(day: date, language: str) -> str:
    """Return *day* in words, such as "23 November 2026" or "23 Tachwedd 2026"."""
    return format_date(day, "d MMMM y", locale=locale(language))


def listed(things: Iterable[str], language: str) -> str:
    """Return *things* with the commas of *language* between them.

    CLDR's own lists fail in Welsh from three things on, and want an "and" that would have to
    mutate its neighbour.
    """
    return COMMAS.get(language, ", ").join(things)
