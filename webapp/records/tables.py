"""The tables: companies and shops with their answers, and the cases, sealed."""

import secrets
from datetime import date, datetime

from sqlalchemy import JSON, DateTime, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from webapp.clock import now


class Base(DeclarativeBase):
    """Every table."""


def new_id() -> str:
    """Return an id that nobody can guess or count up to."""
    return secrets.token_urlsafe(9)


class Kept:
    """What companies and shops hold: ``answers`` as typed, wrong ones too; nothing gets lost."""

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    answers: Mapped[dict] = mapped_column(JSON, default=dict)
    finished: Mapped[list] = mapped_column(JSON, default=list)  # sections somebody went on from
    version: Mapped[int] = mapped_column(default=0)
    updated_at: Mapped[datetime] = mapped_column(DateTime, default=now, onupdate=now)


class Organisation(Kept, Base):
    """A company: ``answers`` holds the parts of the facts that all its shops share."""

    __tablename__ = "organisations"

    is_sample: Mapped[bool] = mapped_column(default=False)
    references_given: Mapped[int] = mapped_column(default=0)  # never falls: none is given twice
    shops: Mapped[list["Shop"]] = relationship(back_populates="organisation")


class Shop(Kept, Base):
    """A shop: ``answers`` holds the part of the facts that is its own."""

    __tablename__ = "shops"

    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"), index=True)
    organisation: Mapped[Organisation] = relationship(back_populates="shops", lazy="joined")


class SealingKey(Base):
    """The id of the main key that seals the cases; the key itself is never in the database."""

    __tablename__ = "sealing_keys"

    id: Mapped[str] = mapped_column(primary_key=True)


class Case(Base):
    """One person's request or complaint. Whatever is personal is sealed with the case's own key.

    ``version`` counts the events: every change is one.
    """

    __tablename__ = "cases"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    shop_id: Mapped[str] = mapped_column(ForeignKey("shops.id"), index=True)
    key: Mapped[bytes]  # sealed with the main key
    answers: Mapped[bytes]  # sealed
    # A person may have typed the reference, and put a name into it.
    reference_mark: Mapped[bytes] = mapped_column(unique=True)
    rights: Mapped[str]  # keys, joined by commas
    received_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=now)
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=now, onupdate=now)
    shop: Mapped[Shop] = relationship(lazy="joined")
    events: Mapped[list["CaseEvent"]] = relationship(
        order_by="CaseEvent.version", cascade="all", passive_deletes=True, lazy="selectin"
    )
    letters: Mapped[list["IssuedLetter"]] = relationship(
        order_by="IssuedLetter.version", cascade="all", passive_deletes=True, lazy="selectin"
    )
    marks: Mapped[list["CaseMark"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True
    )


class OfACase:
    """What every row about a case begins with. When the case goes, it goes along."""

    case_id: Mapped[str] = mapped_column(
        ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True
    )


class CaseEvent(OfACase, Base):
    """One line of the history: what made this version of the case. Lines are only ever added."""

    __tablename__ = "case_events"

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=now)
    what: Mapped[str]
    detail: Mapped[bytes]  # sealed


class CaseMark(OfACase, Base):
    """A mark by which a name or an e-mail address in the case is found again."""

    __tablename__ = "case_marks"

    mark: Mapped[bytes] = mapped_column(primary_key=True, index=True)


class IssuedLetter(Base):
    """A letter that was issued, and the version of the case that it made."""

    __tablename__ = "issued_letters"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    version: Mapped[int]
    document_id: Mapped[str]
    languages: Mapped[str]  # joined by commas
    size: Mapped[str]
    dated: Mapped[date]  # what the letter says; recorded_at is when it was issued
    recorded_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=now)
    number: Mapped[str]
    sha256: Mapped[str]
    produced_by: Mapped[str]  # the release
    pdf: Mapped[bytes] = mapped_column(deferred=True)  # sealed
