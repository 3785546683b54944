"""Answers to people who ask, and the other letters of a case, named by what the reader receives."""

from notices.documents.letters.access import ACCESS
from notices.documents.letters.breach import BREACH
from notices.documents.letters.complaints import COMPLAINTS
from notices.documents.letters.outsiders import OUTSIDERS
from notices.documents.letters.receipt import RECEIPT
from notices.documents.letters.rights import RIGHTS
from notices.documents.letters.watchlist import WATCHLIST

LETTERS = (*ACCESS, *RIGHTS, RECEIPT, *COMPLAINTS, *WATCHLIST, *OUTSIDERS, *BREACH)
