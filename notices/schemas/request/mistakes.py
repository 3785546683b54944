"""Complaints, answered issue by issue, and the mistakes that we say sorry for."""

from notices.i18n import N_
from notices.schemas.fields import Questions, choice, day, line, rows, text

MISTAKES = {
    "wrong_face": N_("The system took the person for somebody else"),
    "wrong_entry": N_("The person should not have been on the list"),
    "wrong_person": N_("The alert was about somebody else, and staff went to the wrong person"),
}


class IssueSchema(Questions):
    """One thing the person complains about, and our answer to it."""

    issue = line(N_("What they complain about"), most=300, required=True)
    finding = text(N_("What we found"), most=800)
    remedy = text(N_("What we did or will do about it"), most=500)


class StepTakenSchema(Questions):
    """One thing that was done about the complaint."""

    on = day(N_("Day"), required=True)
    what = line(N_("What we did"), most=200)


class ComplaintSchema(Questions):
    """A complaint about how we use people's data."""

    handler = line(N_("Who looks into it, by role"), most=100)
    next_update_on = day(N_("Day they hear from us again"))
    steps = rows(StepTakenSchema, N_("What we did so far"))
    still_open = line(N_("What is still to do"), most=300)
    issues = rows(IssueSchema, N_("What they complain about"))
    changes = text(N_("What we change, so that it does not happen again"), most=800)


class MistakeSchema(Questions):
    """A confirmed mistake about a person. It is ours to prove, never theirs."""

    kind = choice(N_("What went wrong"), MISTAKES)
    happened_on = day(N_("Day it happened"))
    store = line(N_("In which shop"), most=80)
    found_on = day(N_("Day we found out"))
    what_happened = text(N_("What happened, in plain words"), most=1000)
    cause = text(N_("Why it happened"), most=500)
    shops_told = line(N_("Which shops and staff were told"), most=300)
    changes = text(N_("What we change"), most=500)
    redress = text(N_("What we offer"), most=300)
    ring = line(N_("Whom they can ring, by name or role"), most=100)
