"""How one typed address becomes one clean value: by e-mail, telephone, web and post."""

import re

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from marshmallow import ValidationError

from notices.i18n import N_
from notices.schemas.values import Line

DIALLED = re.compile(r"\+?[0-9 ().-]+")
POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?|GIR)([0-9][A-Z]{2}|0AA)")
WEB = re.compile(r"https://([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}(/[A-Za-z0-9._~/-]*)?")
LONGEST_WEB = 100


class Shaped(Line):
    """A line that has a known shape; ``shape`` returns its one stored form."""

    def _deserialize(self, value, attr, data, **kwargs):
        return self.shape(super()._deserialize(value, attr, data, **kwargs))


class Email(Shaped):
    """An e-mail address."""

    kind = "email"

    def shape(self, text):
        try:
            return validate_email(text, check_deliverability=False).normalized
        except EmailNotValidError as error:
            raise ValidationError(
                N_("Write an email address, like privacy@example.co.uk.")
            ) from error


class Phone(Shaped):
    """A telephone number, kept as people in this country read it."""

    kind = "phone"

    def shape(self, text):
        wrong = N_("Write a telephone number with its area code, like 029 2018 0123.")
        # The library would dial letters: 2.9E+09 out of a spreadsheet became another number.
        if not DIALLED.fullmatch(text):
            raise ValidationError(wrong)
        try:
            number = phonenumbers.parse(text, "GB")
        except phonenumbers.NumberParseException as error:
            raise ValidationError(wrong) from error
        possible = phonenumbers.is_possible_number_with_reason(number)
        if possible != phonenumbers.ValidationResult.IS_POSSIBLE:
            raise ValidationError(wrong)
        at_home = number.country_code == phonenumbers.country_code_for_region("GB")
        style = phonenumbers.PhoneNumberFormat
        style = style.NATIONAL if at_home else style.INTERNATIONAL
        return phonenumbers.format_number(number, style)


class Web(Shaped):
    """An https address that a person can type from a sign."""

    kind = "web"

    def shape(self, text):
        scheme, _, rest = text.rpartition("://")
        host, slash, path = rest.partition("/")
        address = f"{scheme.lower() or 'https'}://{host.lower()}{slash}{path}"
        if not WEB.fullmatch(address) or len(address) > LONGEST_WEB:
            raise ValidationError(
                N_(
                    "Write a web address that begins with https://, "
                    "like https://example.co.uk/faces."
                )
            )
        return address


class Postcode(Shaped):
    """A United Kingdom postcode, in capitals with its space."""

    kind = "postcode"

    def shape(self, text):
        found = POSTCODE.fullmatch(text.upper().replace(" ", ""))
        if not found or not text.isascii():
            raise ValidationError(N_("Write a full postcode, like CF10 1AA."))
        return " ".join(found.groups())
