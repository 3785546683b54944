"""Signs for doors and walls."""

from notices.documents.base import Document
from notices.documents.signs.objections import objections
from notices.documents.signs.words import entrance_words
from notices.i18n import N_

WHO = ("organisation.legal_name", "organisation.notice_page", "organisation.contact.phone")

ENTRANCE = Document(
    id="sign.entrance",
    title=N_("Entrance sign"),
    families=("signs",),
    template="signs/entrance.html",
    needs=(
        *WHO,
        "trial.purposes",
        "trial.starts_on",
        "trial.ends_on",
        "trial.watchlist.people",
        "trial.watchlist.shared_with",
        "trial.retention.no_match_seconds",
        "store.code",
        "store.name",
        "store.nation",
        "store.contact.ask_at",
    ),
    shows=(
        "supplier.legal_name",
        "supplier.role",
        "trial.review.people_who_compare",
        "trial.review.automatic_acts",
    ),
    rules=(
        "notice.before_the_face_is_scanned",
        "notice.complaint_to_the_regulator",
        "notice.complaint_to_us",
        "notice.contact",
        "notice.name_the_controller",
        "notice.plain_words",
        "notice.say_how_long",
        "notice.say_the_purpose",
        "notice.say_the_recipients",
        "notice.say_the_rights",
        "regulator.name",
    ),
    sizes=("A4", "A3", "A2"),
    one_page=True,
    for_display=True,
    objections=objections,
    prepare=entrance_words,
)

SIGNS = (ENTRANCE,)
