"""What the findings say, and how it is said in other languages."""

import ast
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.support import Translations

import notices.checks
from notices.checks import GROUPS, findings
from notices.checks.words import listed
from notices.i18n import N_, Msg, catalogue
from tests.checks.cases import CASES
from tests.checks.samples import BOOK, changed, good_trial

LAW_IN_PROSE = re.compile(
    r"\b(arts?|articles?|sch|schedules?|para|paragraphs?|sections?|reg|ss?)\b\.? ?\d"
    r"|GDPR|DPA|\bICO\b|Act 20",
    re.IGNORECASE,
)
UNKIND = re.compile(r"suspect|thief|thieves|offender|criminal|complian|approved by", re.IGNORECASE)
ENGLISH = catalogue("en")
LIMIT = re.compile(r"{(minimum|maximum|limit|months)}")


def sentences():
    """Yield every English sentence in the code of the checks."""
    for path in sorted(Path(notices.checks.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "N_":
                yield ast.literal_eval(node.args[0])


SENTENCES = sorted(set(sentences()))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_holds_no_law_and_no_blame(sentence):
    assert not LAW_IN_PROSE.search(sentence)
    assert not UNKIND.search(sentence)


@pytest.mark.parametrize("sentence", [one for one in SENTENCES if LIMIT.search(one)])
def test_a_limit_of_the_house_is_called_our_own(sentence):
    assert "our own" in sentence.lower()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_finding_can_be_translated_and_says_what_to_do(case):
    for finding in findings(changed(good_trial(), case.changes), BOOK):
        texts = [finding.title, finding.reason, *finding.also]
        texts += [finding.do_next] if finding.do_next else []
        assert bool(finding.do_next) == (finding.status != "pass")
        for text in texts:
            assert isinstance(text, Msg)
            assert "{" not in text.said_in(ENGLISH)


def test_the_headings_of_the_checklist_can_be_translated():
    assert all(isinstance(heading, Msg) for heading in GROUPS.values())


def test_lists_are_said_inside_a_sentence():
    assert listed([N_("violence")]) == "violence"
    assert listed([N_("violence"), N_("theft"), N_("fraud")]) == "violence; theft; fraud"


def test_lists_are_said_in_another_language():
    welsh = catalogue_of(violence="trais", theft="lladrad")

    assert listed([N_("violence"), N_("theft")]).said_in(welsh) == "trais; lladrad"


def catalogue_of(**words):
    """Return a compiled Welsh catalogue of a few *words*."""
    texts, file = Catalog(locale="cy"), BytesIO()
    for english, welsh in words.items():
        texts.add(english, welsh)
    write_mo(file, texts)
    file.seek(0)
    return Translations(file)
