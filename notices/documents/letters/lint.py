"""Rules of wording: a letter that breaks one of them is not issued.

Each takes a draft and yields a fault at the question where it is put right.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from notices.cases.identity_numbers import full_numbers
from notices.documents.base import Draft
from notices.errors import Fault
from notices.i18n import N_
from notices.schemas.facts import questions

Lint = Callable[[Draft], Iterator[Fault]]
LINTS: dict[str, Lint] = {}
BIOMETRIC_ATTACHED = N_(
    "A plain email is no safe way for pictures of a face. Choose another way to send it."
)


def lint(rule: Lint) -> Lint:
    """Register *rule* under its own name."""
    LINTS[rule.__name__] = rule
    return rule


@lint
def no_words_of_blame(draft: Draft) -> Iterator[Fault]:
    """Nobody is called a thief by us, unless a conviction is on record."""
    if (draft.facts["request"].get("entry") or {}).get("conviction"):
        return
    blame = [word for words in draft.book.house("letters.blame_words").values() for word in words]
    for path, words in _typed(draft.facts["request"]):
        found = _whole_words(blame, words)
        if found and not THEIR_OWN_WORDS.fullmatch(path) and not NAMES.fullmatch(path):
            yield Fault(
                path,
                N_("Say what was reported, without a word of blame: not “{words}”.").format(
                    words=found
                ),
            )


@lint
def no_identity_numbers(draft: Draft) -> Iterator[Fault]:
    """A full number of a passport or the like is never kept."""
    for path, words in _typed(draft.facts["request"]):
        if not NUMBERS.fullmatch(path):
            for told in full_numbers(words, draft.book):
                yield Fault(path, told)


@lint
def regulator_of_the_day(draft: Draft) -> Iterator[Fault]:
    """The regulator is called by its name on the day of the letter, if it is named at all."""
    name = draft.book.value("regulator.name")
    says = any(draft.words.count(text) for text in name.values())
    if "regulator.name" in draft.cited and not says:
        yield Fault("", N_("The letter does not call the regulator by its name of the day."))


@lint
def three_routes(draft: Draft) -> Iterator[Fault]:
    """Every no tells of each way to go on from here."""
    routes = ("access.complaint_to_us", "access.complaint_to_the_regulator", "court.route")
    for rule in filter(draft.book.in_force, routes):
        if rule not in draft.cited:
            yield Fault("", N_("The letter says no and does not name every way to complain."))
            return


@lint
def complaint_to_us(draft: Draft) -> Iterator[Fault]:
    """Every answer to an access request tells of the complaint to the company itself."""
    rule = "access.complaint_to_us"
    if draft.book.in_force(rule) and rule not in draft.cited:
        yield Fault("", N_("The letter does not say that the person can complain to us."))


@lint
def recipients_named(draft: Draft) -> Iterator[Fault]:
    """Whoever received the data is named, or it is said that nobody did."""
    request = draft.facts["request"]
    named, nobody = bool(request.get("recipients")), bool(request.get("no_recipients"))
    if named == nobody:
        label = questions()["request.no_recipients"].label
        yield Fault(
            "request.recipients",
            N_("Name everybody who received the data, or answer “{label}”.").format(label=label),
        )


@lint
def withheld_with_reasons(draft: Draft) -> Iterator[Fault]:
    """Each thing withheld or covered has its ground, reason, approver and day to look again."""
    for number, item in enumerate(draft.facts["request"].get("items") or (), start=1):
        needed = NEEDED_TO_WITHHOLD.get(item.get("outcome"), ("outcome",))
        for name in needed:
            if not item.get(name):
                label = questions()[f"request.items.{name}"].label
                yield Fault(
                    f"request.items.{number}.{name}", N_("Answer “{label}”.").format(label=label)
                )


@lint
def no_pictures_by_plain_email(draft: Draft) -> Iterator[Fault]:
    """What shows a face does not travel where others may read it."""
    if draft.facts["request"].get("delivery") == "plain_email":
        yield Fault("request.delivery", BIOMETRIC_ATTACHED)


@lint
def each_issue_answered(draft: Draft) -> Iterator[Fault]:
    """A complaint is answered point by point."""
    complaint = draft.facts["request"].get("complaint") or {}
    for number, issue in enumerate(complaint.get("issues") or (), start=1):
        for name in ("finding", "remedy"):
            if not issue.get(name):
                label = questions()[f"request.complaint.issues.{name}"].label
                yield Fault(
                    f"request.complaint.issues.{number}.{name}",
                    N_("Answer “{label}”.").format(label=label),
                )


@lint
def recipients_told(draft: Draft) -> Iterator[Fault]:
    """When something is put right, everybody who received it was told."""
    for number, one in enumerate(draft.facts["request"].get("recipients") or (), start=1):
        if not one.get("told_on"):
            label = questions()["request.recipients.told_on"].label
            yield Fault(
                f"request.recipients.{number}.told_on", N_("Answer “{label}”.").format(label=label)
            )


EVERY_LETTER = ("no_words_of_blame", "no_identity_numbers", "regulator_of_the_day")
NEEDED_TO_WITHHOLD = {
    "disclosed": (),
    "redacted": ("redactions", "exemption", "reason", "approved_by", "review_on"),
    "withheld": ("exemption", "reason", "approved_by", "review_on"),
}
# What the person said or others asked is theirs; we may quote it.
THEIR_OWN_WORDS = re.compile(
    r"request\.(in_their_words|message|complaint\.issues\.\d+\.issue|correction\.statement"
    r"|(police|third_party)\.(about|why|data_asked))"
)
# People and streets may be called so, and a number of ours or of theirs is no document.
NAMES = re.compile(r".*\.(name|organisation|address|line_[12]|town|email|officer|authorised_by)")
NUMBERS = re.compile(r".*(\.number|_number|reference|\.phone)")


def _typed(answers: object, path: str = "request") -> Iterator[tuple[str, str]]:
    """Yield (path, words) of every text that somebody typed, rows counted from 1."""
    if isinstance(answers, Mapping):
        for name, inner in answers.items():
            yield from _typed(inner, f"{path}.{name}")
    elif isinstance(answers, list | tuple):
        for number, inner in enumerate(answers, start=1):
            yield from _typed(inner, f"{path}.{number}")
    elif isinstance(answers, str):
        yield path, answers


def _whole_words(wanted: list[str], words: str) -> list[str]:
    return [one for one in wanted if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", words, re.I)]
