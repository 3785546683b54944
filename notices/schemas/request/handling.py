"""What we asked the person for, and what moves the last day. Doubt must be real."""

from notices.i18n import N_
from notices.schemas.fields import (
    Questions,
    choice,
    choices,
    day,
    line,
    number,
    rows,
    yes_no,
)

WAYS_TO_SHOW_WHO = {
    "details": N_("tell us details that match what we hold"),
    "known_contact": N_("answer from an address or number that we know"),
    "photo": N_("send a recent photo of your face, to compare by eye"),
    "covered_id": N_("show an identity card with its number covered"),
    "video_call": N_("talk to us for two minutes by video"),
    "in_the_shop": N_("come to the shop"),
}
ASKABLE = {
    "store": N_("Which shop"),
    "day": N_("Which day"),
    "time": N_("About what time"),
    "door": N_("Which door or camera"),
    "clothes": N_("What you were wearing"),
    "kind": N_("Which kind of data: the list, alerts, video, or notes of staff"),
}
GROUNDS_FOR_TIME = {
    "complex": N_("The request is complex"),
    "many": N_("There are many requests from one person"),
}


class IdentitySchema(Questions):
    """Whether and why identity was asked for."""

    asked_on = day(N_("Day we asked who they are"))
    why = line(N_("Why we were in doubt"), most=300)
    ways = choices(N_("Ways to show it, each of them enough"), WAYS_TO_SHOW_WHO)
    settled_on = day(N_("Day we were sure"))
    delete_on = day(N_("Day we delete what they sent for this"))


class AuthoritySchema(Questions):
    """The paper that lets somebody write for the person."""

    asked_on = day(N_("Day we asked for the authority"))
    received_on = day(N_("Day the authority came"))


class CostSchema(Questions):
    """One part of a fee."""

    what = line(N_("What it pays for"), most=120)
    pounds = number(N_("Amount"), most=1000, unit=N_("pounds"))


class FeeSchema(Questions):
    """A fee: only for a request far beyond reason, or for further copies."""

    asked_on = day(N_("Day we asked for the fee"))
    why = line(N_("Why there is a fee"), most=300)
    costs = rows(CostSchema, N_("What the fee is made of"))
    how_to_pay = line(N_("How to pay"), most=200)
    paid_on = day(N_("Day it was paid"))


class ClarificationSchema(Questions):
    """One question about what they want to see."""

    asked_on = day(N_("Day we asked"), required=True)
    answered_on = day(N_("Day they answered"))
    closed_on = day(N_("Day we stopped waiting"))
    question = line(N_("What we asked"), most=300)
    why = line(N_("Why we need the answer"), most=300)
    tick = choices(N_("What they can fill in"), ASKABLE)
    meanwhile = line(N_("What we send without the answer"), most=300)
    without_reply = line(N_("What we search if no answer comes"), most=300)
    about_format = yes_no(N_("Is the question only about how to send the answer?"))


class ExtensionSchema(Questions):
    """More time, told in time and with reasons."""

    told_on = day(N_("Day we told them"))
    ground = choice(N_("Ground for more time"), GROUNDS_FOR_TIME)
    why = line(N_("Why more time is needed"), most=300)
    enclosed = line(N_("What we send already now"), most=300)


class SentSchema(Questions):
    """One letter that went out."""

    letter = line(N_("Letter"), example="letter.access-received", most=60, required=True)
    on = day(N_("Day it was sent"), required=True)
