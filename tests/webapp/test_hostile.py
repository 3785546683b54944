"""Whatever is sent, the answer is a page in words and never a crash."""

import json
from urllib.parse import quote, quote_from_bytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
FAST = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def fields(visitor, read):
    """The names of the controls of a few forms."""
    return {path: sorted(set(read(visitor.get(f"facts/{path}")).names())) for path in FORMS}


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
@given(name=st.text(max_size=40), value=st.text(max_size=40))
def test_any_letter_form_is_answered(visitor, name, value):
    answers = {_sendable(name): _sendable(value), "request.received_on-day": _sendable(value)}
    answers |= {"request.searches.1.found": _sendable(value), "go": "look"}
    answers.pop("csrf_token", None)

    answer = visitor.send("letters/letter.nothing-held", answers)

    assert answer.status_code < 500


@FAST
@given(path=st.text(max_size=30), wish=st.text(max_size=20))
def test_any_address_is_answered(visitor, path, wish):
    tail, asked = quote(_sendable(path), safe=""), quote(_sendable(wish), safe="")

    for folder in ("facts/", "documents/", "preview/", "letters/", "parts/", "/assets/", "/"):
        answer = visitor.get(f"{folder}{tail}?languages={asked}&size={asked}&lang={asked}")
        assert answer.status_code < 500, folder
    for wanted in ("languages", "size"):
        assert visitor.get(f"preview/sign.entrance?{wanted}={asked}").status_code in (200, 404)
    for wanted in ("lang", "sample", "more"):
        assert visitor.get(f"facts/store.entrances?{wanted}={asked}").status_code == 200


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
