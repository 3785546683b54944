"""The assessment: where the shop stands, and why."""

from notices.checks import checklist
from notices.documents.base import Document
from notices.documents.dpia.standing import where_we_stand
from notices.i18n import N_

CHECKLIST = Document(
    id="dpia.checklist",
    title=N_("Checklist for the assessment"),
    families=("assessment", "interface"),
    template="dpia/checklist.html",
    needs=("organisation.legal_name", "store.code", "store.name", "store.nation"),
    shows=("trial.starts_on", "assessment.signed"),
    rules=(
        "assessment.always_needed",
        "assessment.before_the_processing",
        "assessment.content",
        *(one.rule for one in checklist()),
    ),
    prepare=where_we_stand,
)

ASSESSMENTS = (CHECKLIST,)
