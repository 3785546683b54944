"""The row of a case with its key at hand: what goes in is sealed, what comes out is opened."""

import hashlib
import json
from datetime import UTC, datetime

from webapp.records.in_the_clear import day_in, kinds_in
from webapp.records.kept_case import Event, Issued, IssuedPdf, KeptCase, Letter
from webapp.records.sealed import new_key, open_sealed, seal
from webapp.records.tables import Case, CaseEvent, CaseMark, IssuedLetter, Shop, new_id


class CaseFile:
    """A case, opened with the main key *secret*. Raises Unreadable wherever it reads."""

    def __init__(self, row: Case, secret: bytes):
        self.row = row
        self._key = open_sealed(secret, row.key, f"cases.key:{row.id}")

    @classmethod
    def begun(cls, shop: Shop, secret: bytes) -> "CaseFile":
        """Return a case of *shop* that holds nothing yet but a key of its own."""
        case_id = new_id()
        key = seal(secret, new_key(), f"cases.key:{case_id}")
        return cls(Case(id=case_id, shop=shop, key=key, version=0), secret)

    @property
    def reference(self) -> str:
        """The reference that the case has; empty while it is new."""
        return self.answers()["reference"].strip() if self.row.answers else ""

    def answers(self) -> dict:
        """Return the request as it was typed."""
        return self._opened(self.row.answers, f"cases.answers:{self.row.id}")

    def keep(self, raw: dict, marks: set[bytes]) -> None:
        """Replace the request, the columns to sort by, and the *marks* it is found by."""
        row = self.row
        row.answers = self._sealed(raw, f"cases.answers:{row.id}")
        row.rights = ",".join(kinds_in(raw))
        row.received_on, row.closed_on = day_in(raw, "received_on"), day_in(raw, "closed_on")
        there = {kept.mark: kept for kept in row.marks}
        row.marks = [there.get(mark) or CaseMark(mark=mark) for mark in sorted(marks)]

    def note(self, what: str, detail: dict) -> None:
        """Add a line to the history: the case has a new version."""
        self.row.version += 1
        sealed = self._sealed(detail, self._line(self.row.version))
        self.row.events.append(CaseEvent(version=self.row.version, what=what, detail=sealed))

    def add(self, letter: Letter) -> str:
        """Keep a letter that makes the next version of the case; return its id."""
        letter_id = new_id()
        row = IssuedLetter(
            id=letter_id,
            version=self.row.version + 1,
            document_id=letter.document_id,
            languages=",".join(letter.languages),
            size=letter.size,
            dated=letter.dated,
            number=letter.number,
            sha256=hashlib.sha256(letter.content).hexdigest(),
            produced_by=letter.produced_by,
            pdf=seal(self._key, letter.content, f"issued_letters.pdf:{letter_id}"),
        )
        self.row.letters.append(row)
        return letter_id

    def letter(self, row: IssuedLetter) -> IssuedPdf:
        """Return a letter of this case with its bytes."""
        content = open_sealed(self._key, row.pdf, f"issued_letters.pdf:{row.id}")
        return IssuedPdf(_issued(row), content)

    def kept(self) -> KeptCase:
        """Return everything but the bytes of the letters."""
        row, raw = self.row, self.answers()
        return KeptCase(
            case_id=row.id,
            shop_id=row.shop_id,
            reference=self.reference,
            raw=raw,
            version=row.version,
            created_at=_utc(row.created_at),
            updated_at=_utc(row.updated_at),
            events=tuple(self._event(event) for event in row.events),
            letters=tuple(_issued(letter) for letter in row.letters),
        )

    def _event(self, row: CaseEvent) -> Event:
        detail = self._opened(row.detail, self._line(row.version))
        return Event(row.version, _utc(row.at), row.what, detail)

    def _line(self, version: int) -> str:
        return f"case_events.detail:{self.row.id}.{version}"

    def _sealed(self, value: dict, place: str) -> bytes:
        return seal(self._key, json.dumps(value).encode(), place)

    def _opened(self, sealed: bytes, place: str) -> dict:
        return json.loads(open_sealed(self._key, sealed, place))


def _issued(row: IssuedLetter) -> Issued:
    return Issued(
        letter_id=row.id,
        version=row.version,
        document_id=row.document_id,
        languages=tuple(row.languages.split(",")),
        size=row.size,
        dated=row.dated,
        recorded_at=_utc(row.recorded_at),
        number=row.number,
        sha256=row.sha256,
        produced_by=row.produced_by,
    )


def _utc(moment: datetime) -> datetime:
    """Return *moment* as UTC says it; SQLite forgets that it is UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
