"""Where the shop stands: the verdict, and every finding with what to do next."""

from flask import Blueprint, render_template

from notices.checks import Finding
from notices.i18n import Msg
from notices.rules.book import SECOND_HAND
from webapp.pages.faults import address_of
from webapp.pages.kept import kept_for
from webapp.standing import STATUSES, standing

pages = Blueprint("check", __name__)


@pages.get("/shops/<shop_id>/check")
def show(shop_id: str):
    """Show what stands in the way first, then what to ask, to answer, and what is right."""
    kept = kept_for(shop_id)

    def places_of(finding: Finding) -> list[tuple[Msg, str]]:
        """Return the pages where the answers behind *finding* are given, each once."""
        places = {}
        for path in finding.missing or finding.questions:
            section, address = address_of(kept, path)
            if section:
                places.setdefault(section.title, address)
        return list(places.items())

    return render_template(
        "check.html",
        kept=kept,
        standing=standing(kept),
        statuses=STATUSES,
        places_of=places_of,
        second_hand=SECOND_HAND,
    )
