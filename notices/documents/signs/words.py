"""The sentences of a sign that depend on the facts, in the signs' own short words."""

from collections.abc import Mapping
from datetime import date

from notices.i18n import N_

# "general security" and "something else" have no words here: a sign names a purpose or is refused.
PURPOSES = {
    "violence": N_("violence and threats"),
    "repeat_theft": N_("repeated theft"),
    "organised_theft": N_("organised theft"),
    "ban_enforcement": N_("banned people coming back"),
    "refund_fraud": N_("refund fraud"),
    "safeguarding": N_("harm to vulnerable people"),
}
LISTED = {
    "hurt_someone": N_("people who hurt or threatened someone"),
    "carried_a_weapon": N_("people who carried a weapon"),
    "stole_repeatedly": N_("people who stole more than once"),
    "stole_in_a_group": N_("people who stole in a group"),
    "stole_much": N_("people who stole things of high value"),
    "refund_fraud": N_("people who cheated with refunds"),
    "banned": N_("people who were told not to come back"),
    "at_risk": N_("people we look for to keep them safe"),
}
ASK_AT = {
    "service_desk": N_("Ask at the customer service desk."),
    "tills": N_("Ask at the tills."),
    "any_staff": N_("Ask anyone who works here."),
}
SHARED = {
    ("nobody",): N_("Nobody outside this shop gets the list."),
    ("own_shops",): N_("Our other shops get it too."),
    ("other_firms",): N_("Shops of other companies get it too."),
    ("police",): N_("The police may get it too."),
    ("own_shops", "other_firms"): N_("Our other shops and other companies get it too."),
    ("own_shops", "police"): N_("Our other shops and the police may get it too."),
    ("other_firms", "police"): N_("Other companies and the police may get it too."),
    ("own_shops", "other_firms", "police"): N_(
        "Our other shops, other companies and the police may get it too."
    ),
}
SUPPLIER_DOES = {
    "processor": N_("{name} runs the system for us."),
    "joint_controller": N_("{name} decides about it with us."),
    "separate_controller": N_("{name} keeps its own list and answers for that."),
}


def entrance_words(facts: Mapping, book, on: date) -> dict:
    """Return what the entrance sign says of purposes, people, sharing and the supplier."""
    trial, supplier = facts["trial"], facts.get("supplier") or {}
    return {
        "purposes": [PURPOSES[one] for one in trial["purposes"] if one in PURPOSES],
        "listed": [LISTED[one] for one in trial["watchlist"]["people"]],
        "ask_us": ASK_AT[facts["store"]["contact"]["ask_at"]],
        "shared": SHARED.get(tuple(trial["watchlist"]["shared_with"])),
        "people_decide": _people_decide(trial.get("review") or {}),
        "supplier_does": SUPPLIER_DOES.get(supplier.get("role")),
    }


def _people_decide(review: Mapping) -> bool:
    """Only a sign whose trial really has people look first, and no machine act, says so."""
    return (review.get("people_who_compare") or 0) > 0 and review.get("automatic_acts") == []
