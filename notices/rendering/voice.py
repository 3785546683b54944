"""A document speaks in one language or in two; a voice is one of them."""

from dataclasses import dataclass
from datetime import date

from babel.support import NullTranslations
from markupsafe import Markup, escape

from notices.i18n import Msg, catalogue, direction, listed, long_date, say


@dataclass(frozen=True, slots=True)
class Voice:
    """Says things in ``language``.

    In a template the loop over the voices calls each of them ``_``, so that
    ``_("A sentence about %(name)s.", name=store.name)`` is found by the translators' tools.
    """

    language: str
    translations: NullTranslations

    @property
    def dir(self) -> str:
        """The way it is written: "ltr" or "rtl"."""
        return direction(self.language)

    @property
    def lang(self) -> Markup:
        """The two attributes that every change of language carries."""
        return Markup('lang="{}" dir="{}"').format(self.language, self.dir)

    def __call__(self, text: str, **values) -> Markup:
        """Return *text* in this language as HTML, its places filled with isolated values."""
        if not isinstance(text, Msg):
            return self._translated(text) % self._shown(values)
        said = self._translated(text.msgid)
        return said.format(**self._shown(text.values)) if text.values else said

    def plural(self, one: str, many: str, n: int, **values) -> Markup:
        """Return *one* or *many* in the form this language has for the number *n*."""
        sentence = escape(self.translations.ngettext(one, many, n))
        return sentence % self._shown(values | {"n": n})

    def date(self, day: date) -> str:
        """Return *day* in words."""
        return long_date(day, self.language)

    def all_of(self, things: list) -> str:
        """Return *things* with commas between them: an "and" would change with its neighbours."""
        return listed([str(say(thing, self.translations)) for thing in things], self.language)

    def _translated(self, text: str) -> Markup:
        return escape(self.translations.gettext(text))

    def _shown(self, values: dict) -> dict:
        return {name: say(value, self.translations) for name, value in values.items()}


def voices(languages: tuple[str, ...], families: tuple[str, ...]) -> tuple[Voice, ...]:
    """Return one voice for each of *languages*, in their order. Raises UnknownLanguage."""
    return tuple(Voice(language, catalogue(language, *families)) for language in languages)
