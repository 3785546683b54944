"""Which rules set the time for which right."""

from dataclasses import dataclass

STARTERS = {
    "identity": "access.identity_starts_the_clock",
    "fee": "access.fee_starts_the_clock",
    "authority": "access.authority_starts_the_clock",
}


@dataclass(frozen=True, slots=True)
class Track:
    """The ids of the rules for one right; an empty id means that there is no such rule."""

    limit: str
    extension: str = ""
    pause: str = ""
    has_starters: bool = False


ACCESS = Track(
    "access.respond_within", "access.extend_by", "access.clarification_pause", has_starters=True
)
RIGHTS = Track(
    "rights.respond_within", "rights.extend_by", "rights.clarification_pause", has_starters=True
)
TRACKS = {
    "access": ACCESS,
    "rectification": RIGHTS,
    "erasure": RIGHTS,
    "restriction": RIGHTS,
    "portability": RIGHTS,
    "objection": RIGHTS,
    "human_review": RIGHTS,
    "notice": Track("watchlist_notice.send_within", "watchlist_notice.extend_by"),
    "complaint": Track("complaint.acknowledge_within"),
    "breach": Track("breach.tell_the_regulator_within"),
}
