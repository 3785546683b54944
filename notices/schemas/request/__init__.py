"""One case of the rights desk: who asks for what, what we did, what we found, what we decided."""

from notices.i18n import N_
from notices.schemas.fields import Questions, choice, choices, day, group, line, rows, text, yes_no
from notices.schemas.organisation import NATIONS
from notices.schemas.request.breach import BreachSchema
from notices.schemas.request.decisions import (
    CorrectionSchema,
    DecisionSchema,
    ErasedSchema,
    RestrictionSchema,
    ReviewSchema,
)
from notices.schemas.request.findings import (
    AlertSchema,
    EntrySchema,
    ItemSchema,
    RecipientSchema,
    SearchSchema,
)
from notices.schemas.request.handling import (
    AuthoritySchema,
    ClarificationSchema,
    ExtensionSchema,
    FeeSchema,
    IdentitySchema,
    SentSchema,
)
from notices.schemas.request.mistakes import ComplaintSchema, MistakeSchema
from notices.schemas.request.outsiders import (
    OtherControllerSchema,
    PoliceSchema,
    ThirdPartySchema,
)
from notices.schemas.request.person import AgentSchema, PersonSchema, VisitSchema

RIGHTS = {
    "access": N_("See the data about them"),
    "erasure": N_("Have it deleted"),
    "objection": N_("Object"),
    "rectification": N_("Have it corrected"),
    "restriction": N_("Have its use stopped for now"),
    "human_review": N_("Have a person look again"),
    "complaint": N_("Complain"),
}
# Cases in which the first word is not theirs but ours, or somebody else's.
OTHER_CASES = {
    "notice": N_("We tell a person about their entry on the list"),
    "mistake": N_("We made a mistake and tell the person"),
    "police": N_("The police ask for data"),
    "third_party": N_("Somebody else asks for data"),
    "breach": N_("Data was lost, or seen by the wrong people"),
}
CHANNELS = {
    "shop": N_("in the shop"),
    "email": N_("by email"),
    "letter": N_("by letter"),
    "phone": N_("by telephone"),
    "web_form": N_("on our website"),
    "social_media": N_("by message on social media"),
}
DELIVERIES = {
    "handed_over": N_("handed over in person"),
    "post": N_("by post"),
    "tracked_post": N_("by tracked post"),
    "secure_link": N_("by a link that only they can open"),
    "plain_email": N_("by plain email"),
}
ENDINGS = {
    "answered": N_("Everything was answered"),
    "withdrawn": N_("They took it back"),
    "no_reply": N_("They did not reply to our question"),
}


class RequestSchema(Questions):
    """One case. No picture is ever kept here."""

    edited_by = "shop"

    reference = line(N_("Reference"), example="FR-2026-0031", most=30, required=True)
    right = choice(N_("What the case is about"), RIGHTS | OTHER_CASES)
    also_asked = choices(
        N_("What else they ask in the same message"), RIGHTS, N_("Each has a last day of its own.")
    )
    in_their_words = text(N_("What they asked, in their words"), most=1000)
    message = text(N_("The whole message, as it came"), most=20000)
    their_reference = line(N_("Their reference"), most=40)
    received_on = day(N_("Day it reached us"), N_("By any way, to anybody who works here."))
    channel = choice(N_("How it reached us"), CHANNELS)
    responding_nation = choice(N_("Nation of the office that answers"), NATIONS)
    person = group(PersonSchema, N_("The person"))
    agent = group(AgentSchema, N_("Somebody who writes for the person"))
    visit = group(VisitSchema, N_("Their visit"))
    hold_placed_on = day(N_("Day deletion was stopped for this case"))
    identity = group(IdentitySchema, N_("Identity"))
    authority = group(AuthoritySchema, N_("Authority to write for the person"))
    fee = group(FeeSchema, N_("Fee"))
    clarifications = rows(ClarificationSchema, N_("Questions we asked"))
    extension = group(ExtensionSchema, N_("More time"))
    searches = rows(SearchSchema, N_("Searches made"))
    photo_search_agreed_on = day(
        N_("Day they agreed to a search with their photo"),
        N_("Only if the system searches for it. They may say no."),
    )
    photo_deleted_on = day(N_("Day their photo was deleted"), N_("Once the search is done."))
    approached_by_staff = yes_no(N_("Did staff approach this person?"))
    entry = group(EntrySchema, N_("Their entry on the list"))
    items = rows(ItemSchema, N_("What was found"), N_("One row for each thing."))
    alerts = rows(AlertSchema, N_("Alerts about them"), N_("Rejected ones too."))
    recipients = rows(RecipientSchema, N_("Who else received the data"))
    no_recipients = yes_no(
        N_("Is it certain that nobody else received the data?"), N_("Only if the table is empty.")
    )
    decision = group(DecisionSchema, N_("Decision"))
    erased = rows(ErasedSchema, N_("What was deleted"))
    correction = group(CorrectionSchema, N_("Correction"))
    restriction = group(RestrictionSchema, N_("Use stopped for now"))
    review = group(ReviewSchema, N_("A person looks again"))
    complaint = group(ComplaintSchema, N_("Complaint"))
    mistake = group(MistakeSchema, N_("Our mistake"))
    police = group(PoliceSchema, N_("The police"))
    third_party = group(ThirdPartySchema, N_("Somebody else who asks"))
    other_controller = group(OtherControllerSchema, N_("Another company that decides too"))
    breach = group(BreachSchema, N_("Data lost or seen by the wrong people"))
    delivery = choice(N_("How the answer is sent"), DELIVERIES)
    sent = rows(SentSchema, N_("Letters sent"))
    closed_on = day(N_("Day the case was closed"))
    closed_why = choice(N_("Why it was closed"), ENDINGS)
