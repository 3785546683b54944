"""The road to the cases: log one, change it, issue a letter, find it again, erase it."""

from collections.abc import Callable
from functools import partial

from sqlalchemy import Engine, Select, or_, select
from sqlalchemy.orm import Session

from webapp.records.case_file import CaseFile
from webapp.records.database import leave_no_trace
from webapp.records.kept_case import IssuedPdf, KeptCase, Letter
from webapp.records.keys import MainKey
from webapp.records.lookup import NoSuchCase, case_row, shop_row
from webapp.records.marks import called, mark
from webapp.records.references import referred
from webapp.records.tables import Case, CaseMark, IssuedLetter

Edit = Callable[[dict], dict]


class Cases:
    """What Records can do with cases. Reading raises Unreadable where somebody meddled.

    ``raw`` is the inner part of a case file: {"request": raw}, as typed, wrong answers too.
    """

    _writer: Engine
    _reader: Engine
    key: MainKey

    def log(self, shop_id: str, raw_request: dict, what: str = "logged") -> KeptCase:
        """Keep a new case; give it a reference when it has none.

        Raises NoSuchShop, and InvalidFacts when another case of the company has its reference.
        """
        with Session(self._writer) as session, session.begin():
            file = CaseFile.begun(shop_row(session, shop_id), self.key.secret)
            return self._keep(session, file, raw_request, what, {})

    def cases_of_shop(self, shop_id: str) -> list[KeptCase]:
        """Return every case of the shop, the one that came first on top. Raises NoSuchShop."""
        with Session(self._reader) as session:
            shop_row(session, shop_id)
            return self._all(session, _of_shop(shop_id))

    def case(self, shop_id: str, case_id: str) -> KeptCase:
        """Return one case. Raises NoSuchCase."""
        with Session(self._reader) as session:
            return self._file(session, shop_id, case_id).kept()

    def change_case(
        self, shop_id: str, case_id: str, edit: Edit, what: str = "changed", detail=None
    ) -> KeptCase:
        """Replace the request by what *edit* makes of it, and note *what* with its *detail*.

        *edit* may refuse by raising; then nothing changes. *what* is a short code, readable to
        whoever has the database; *detail*, a dict, is not. Raises NoSuchCase, and InvalidFacts
        when another case of the company has the reference.
        """
        with Session(self._writer) as session, session.begin():
            file = self._file(session, shop_id, case_id)
            return self._keep(session, file, edit(file.answers()), what, detail or {})

    def issue(
        self, shop_id: str, case_id: str, letter: Letter, edit: Edit | None = None
    ) -> KeptCase:
        """Keep a letter for good, together with the change that it makes to the request.

        It is the last of the ``letters`` of what comes back. Raises what change_case() raises.
        """
        with Session(self._writer) as session, session.begin():
            file = self._file(session, shop_id, case_id)
            raw = edit(file.answers()) if edit else file.answers()
            told = {"letter": letter.document_id, "number": letter.number}
            told["letter_id"] = file.add(letter)
            return self._keep(session, file, raw, "letter_issued", told)

    def issued(self, shop_id: str, case_id: str, letter_id: str) -> IssuedPdf:
        """Return a letter as it was issued. Raises NoSuchCase."""
        with Session(self._reader) as session:
            file = self._file(session, shop_id, case_id)
            row = session.get(IssuedLetter, letter_id)
            if row is None or row.case_id != case_id:
                raise NoSuchCase(letter_id)
            return file.letter(row)

    def find_cases(self, shop_id: str, words: str) -> list[KeptCase]:
        """Return the cases whose reference, or a name or e-mail address in them, is *words*.

        Letter case and spacing do not matter; parts of a name find nothing. Raises NoSuchShop.
        """
        with Session(self._reader) as session:
            wanted = self._mark(shop_row(session, shop_id).organisation_id)(words)
            named = select(CaseMark.case_id).where(CaseMark.mark == wanted)
            hit = or_(Case.reference_mark == wanted, Case.id.in_(named))
            return self._all(session, _of_shop(shop_id).where(hit))

    def erase_case(self, shop_id: str, case_id: str) -> None:
        """Destroy the key of a case and all that is kept of it. Raises NoSuchCase."""
        with Session(self._writer) as session, session.begin():
            session.delete(case_row(session, shop_id, case_id))
        leave_no_trace(self._writer)

    def _keep(
        self, session: Session, file: CaseFile, raw: dict, what: str, detail: dict
    ) -> KeptCase:
        marker = self._mark(file.row.shop.organisation_id)
        raw = referred(session, file.row, raw, file.reference, marker)
        file.keep(raw, {marker(words) for words in called(raw)})
        file.note(what, detail)
        session.add(file.row)
        session.flush()
        return file.kept()

    def _file(self, session: Session, shop_id: str, case_id: str) -> CaseFile:
        return CaseFile(case_row(session, shop_id, case_id), self.key.secret)

    def _all(self, session: Session, query: Select) -> list[KeptCase]:
        return [CaseFile(row, self.key.secret).kept() for row in session.scalars(query)]

    def _mark(self, organisation_id: str) -> Callable[[str], bytes]:
        return partial(mark, self.key.secret, organisation_id)


def _of_shop(shop_id: str) -> Select:
    first = (Case.received_on.is_(None), Case.received_on, Case.created_at, Case.id)
    return select(Case).where(Case.shop_id == shop_id).order_by(*first)
