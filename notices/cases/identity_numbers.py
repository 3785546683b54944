"""Numbers of identity documents in what somebody typed: nobody keeps one in full."""

import re
from collections.abc import Iterator

from notices.i18n import N_, Msg
from notices.rules.book import RuleBook

TAKE_IT_OUT = N_("This looks like a full number: {document}. Take it out.")


def full_numbers(words: str, book: RuleBook) -> Iterator[Msg]:
    """Yield what to tell whoever typed *words*, once for each kind of document in them.

    The number itself is never repeated.
    """
    for pattern, english, *_ in book.house("identity.never_keep").values():
        if re.search(pattern, words):
            yield TAKE_IT_OUT.format(document=english)
