"""What every page about a shop begins with: what is kept for it."""

from dataclasses import replace

from flask import current_app

from webapp.forms.answers import only_asked
from webapp.forms.sections import parts
from webapp.records.records import Kept, Records


def records() -> Records:
    """Return the records of this application."""
    return current_app.extensions["records"]


def kept_for(shop_id: str) -> Kept:
    """Return what is kept for the shop in an address. Raises NoSuchShop."""
    return as_asked(records().of_shop(shop_id))


def as_asked(kept: Kept) -> Kept:
    """Return *kept* without answers to questions that this release does not ask."""
    return replace(kept, raw={"store": {}} | only_asked(kept.raw, parts()))
