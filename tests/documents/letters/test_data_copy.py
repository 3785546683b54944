"""A copy of somebody's data: what stands around it, what is kept back, and what each row lacks."""

from datetime import timedelta

import pytest

from notices.documents import DOCUMENTS
from notices.documents.letters.access_copies import DELIVERED
from notices.schemas.request import DELIVERIES
from notices.schemas.request.findings import EXEMPTIONS
from notices.schemas.supplier import TRANSFER_ROUTES
from notices.schemas.trial import AUTOMATIC_ACTS
from tests.documents.letters.contents import cited, in_words, letter, refusal
from tests.support.papers import ON, answers_for, paper

COPY, PART = "letter.data-copy", "letter.data-copy-part"
LANGUAGES = DOCUMENTS[COPY].languages()
TOMORROW = ON + timedelta(days=1)
DISCLOSED = {f"request.items.{n}.outcome": "disclosed" for n in (2, 3, 4)} | {
    f"request.items.{n}.enclosed_as": "file" for n in (3, 4)
}

# What the law wants said, as a whole sentence.
SAYS = [
    ("yes", "On %(day)s you asked to see the data we hold about you."),
    ("a", "We want to notice and prevent:"),
    ("basis", "The law lets us do this on this ground: %(ground)s."),
    (
        "b",
        "A picture of your face, and face data made from it. The law protects face data most of"
        " all.",
    ),
    ("b", "What was reported about you."),
    ("b", "When and where the system gave an alert about you."),
    (
        "d, g",
        "Everything else in the list at the end. It also says where each thing came from, and how"
        " long we keep it.",
    ),
    ("e", "Correct what is wrong, or add your own words to it."),
    ("e", "Delete data about you."),
    ("e", "Stop using it for now, while something is looked into."),
    ("e", "Stop because you have reasons of your own: you object."),
    ("h", "It gives a score. From a set score on, our staff get an alert."),
    ("h", "The system decides nothing by itself. What happens next is decided by people."),
    ("transfers", "Nothing leaves the United Kingdom."),
    ("challenge", "A report is not a judgment. You can tell us your side at any time."),
    (
        "challenge",
        "If you think the entry is wrong, write to us, ring us, or say so in the shop. It is for"
        " us to show that it is right.",
    ),
    ("rejected too", "Alerts that a person rejected are here, too. They are about you as well."),
    ("words", "The people whom the cameras look for, and why. We also say “the list”."),
    (
        "words",
        "Numbers that the system works out from a picture of a face. Nobody can see a face in"
        " them. But with them the same face can be found again.",
    ),
    (
        "words",
        "A number that says how alike two faces look to the system. It is no proof. It is also"
        " not the chance that it is the same person.",
    ),
    ("words", "A message to our staff: this face may be one on the list. It may be wrong."),
]
SENTENCES = [(each, *row) for each in (COPY, PART) for row in SAYS]
ENTRY = ("number", "listed_on", "reason", "what_happened", "reported_by", "evidence", "image")
ENTRY += (
    "template_made_on",
    "put_on_by",
    "approved_by",
    "vulnerable_checked_on",
    "reach",
    "template_engine",
)
ITEM = ("system", "what", "from_day", "to_day", "source", "kept_until", "outcome")
ALERT = ("on", "at", "store", "score", "threshold", "top", "checked_by", "result", "action")
RECIPIENT = ("name", "kind", "what", "shared_on")
SEARCH = ("system", "method", "from_day", "to_day", "searched_on")
TABLES = {"items": ITEM, "alerts": ALERT, "recipients": RECIPIENT, "searches": SEARCH}
PATHS = [f"request.entry.{name}" for name in ENTRY] + [
    f"request.{table}.{row}.{name}"
    for table, names in TABLES.items()
    for row in (1, 2)
    for name in names
]
# A row needs these before the copy is sent; who looked is not known of what nobody looked at.
NEEDED = [path for path in PATHS if not path.endswith((".action", "vulnerable_checked_on"))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document_id", [COPY, PART])
def test_it_holds_every_answer_about_the_person(document_id, language):
    page = letter(document_id, languages=(language,))

    lacking = {
        path: said
        for path in PATHS
        for said in in_words(document_id, path, language)
        if said not in page
    }
    assert not lacking


@pytest.mark.parametrize("path", NEEDED)
def test_half_a_row_is_not_sent(path):
    assert refusal(COPY, lacking=(path,)) == [path]


@pytest.mark.parametrize(
    "path",
    [
        "request.entry.listed_on",
        "request.entry.template_made_on",
        "request.alerts.1.on",
        "request.recipients.2.shared_on",
        "request.searches.1.searched_on",
        "request.photo_deleted_on",
    ],
)
def test_what_is_told_has_happened(path):
    assert letter(COPY, {path: ON})
    assert refusal(COPY, {path: TOMORROW}) == [path]


def test_somebody_who_is_not_listed_reads_so():
    page = letter(COPY, {"request.entry": {"listed": False}})

    assert "No. We found no entry about you." in page
    assert "This was reported to us" not in page
    assert "Yes, since 12 October 2026." in letter(COPY)
    assert "You were on it from 7 October 2026, and were taken off it on 31" in letter(PART)


def test_an_entry_does_not_outlive_its_last_day():
    path = "request.entry.ends_on"

    assert letter(COPY, {path: ON})
    assert refusal(COPY, {path: ON - timedelta(days=1)}) == ["request.entry.removed_on"]
    assert letter(PART, {path: ON - timedelta(days=1)})


@pytest.mark.parametrize("outcome", ["redacted", "withheld"])
def test_a_whole_copy_keeps_nothing_back(outcome):
    path = "request.items.2.outcome"

    assert refusal(COPY, {path: outcome}) == [path]


def test_a_copy_of_a_part_keeps_something_back():
    assert refusal(PART, DISCLOSED) == ["request.items"]


@pytest.mark.parametrize("document_id", [COPY, PART])
def test_a_copy_of_nothing_is_not_sent(document_id):
    assert refusal(document_id, {"request.items": []}) == ["request.items"]


@pytest.mark.parametrize("exemption", EXEMPTIONS)
def test_each_ground_is_cited_and_said_unless_saying_it_would_do_the_harm(exemption):
    path = "request.items.4.exemption"
    others = {f"request.items.{n}.exemption": "privilege" for n in (2, 3)}

    made = paper(PART, others | {path: exemption})

    page = made.html.partition("What we found")[2]
    assert dict(made.sources)[f"exemption.{exemption}"].citation in made.html
    assert (EXEMPTIONS[exemption] in page) == (exemption != "crime")


def test_each_thing_kept_back_has_its_own_reason_and_a_day():
    request, page = answers_for(PART)["request"], letter(PART)

    kept_back = [item for item in request["items"] if item["outcome"] != "disclosed"]
    for item in kept_back:
        assert item["reason"] in page
        assert item["approved_by"] in page
    for day in ("29 January 2027", "15 January 2027", "3 May 2027"):
        assert f"We look at it again on {day}." in page
    assert f"{len(kept_back)} things are not sent, or not all of them." in page
    assert "The faces of seven other customers" in page
    assert "Enclosed as: video-1.mp4" in page


@pytest.mark.parametrize("name", ["redactions", "exemption", "reason", "approved_by", "review_on"])
def test_nothing_is_kept_back_without_saying_why(name):
    path = f"request.items.2.{name}"

    assert refusal(PART, lacking=(path,)) == [path]


def test_the_day_to_look_again_is_still_to_come():
    path = "request.items.3.review_on"

    assert letter(PART, {path: TOMORROW})
    assert refusal(PART, {path: ON}) == [path]


def test_other_people_are_weighed_only_where_there_are_any():
    others = {"request.items.2.exemption": "legal_proceedings"}
    weighed = "There we weighed your right to see it against their right to be left alone."

    assert weighed in letter(PART)
    assert weighed not in letter(PART, others)
    assert "access.others_rights" not in cited(PART, others)


def test_nobody_received_it_only_if_that_is_certain():
    nobody = {"request.recipients": [], "request.no_recipients": True}

    assert "Nobody else received your data." in letter(COPY, nobody)
    assert refusal(COPY, {"request.recipients": []}) == ["request.recipients"]


@pytest.mark.parametrize("delivery", DELIVERIES)
def test_it_is_sent_in_a_way_that_nobody_else_can_read(delivery):
    answers = {"request.delivery": delivery}

    if delivery == "plain_email":
        assert refusal(COPY, answers) == ["request.delivery"]
    else:
        assert DELIVERED[delivery] in letter(COPY, answers)


@pytest.mark.parametrize(("channel", "electronic"), [("email", True), ("letter", False)])
def test_an_electronic_request_gets_an_electronic_copy(channel, electronic):
    rule = "access.copy_in_usual_electronic_form"

    assert (rule in cited(COPY, {"request.channel": channel})) == electronic


@pytest.mark.parametrize("done", AUTOMATIC_ACTS)
def test_what_a_machine_decides_is_said_with_the_way_to_contest_it(done):
    page = letter(COPY, {"trial.review.automatic_acts": [done]})

    assert AUTOMATIC_ACTS[done] in page
    assert "You can tell us your side, and have a person look at it and decide again." in page
    assert "The system decides nothing by itself." not in page


def test_whether_a_machine_decides_is_never_left_open():
    path = "trial.review.automatic_acts"

    assert letter(COPY, {path: []})
    assert refusal(COPY, lacking=(path,)) == [path]


@pytest.mark.parametrize("route", TRANSFER_ROUTES)
def test_it_says_whether_data_leaves_the_country_and_what_protects_it(route):
    page = letter(COPY, {"supplier.transfer_route": route})

    assert ("Some of it may leave the United Kingdom." in page) == (route != "none")
    assert TRANSFER_ROUTES[route] in page
