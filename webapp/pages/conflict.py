"""Two people answered the same questions: show both, overwrite neither."""

from collections.abc import Mapping

from flask import render_template, request

from webapp.forms import saying
from webapp.forms.answers import fingerprint, laid_in
from webapp.forms.form import Form
from webapp.forms.sections import Section
from webapp.records.records import Kept

NOT_SENT_AGAIN = ("csrf_token", "version", "go", "add", "remove")


def both_answers(
    section: Section,
    kept: Kept,
    raw: Mapping,
    mine: Mapping[str, object],
    address: str,
    drafts: str = "",
) -> str:
    """Return the page with what is saved in *raw* beside what was typed, and the choice.

    The form is at *address*; *drafts* is where it is saved while somebody types, if it is.
    """
    saved = Form(section.questions, raw)
    typed = Form(section.questions, laid_in(raw, section.questions, mine))
    differing = [
        (question, saying.lines(question, theirs), saying.lines(question, ours))
        for question in section.questions
        if (theirs := saved.answer(question.path)) != (ours := typed.answer(question.path))
    ]
    return render_template(
        "conflict.html",
        section=section,
        kept=kept,
        differing=differing,
        again=[pair for pair in request.form.items(multi=True) if pair[0] not in NOT_SENT_AGAIN],
        version=fingerprint(raw, section.questions),
        address=address,
        drafts=drafts,
    )
