"""The law our words rest on: how old our reading is, who checked it, what changes next."""

from flask import Blueprint, render_template

from notices.rules.reader import changes_after, packs
from webapp.clock import today

pages = Blueprint("law", __name__)
PLACE = "gb"


@pages.get("/law")
def show():
    """Show every pack of rules, and the changes that are announced."""
    day = today()
    return render_template(
        "law.html", packs=packs(PLACE), changes=changes_after(day, PLACE), today=day
    )
