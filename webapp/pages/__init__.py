"""Pages for people, one blueprint for each subject."""

from webapp.pages import (
    about,
    assets,
    check,
    documents,
    drafts,
    health,
    home,
    law,
    letters,
    preview,
    questions,
    start,
)

SUBJECTS = (
    *(home, start, questions, drafts, preview, documents, letters),
    *(check, law, about, assets, health),
)
BLUEPRINTS = tuple(subject.pages for subject in SUBJECTS)
