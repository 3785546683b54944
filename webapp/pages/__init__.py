"""Pages for people, one blueprint for each subject."""

from webapp.pages import (
    about,
    assets,
    case_letters,
    case_questions,
    cases,
    check,
    desk,
    documents,
    drafts,
    health,
    home,
    law,
    log,
    preview,
    questions,
    start,
)

SUBJECTS = (
    *(home, start, questions, drafts, preview, documents),
    *(desk, log, cases, case_questions, case_letters),
    *(check, law, about, assets, health),
)
BLUEPRINTS = tuple(subject.pages for subject in SUBJECTS)
