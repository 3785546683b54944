"""One shop: its doors, its customers, and what it may decide for itself."""

from copy import deepcopy
from functools import cache

from marshmallow import fields

from notices.i18n import N_
from notices.schemas.fields import (
    SHOP,
    Questions,
    choice,
    choices,
    count,
    group,
    line,
    number,
    phone,
    rows,
    yes_no,
)
from notices.schemas.organisation import NATIONS, AddressSchema, OrganisationSchema
from notices.schemas.trial import TrialSchema

LANGUAGES_NEARBY = {
    "cy": "Cymraeg", "pl": "polski", "ro": "română", "pa": "ਪੰਜਾਬੀ", "ur": "اردو",
    "pt": "português", "es": "español", "ar": "العربية", "bn": "বাংলা", "gu": "ગુજરાતી",
    "it": "italiano", "ta": "தமிழ்", "zh": "中文", "so": "Soomaali", "tr": "Türkçe",
}  # fmt: skip
ASK_AT = {
    "service_desk": N_("Customer service desk"),
    "tills": N_("Tills"),
    "any_staff": N_("Anyone who works there"),
}
OTHER_WAYS_IN = {
    "other_shop": N_("Another shop nearby without face scanning"),
    "delivery": N_("Home delivery"),
    "staff_fetch": N_("Staff bring the goods to the door"),
}


class ShopsOwn(Questions):
    """Answers of head office that one shop gives differently."""

    edited_by = SHOP
    head_office: type[Questions]

    def explain_unknown(self, name):
        """Tell a misspelt name from a question that only head office may answer."""
        if name in self.head_office().fields:
            return N_("Only head office may change this. Take it out.")
        return super().explain_unknown(name)


@cache
def changeable(schema: type[Questions]) -> type[Questions] | None:
    """Return *schema* cut down to what a shop may change, or None when that is nothing."""
    kept = {name: _changeable(field) for name, field in schema().fields.items()}
    kept = {name: field for name, field in kept.items() if field}
    if not kept:
        return None
    return type(f"Shop{schema.__name__}", (ShopsOwn,), kept | {"head_office": schema})


def _changeable(field: fields.Field) -> fields.Field | None:
    if field.metadata.get("shop_may_change"):
        return deepcopy(field)
    if not isinstance(field, fields.Nested):
        return None
    inner = changeable(type(field.schema))
    return fields.Nested(inner, metadata=field.metadata) if inner else None


class ShopAddressSchema(AddressSchema):
    """Where the shop is."""

    edited_by = SHOP


class ShopContactSchema(Questions):
    """Whom customers ask in this shop."""

    edited_by = SHOP
    ask_at = choice(N_("Where customers ask in the shop"), ASK_AT)
    phone = phone(N_("Telephone number of the shop"))


class EntranceSchema(Questions):
    """One door that customers use."""

    edited_by = SHOP
    name = line(N_("Which door"), example="Main door", most=60, required=True)
    camera_sees_from_m = number(
        N_("From how far outside the camera sees faces"), example="3", most=100, unit=N_("metres")
    )
    sign_hangs_at = line(N_("Where the sign hangs"), example="Fixed panel left of the door")
    sign_height_mm = count(N_("Height of the middle of the sign"), example="1500", most=5000)
    seen_before_camera = yes_no(N_("Do people see the sign before the camera sees them?"))


class StoreSchema(Questions):
    """What the store manager knows."""

    edited_by = SHOP
    code = line(N_("Short code of the shop"), example="CF10", most=12, required=True)
    name = line(N_("Name of the shop"), N_("As customers know it."), "Castle Street", most=60)
    address = group(ShopAddressSchema, N_("Address of the shop"))
    nation = choice(N_("Nation the shop is in"), NATIONS)
    contact = group(ShopContactSchema, N_("Contact in the shop"))
    entrances = rows(EntranceSchema, N_("Entrances"))
    people_per_day = count(N_("People who come in on a usual day"), example="3000", most=10**6)
    languages_nearby = choices(N_("Languages spoken nearby"), LANGUAGES_NEARBY)
    other_ways = choices(N_("How people can shop without being scanned"), OTHER_WAYS_IN)
    pharmacy = yes_no(N_("Is there a pharmacy, or is this the only shop for food nearby?"))
    organisation = group(changeable(OrganisationSchema), N_("Different in this shop: contact"))
    trial = group(changeable(TrialSchema), N_("Different in this shop: trial"))
