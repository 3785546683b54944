"""Each kind of question as a component: its name, and the parameters that its macro takes."""

from collections.abc import Callable

from markupsafe import Markup

from notices.i18n import N_, Msg
from notices.schemas.describe import Question
from webapp.forms.form import Form
from webapp.forms.reading import DAY_BOXES, NONE
from webapp.forms.saying import YES_NO
from webapp.languages import said

MOST_RADIOS = 7  # more than these are picked from a list
LEFT_TO_RIGHT = {"dir": "ltr"}
LINES = {  # kind: type, keyboard, what a browser may offer
    "email": ("email", "email", "email"),
    "phone": ("tel", "tel", "tel"),
    "web": ("url", "url", "url"),
    "postcode": ("text", None, "postal-code"),
    "count": ("text", "numeric", "off"),
    "number": ("text", "decimal", "off"),
}
BOX_WORDS = {"day": N_("Day"), "month": N_("Month"), "year": N_("Year")}


def control(form: Form, question: Question, name: str) -> tuple[str, dict]:
    """Return the component for *question*, named *name* in the form, and its parameters."""
    component, details = BUILDERS.get(question.kind, _line)(form, question, name)
    told = {"name": name, "idPrefix": name, "id": name}
    if hint := hints(form, question):
        told["hint"] = {"html": hint}
    if fault := form.fault(name):
        told["errorMessage"] = {
            "text": said(fault),
            "visuallyHiddenText": said(N_("Error")),
            "attributes": {"data-fault": name},
        }
    return component, told | details


def hints(form: Form, question: Question) -> Markup:
    """Return what helps to answer, a line for each: hint, example, and whose answer counts."""
    told: list[Msg] = [question.hint] if question.hint else []
    if question.example:
        example = "7 12 2026" if question.kind == "day" else question.example
        told.append(N_("For example, {example}").format(example=example))
    if question.shop_may_change and question.edited_by == "head_office":
        told.append(N_("A shop may give its own answer."))
    if (above := form.of_head_office(question)) is not None:
        answer = ", ".join(str(said(line)) for line in above)
        told.append(N_("Head office says: {answer}").format(answer=answer))
    return Markup("<br>").join(said(one) for one in told)


def _line(form: Form, question: Question, name: str):
    kind, keyboard, offer = LINES.get(question.kind, ("text", None, None))
    details = {
        "label": {"text": said(question.label)},
        "value": form.text(name),
        "type": kind,
        "attributes": {"dir": "auto"} if kind == "text" and not offer else LEFT_TO_RIGHT,
        "classes": _width(question),
        "autocomplete": "off" if form.about_a_person else offer,
    }
    if keyboard:
        details["inputmode"] = keyboard
    if question.unit:
        details["suffix"] = {"text": said(question.unit)}
    return "input", details


def _width(question: Question) -> str:
    if question.kind in ("count", "number"):
        return "short" if (question.maximum or 0) <= 10**6 else "middling"
    return {"postcode": "short", "phone": "middling"}.get(question.kind, "")


def _text(form: Form, question: Question, name: str):
    label = {"text": said(question.label)}
    return "textarea", {
        "label": label, "value": form.text(name), "rows": 5, "attributes": {"dir": "auto"}
    }  # fmt: skip


def _one_of(form: Form, question: Question, name: str):
    options = question.options or tuple((value, YES_NO[value]) for value in ("yes", "no"))
    items = [{"value": value, "text": _standing_alone(text)} for value, text in options]
    given = form.text(name)
    if question.kind == "yes_no":
        given = {"true": "yes", "false": "no"}.get(given.lower(), given)
    if len(items) > MOST_RADIOS:
        first = {"value": "", "text": said(N_("Choose one"))}
        label = {"text": said(question.label)}
        return "select", {"label": label, "items": [first, *items], "value": given}
    classes = "beside" if question.kind == "yes_no" else ""
    return "radios", _asking(question) | {"items": items, "value": given, "classes": classes}


def _boxes(form: Form, question: Question, name: str):
    ticked = form.ticked(name)
    items = [_box(value, text) for value, text in question.options]
    if NONE not in dict(question.options):
        items += [_box(NONE, N_("None of these"))]
    values = [NONE] if ticked == [] else ticked or []
    classes = "columns" if len(items) > MOST_RADIOS else ""
    return "checkboxes", _asking(question) | {"items": items, "values": values, "classes": classes}


def _box(value: str, text: Msg | str) -> dict:
    """Return one tick box; a plain text is the name of a language in that language itself."""
    box = {"value": value, "text": _standing_alone(text)}
    if value == NONE:
        return box | {"behaviour": "exclusive"}
    if not isinstance(text, Msg):
        box["label"] = {"attributes": {"lang": value, "dir": "auto"}}
    return box


def _standing_alone(text: Msg | str) -> str:
    """Return an option with a capital; some are written to stand in the middle of a sentence."""
    words = str(said(text))
    return words[:1].upper() + words[1:] if isinstance(text, Msg) else words


def _day(form: Form, question: Question, name: str):
    typed = form.boxes(name)
    items = [
        {
            "name": box,
            "label": said(BOX_WORDS[box]),
            "value": typed[box],
            "classes": "four" if box == "year" else "two",
            "attributes": LEFT_TO_RIGHT,
        }
        for box in DAY_BOXES
    ]
    return "day", _asking(question) | {"namePrefix": name, "items": _marked(form, name, items)}


def _marked(form: Form, name: str, items: list[dict]) -> list[dict]:
    """Mark the boxes of a day that is wrong."""
    if form.fault(name):
        for item in items:
            item["classes"] += " govuk-input--error"
    return items


def _asking(question: Question) -> dict:
    return {"fieldset": {"legend": {"text": said(question.label)}}}


Builder = Callable[[Form, Question, str], tuple[str, dict]]
BUILDERS: dict[str, Builder] = {
    "text": _text,
    "choice": _one_of,
    "yes_no": _one_of,
    "choices": _boxes,
    "day": _day,
}
