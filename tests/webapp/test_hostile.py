"""Whatever is sent, the answer is a page in words and never a crash."""

import json
from urllib.parse import quote, quote_from_bytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webapp.forms.case_sections import case_sections
from webapp.forms.sections import sections

NASTY = [
    *(
        "\x00",
        "\ud800",
        "\u202egnp",
        "Ω" * 3000,
        "<script>alert(1)</script>",
        "{{7*7}}",
        "%(name)s",
    ),
    *("{question}", "9" * 400, "-1", "1e400", "١٢٣", "'; DROP TABLE shops;--", "../../secret"),
    *(
        "\r\nSet-Cookie: a=b",
        "none;none",
        "true",
        "yes",
        "2026-13-45",
        "=1+1",
        "\ufeff",
        "a\u0301" * 50,
    ),
]
FORMS = ["store", "store.entrances", "trial", "trial.watchlist.criteria"]
CASE = "requests/{case}"
CASE_FORMS = ["request", "request.person", "request.identity", "request.clarifications"]
CASE_NAMES = [
    *("request.reference", "request.right", "request.also_asked", "request.message"),
    *("request.received_on-day", "request.person.email", "request.identity.asked_on-day"),
    *("request.clarifications.1.asked_on-year", "request.clarifications.2.question", "go"),
    *("version", "add", "remove"),
]
FAST = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def fields(visitor, read):
    """The names of the controls of a few forms."""
    return {path: sorted(set(read(visitor.get(f"facts/{path}")).names())) for path in FORMS}


@pytest.mark.long
@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_a_nasty_answer_is_kept_shown_and_survived(newcomer, read, text):
    for path in FORMS:
        names = [name for name in read(newcomer.get(f"facts/{path}")).names() if "." in name]
        answer = newcomer.send(f"facts/{path}", dict.fromkeys(names, _sendable(text)))

        assert answer.status_code in (303, 422)
        assert "<script>alert" not in answer.text
    for page in ("", "check", "documents/sign.entrance", "preview/sign.entrance", "facts/store"):
        assert newcomer.get(page).status_code == 200
    assert newcomer.get("documents/sign.entrance/pdf").status_code == 422


@FAST
@given(data=st.data())
def test_any_form_is_answered(newcomer, fields, data):
    path = data.draw(st.sampled_from(FORMS))
    text = st.text(max_size=60).map(_sendable) | st.sampled_from(NASTY).map(_sendable)
    names = st.sampled_from(fields[path]) | st.text(max_size=20).map(_sendable)
    answers = data.draw(st.dictionaries(names, text, max_size=12))
    answers.pop("csrf_token", None)

    for address in (f"facts/{path}", f"drafts/{path}"):
        answer = newcomer.send(address, answers, seen=f"facts/{path}")
        assert answer.status_code < 500
    assert newcomer.get("").status_code == 200


@FAST
@given(data=st.data())
def test_any_form_about_a_case_is_answered(clerk, data):
    path = data.draw(st.sampled_from(CASE_FORMS))
    text = st.text(max_size=60).map(_sendable) | st.sampled_from(NASTY).map(_sendable)
    names = st.sampled_from(CASE_NAMES) | st.text(max_size=20).map(_sendable)
    answers = data.draw(st.dictionaries(names, text, max_size=8))
    answers.pop("csrf_token", None)

    answer = clerk.send(f"{CASE}/questions/{path}", answers)

    assert answer.status_code in (303, 400, 409, 422)
    for page in ("", "/letters/letter.nothing-held", f"/questions/{path}"):
        assert clerk.get(CASE + page).status_code == 200


@pytest.mark.long
@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_a_nasty_case_is_kept_shown_and_survived(newcomer, logged, read, text):
    logged(newcomer, right="access", searches=[], person={})
    for path in ("request", "request.person", "request.clarifications"):
        address = f"{CASE}/questions/{path}"
        names = [name for name in read(newcomer.get(address)).names() if "." in name]
        answer = newcomer.send(address, dict.fromkeys(names, _sendable(text)))
        assert answer.status_code in (303, 422)
        assert "<script>alert" not in answer.text

    for page in ("", "/letters/letter.access-received", "/questions/request"):
        answer = newcomer.get(CASE + page)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
    for word in ("close", "reopen"):
        sent = {"closed_why": _sendable(text)}
        assert newcomer.send(f"{CASE}/{word}", sent, seen=CASE).status_code in (303, 422)
    issued = newcomer.send(f"{CASE}/letters/letter.access-received", {}, seen=CASE)
    assert issued.status_code in (409, 422)


@FAST
@given(path=st.text(max_size=30), wish=st.text(max_size=20))
def test_any_address_is_answered(clerk, path, wish):
    tail, asked = quote(_sendable(path), safe=""), quote(_sendable(wish), safe="")

    folders = ["facts/", "documents/", "preview/", "parts/", "/assets/", "/", "requests/"]
    folders += [f"{CASE}/{inside}/" for inside in ("questions", "letters", "issued")]
    for folder in folders:
        answer = clerk.get(f"{folder}{tail}?languages={asked}&size={asked}&lang={asked}")
        assert answer.status_code < 500, folder
    for wanted in ("languages", "size", "kind"):
        for page in ("preview/sign.entrance", f"{CASE}/letters/letter.nothing-held"):
            assert clerk.get(f"{page}?{wanted}={asked}").status_code in (200, 404)
    wishes = "&".join(f"{name}={asked}" for name in ("lang", "more", "letter", "saved", "issued"))
    for page in ("facts/store.entrances", f"{CASE}/questions/request.searches", CASE):
        assert clerk.get(f"{page}?{wishes}").status_code == 200


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"store.code=%ff%fe", b"&" * 500, b"=", b"a" * 50]
)
def test_bytes_that_are_no_form_are_answered(visitor, content):
    answer = visitor.client.post(
        visitor.at("facts/store"), data=content, content_type="application/x-www-form-urlencoded"
    )

    assert answer.status_code == 400


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data"])
def test_another_kind_of_body_is_answered(visitor, kind):
    answer = visitor.client.post(visitor.at("facts/store"), data=json.dumps([1]), content_type=kind)

    assert answer.status_code == 400


def test_an_address_of_raw_bytes_is_answered(visitor):
    for raw in (b"\xff\xfe", b"\x00", b"..", b"%2e%2e/secret-key"):
        for folder in ("facts/", "/static/", "/assets/", "documents/"):
            assert visitor.get(folder + quote_from_bytes(raw)).status_code in (302, 308, 404)


@pytest.mark.parametrize("broken", ["text", 5, [1, 2], {"line_1": {"a": 1}}, [[]], True, 10**30])
def test_every_section_survives_wrong_types_in_the_records(newcomer, records, broken):
    shop = newcomer.home.split("/")[2]
    for path in sections():
        part = path.partition(".")[0]
        records.change(shop, part, lambda raw, path=path: _with(raw, path, broken))
        assert newcomer.get(f"facts/{path}").status_code == 200, path

    assert newcomer.get("").status_code == 200
    assert newcomer.get("check").status_code == 200


@pytest.mark.parametrize("broken", ["text", [1, 2], {"line_1": {"a": 1}}])
def test_a_case_survives_wrong_types_in_the_records(newcomer, logged, records, broken):
    shop, case = newcomer.home.split("/")[2], logged(newcomer).case_id
    for path in [one for one in case_sections() if "." in one]:
        whole = _with({"request": {"right": "access"}}, path, broken)
        records.change_case(shop, case, lambda raw, whole=whole: whole["request"])
        assert newcomer.get(f"{CASE}/questions/{path}").status_code == 200, path
    for name in ("right", "also_asked", "sent", "closed_on", "message", "received_on"):
        records.change_case(shop, case, lambda raw, name=name: raw | {name: broken})

    for page in ("", "/letters/letter.nothing-held", "/questions/request"):
        assert newcomer.get(CASE + page).status_code == 200


def _with(raw, path, answer):
    *groups, name = path.split(".")
    inner = raw
    for group in groups:
        inner[group] = inner[group] if isinstance(inner.get(group), dict) else {}
        inner = inner[group]
    inner[name] = answer
    return raw


def _sendable(text):
    """What a browser makes of text that has no UTF-8."""
    return text.encode("utf-8", "replace").decode()
