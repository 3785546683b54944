"""The road to what is kept: the facts of companies and shops, and the cases of people."""

from collections.abc import Callable, Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from notices.errors import NoticesError
from webapp.records import database, migrate
from webapp.records.cases import Cases
from webapp.records.keys import main_key
from webapp.records.lookup import NoSuchCase, NoSuchShop, shop_row
from webapp.records.tables import Organisation, Shop

__all__ = ["STORE", "Kept", "NoSuchCase", "NoSuchShop", "Records"]
STORE = "store"


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is known for one shop: the raw facts, as typed, and the sections gone on from."""

    shop_id: str
    is_sample: bool = False
    raw: dict = field(default_factory=dict)
    finished: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What the shop is called, or nothing while nobody has said."""
        store = self.raw.get(STORE)
        name = store.get("name") if isinstance(store, Mapping) else None
        return name.strip() if isinstance(name, str) else ""


class Records(Cases):
    """The records in one folder, brought to their newest shape, and the key of the cases.

    Raises UnreadableRecords and MissingKey.
    """

    def __init__(self, folder: Path):
        self.folder = database.private_folder(folder)
        self._writer = database.writer(folder)
        self._reader = database.reader(folder)
        try:
            migrate.to_newest(self._writer)
            self.key = main_key(self._writer, folder)
        except NoticesError:
            self.close()
            raise
        database.leave_no_trace(self._writer)  # in case the last erasure was cut short

    def shops(self) -> list[Kept]:
        """Return every shop, the oldest company first."""
        with Session(self._reader) as session:
            query = select(Shop).join(Organisation).order_by(Organisation.is_sample, Shop.id)
            return [_kept(shop) for shop in session.scalars(query)]

    def of_shop(self, shop_id: str) -> Kept:
        """Return what is kept for the shop. Raises NoSuchShop."""
        with Session(self._reader) as session:
            return _kept(shop_row(session, shop_id))

    def change(
        self, shop_id: str, part: str, edit: Callable[[dict], dict], finished: str | None = None
    ) -> Kept:
        """Replace the facts of one part by what *edit* makes of them, in one transaction.

        *edit* may refuse by raising; then nothing changes. *finished* names a section that
        somebody went on from. Raises NoSuchShop.
        """
        with Session(self._writer) as session, session.begin():
            shop = shop_row(session, shop_id)
            kept = shop if part == STORE else shop.organisation
            answers = deepcopy(kept.answers)
            edited = edit({STORE: answers} if part == STORE else answers)
            kept.answers = edited.get(STORE, {}) if part == STORE else edited
            if finished and finished not in kept.finished:
                kept.finished = [*kept.finished, finished]
            kept.version += 1
            return _kept(shop)

    def begin(
        self, raw: Mapping, finished: Collection[str] = (), *, is_sample: bool = False
    ) -> str:
        """Keep a new company and its one shop from nested facts; return the id of the shop."""
        shared = {part: answers for part, answers in raw.items() if part != STORE}
        own = [path for path in finished if path.partition(".")[0] == STORE]
        theirs = [path for path in finished if path not in own]
        with Session(self._writer) as session, session.begin():
            company = Organisation(answers=shared, finished=theirs, is_sample=is_sample)
            shop = Shop(organisation=company, answers=raw.get(STORE, {}), finished=own)
            session.add(shop)
            session.flush()
            return shop.id

    def close(self) -> None:
        """Let go of the file."""
        self._reader.dispose()
        self._writer.dispose()


def _kept(shop: Shop) -> Kept:
    return Kept(
        shop_id=shop.id,
        is_sample=shop.organisation.is_sample,
        raw={**deepcopy(shop.organisation.answers), STORE: deepcopy(shop.answers)},
        finished=frozenset(shop.organisation.finished) | frozenset(shop.finished),
    )
