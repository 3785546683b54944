"""The kinds of question there are. A question is declared once, with these, and nowhere else."""

from marshmallow import Schema, fields, validate

from notices.i18n import N_, Msg
from notices.schemas.addresses import Email, Phone, Postcode, Web
from notices.schemas.messages import OURS, nearest
from notices.schemas.values import Choice, Choices, Count, Day, Line, Number, Text, YesNo

HEAD_OFFICE, SHOP = "head_office", "shop"
MOST_ROWS = 500


class Questions(Schema):
    """Every part of the facts starts here: strict, and in our own words."""

    edited_by = HEAD_OFFICE
    error_messages = {  # noqa: RUF012 - marshmallow's own attribute
        "type": N_("Write a group of named answers here."),
        "unknown": N_("We do not ask this."),
        "invalid_type": N_("Write a group of named answers here."),
    }

    def on_bind_field(self, name, field):
        """Replace marshmallow's English, which nobody could translate, also inside a table."""
        for key, text in field.error_messages.items():
            if not isinstance(text, Msg):
                field.error_messages[key] = OURS[text]
        if isinstance(field, fields.List):
            self.on_bind_field(name, field.inner)

    def handle_error(self, error, data, *, many, **kwargs):
        """Say which name was probably meant where an unknown one was written."""
        if not isinstance(error.messages, dict):
            return
        for name, messages in error.messages.items():
            if messages == [self.error_messages["unknown"]]:
                error.messages[name] = [self.explain_unknown(str(name))]

    def explain_unknown(self, name: str) -> Msg:
        """Return what to tell somebody who wrote the unknown *name* in this part."""
        return nearest(name, self.fields)


def _question(kind: type, label: Msg, hint, example, shop_may_change, required=False, **details):
    told = {"label": label, "hint": hint, "example": example, "shop_may_change": shop_may_change}
    return kind(required=required, metadata=told | details.pop("metadata", {}), **details)


def line(label, hint=None, example=None, *, most=120, shop_may_change=False, required=False):
    """A single printed line of 1 to *most* characters, such as a name."""
    return _question(Line, label, hint, example, shop_may_change, required, least=1, most=most)


def text(label, hint=None, example=None, *, least=1, most=2000, shop_may_change=False):
    """A few sentences, of *least* to *most* characters."""
    return _question(Text, label, hint, example, shop_may_change, least=least, most=most)


def choice(label, options, hint=None, *, shop_may_change=False, required=False):
    """One of *options*, {value: Msg}."""
    return _question(Choice, label, hint, None, shop_may_change, required, options=options)


def choices(label, options, hint=None, *, shop_may_change=False):
    """Any number of *options*, {value: Msg}; an empty list is the answer "none of these"."""
    return _question(Choices, label, hint, None, shop_may_change, options=options)


def yes_no(label, hint=None, *, shop_may_change=False):
    """Yes or no; not answered is neither."""
    return _question(YesNo, label, hint, None, shop_may_change)


def count(label, hint=None, example=None, *, least=0, most=10**9, unit=None, shop_may_change=False):
    """A whole number from *least* to *most*."""
    limits = {"least": least, "most": most, "metadata": {"unit": unit}}
    return _question(Count, label, hint, example, shop_may_change, **limits)


def number(
    label, hint=None, example=None, *, least=0, most=10**6, unit=None, shop_may_change=False
):
    """A number with decimals from *least* to *most*, kept exact."""
    limits = {"least": least, "most": most, "metadata": {"unit": unit}}
    return _question(Number, label, hint, example, shop_may_change, **limits)


def day(label, hint=None, *, shop_may_change=False, required=False):
    """A calendar day."""
    return _question(Day, label, hint, "2026-12-07", shop_may_change, required)


def email(label, hint=None, *, shop_may_change=False):
    """An e-mail address; whether it exists is not looked up."""
    return _question(Email, label, hint, "privacy@example.co.uk", shop_may_change)


def phone(label, hint=None, *, shop_may_change=False):
    """A telephone number, British unless it begins with +."""
    return _question(Phone, label, hint, "029 2018 0123", shop_may_change)


def web(label, hint=None, *, shop_may_change=False):
    """An https address, short enough to type from a sign."""
    return _question(Web, label, hint, "https://example.co.uk/faces", shop_may_change)


def postcode(label, hint=None, *, shop_may_change=False):
    """A United Kingdom postcode."""
    return _question(Postcode, label, hint, "CF10 1AA", shop_may_change)


def group(schema: type[Questions], label: Msg, hint=None):
    """A named group of questions."""
    return fields.Nested(schema, metadata={"label": label, "hint": hint})


def rows(schema: type[Questions], label: Msg, hint=None, *, most=MOST_ROWS):
    """A table: the same group of questions once for each of at most *most* rows."""
    return fields.List(
        fields.Nested(schema),
        validate=validate.Length(max=most, error=N_("Write at most {max} rows.")),
        metadata={"label": label, "hint": hint, "most": most},
    )
