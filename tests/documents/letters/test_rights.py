"""Answers to people who use their rights: what each must tell, and when it must not be sent."""

from datetime import timedelta

import pytest

from notices.schemas.request.decisions import OUTCOMES
from tests.documents.letters.contents import letter, refusal
from tests.support.papers import ON

REFUSED, ERASED, KEPT = "letter.request-refused", "letter.erasure-done", "letter.erasure-refused"
UPHELD, OVERRULED = "letter.objection-upheld", "letter.objection-refused"
CORRECTED, UNCHANGED = "letter.corrected", "letter.correction-refused"
STOPPED = "letter.use-stopped"
TOMORROW = ON + timedelta(days=1)

# The decisions that each letter may tell.
TELLS = {
    REFUSED: ("refused",),
    ERASED: ("granted",),
    KEPT: ("part", "refused"),
    UPHELD: ("granted",),
    OVERRULED: ("refused",),
    CORRECTED: ("granted",),
    UNCHANGED: ("refused",),
    STOPPED: ("granted", "part"),
}
TOLD = "We had passed this data on. We told everybody who got it what has changed:"
NOBODY = "Nobody else had received this data from us."
NOT_AGAIN = (
    "You will not be put on the list again for the same matter. It would take something new, with"
    " its own proof."
)
# What it must contain, as a whole sentence.
SENTENCES = [
    *[(each, "court", "You can also go to court.") for each in TELLS],
    (
        REFUSED,
        "the burden is ours",
        "We may say no like this only in rare cases. It is for us to show that this is one. You"
        " need not prove anything.",
    ),
    (
        REFUSED,
        "what is not enough",
        "Some things do not count against you. You may be angry. You may use words that others"
        " wrote for you. You may plan to make a claim against us.",
    ),
    (
        REFUSED,
        "how to take the offer",
        "Do you want this? One line from you is enough, and it costs nothing. You can also send us"
        " a new request at any time.",
    ),
    (ERASED, "recipients", TOLD),
    (
        ERASED,
        "backups",
        "A backup is a spare copy in case a computer fails. Until it is gone, nobody uses what it"
        " says about you.",
    ),
    (
        ERASED,
        "why a little is kept",
        "We keep this only so that nobody puts you on the list again by mistake.",
    ),
    (ERASED, "not listed again", NOT_AGAIN),
    (
        KEPT,
        "objection",
        "You can object to what we do with your data. Tell us what makes your case different. Then"
        " we weigh it against our reasons.",
    ),
    (
        KEPT,
        "restriction",
        "You can ask us to stop using it for now, while we check what you dispute.",
    ),
    (KEPT, "statement", "You can ask us to correct it, or to add your own words to it."),
    (UPHELD, "recipients", TOLD),
    (UPHELD, "not listed again", NOT_AGAIN),
    (
        UPHELD,
        "future visits",
        "If you walk past a camera at the door, it still compares your face with the list. It must"
        " do so to know that you are not on it.",
    ),
    (
        OVERRULED,
        "the burden is ours",
        "It is for us to show why our reasons are stronger. You need not prove anything.",
    ),
    (
        OVERRULED,
        "told before it is used again",
        "We tell you now so that you can answer first. What you send us before that day, we read"
        " before that day.",
    ),
    (CORRECTED, "recipients", TOLD),
    (CORRECTED, "sorry", "You were right. We have put it right, and we are sorry."),
    (
        CORRECTED,
        "statement",
        "You can add a few words of your own to the record. Send them to us, or tell us and we"
        " write them down. It costs nothing.",
    ),
    (UNCHANGED, "statement", "Whoever reads the record reads your words too."),
    (
        UNCHANGED,
        "what may change it",
        "Tell us what we missed: a receipt, a date, somebody who was there. We look again. It costs"
        " nothing.",
    ),
    (STOPPED, "recipients", TOLD),
    (
        STOPPED,
        "only stored",
        "We keep the data, but do nothing else with it. We may use it only if you let us, for a"
        " legal claim, to protect somebody else, or where the public badly needs it.",
    ),
    (
        STOPPED,
        "told before it is used again",
        "It stays like this for now. We write to you before we use it again.",
    ),
]
WEIGHED = ("seriousness", "recency", "proof", "vulnerability", "alternatives", "would_change_it")
ONE_ERASED = ("erased.1.what", "erased.1.erased_on", "erased.1.backups_until")
REMOVED = ("entry.removed_on", "entry.template_deleted_on")
DECIDED = ("decision.decided_on", "decision.decided_by")
# What it must contain of the case: without it there is no letter.
NEEDS = {
    REFUSED: (
        "decision.refusal",
        "decision.reasons",
        "decision.history",
        "decision.offered",
        *DECIDED,
    ),
    ERASED: (
        "decision.erasure_ground",
        "decision.kept_record",
        "entry.template_deleted_on",
        "recipients.1.told_on",
        *ONE_ERASED,
    ),
    KEPT: (
        "decision.keeping_ground",
        "decision.evidence",
        "items.1.what",
        "items.2.reason",
        "items.2.kept_until",
        "entry.ends_on",
        "recipients.2.told_on",
        *ONE_ERASED,
        *DECIDED,
    ),
    UPHELD: (
        "decision.decided_on",
        "decision.future_visits",
        "recipients.1.told_on",
        *REMOVED,
        *ONE_ERASED,
    ),
    OVERRULED: (
        "decision.reasons",
        *(f"decision.weighing.{name}" for name in WEIGHED),
        *DECIDED,
        "restriction.placed_on",
        "restriction.scope",
    ),
    CORRECTED: (
        "correction.wrong",
        "correction.right",
        "correction.corrected_on",
        "correction.proof",
        "recipients.1.told_on",
    ),
    UNCHANGED: (
        "decision.reasons",
        "decision.evidence",
        *DECIDED,
        "correction.statement_added_on",
    ),
    STOPPED: (
        "restriction.placed_on",
        "restriction.scope",
        "restriction.until",
        "recipients.2.told_on",
    ),
}
NEEDED = [(each, f"request.{name}") for each, names in NEEDS.items() for name in names]
SAID = NEEDED  # all of it is told
GONE_BY = [(each, path) for each, path in NEEDED if path.endswith("_on") and "ends_on" not in path]
STILL_TO_COME = [
    (KEPT, "request.entry.ends_on"),
    (KEPT, "request.entry.review_on"),
    (KEPT, "request.items.1.review_on"),
    (OVERRULED, "request.entry.ends_on"),
    (OVERRULED, "request.restriction.lifts_on"),
    (UNCHANGED, "request.restriction.lifts_on"),
    (STOPPED, "request.restriction.lifts_on"),
]
LAW = {
    REFUSED: {"refusal.unfounded_or_excessive", "refusal.say_why", "access.no_action_say_so"},
    ERASED: {"erasure.when", "recipients.tell_them", "data.minimal"},
    KEPT: {"erasure.exceptions", "refusal.say_why", "objection.right", "restriction.right"},
    UPHELD: {"objection.right", "erasure.when", "recipients.tell_them"},
    OVERRULED: {"objection.compelling_reasons", "refusal.say_why", "restriction.while_disputed"},
    CORRECTED: {"rectification.right", "data.accurate", "recipients.tell_them"},
    UNCHANGED: {"rectification.add_a_statement", "refusal.say_why"},
    STOPPED: {"restriction.right", "restriction.only_store", "restriction.tell_before_lifting"},
}
ROUTES = {
    "access.complaint_to_us",
    "access.complaint_to_the_regulator",
    "court.route",
    "refusal.name_the_routes",
}
RESTS_ON = {each: rules | ROUTES for each, rules in LAW.items()}


@pytest.mark.parametrize(("document_id", "path"), NEEDED)
def test_without_it_there_is_no_letter(document_id, path):
    assert refusal(document_id, lacking=(path,)) == [path]


@pytest.mark.parametrize("document_id", TELLS)
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_it_tells_only_the_decision_that_was_made(document_id, outcome):
    answers = {"request.decision.outcome": outcome}
    if (document_id, outcome) == (KEPT, "refused"):
        answers |= {"request.erased": [], "request.recipients": []}

    if outcome in TELLS[document_id]:
        assert letter(document_id, answers)
    else:
        assert refusal(document_id, answers) == ["request.decision.outcome"]


@pytest.mark.parametrize(("document_id", "path"), GONE_BY)
def test_nothing_is_told_before_it_is_done(document_id, path):
    assert letter(document_id, {path: ON})
    assert refusal(document_id, {path: TOMORROW}) == [path]


@pytest.mark.parametrize(("document_id", "path"), STILL_TO_COME)
def test_what_is_announced_lies_ahead(document_id, path):
    assert letter(document_id, {path: TOMORROW})
    assert refusal(document_id, {path: ON}) == [path]


@pytest.mark.parametrize("document_id", [ERASED, KEPT, UPHELD, CORRECTED, STOPPED])
def test_it_names_who_was_told_or_says_that_nobody_had_it(document_id):
    nobody = {"request.recipients": [], "request.no_recipients": True}

    assert "Specimen Guarding Limited" in letter(document_id)
    assert NOBODY in letter(document_id, nobody)
    assert TOLD not in letter(document_id, nobody)
    assert refusal(document_id, {"request.recipients": []}) == ["request.recipients"]
    assert refusal(document_id, {"request.no_recipients": True}) == ["request.recipients"]


@pytest.mark.parametrize("document_id", set(TELLS) - {REFUSED})
def test_what_else_was_asked_has_a_letter_of_its_own(document_id):
    rest = "Each of these has a letter of its own:"

    assert f"{rest} You complain about what we did." in letter(
        document_id, {"request.also_asked": ["complaint"]}
    )
    assert rest not in letter(document_id, {"request.also_asked": []})
