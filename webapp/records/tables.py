"""The two tables: companies with head office's answers, and shops with their own."""

import secrets
from datetime import datetime

from sqlalchemy import JSON, DateTime, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from webapp.clock import now


class Base(DeclarativeBase):
    """Every table."""


def new_id() -> str:
    """Return an id that nobody can guess or count up to."""
    return secrets.token_urlsafe(9)


class Kept:
    """What both tables hold. ``answers`` are as typed, wrong ones too: nothing is ever lost."""

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    answers: Mapped[dict] = mapped_column(JSON, default=dict)
    finished: Mapped[list] = mapped_column(JSON, default=list)  # sections somebody went on from
    version: Mapped[int] = mapped_column(default=0)
    updated_at: Mapped[datetime] = mapped_column(DateTime, default=now, onupdate=now)


class Organisation(Kept, Base):
    """A company: ``answers`` holds the parts of the facts that all its shops share."""

    __tablename__ = "organisations"

    is_sample: Mapped[bool] = mapped_column(default=False)
    shops: Mapped[list["Shop"]] = relationship(back_populates="organisation")


class Shop(Kept, Base):
    """A shop: ``answers`` holds the part of the facts that is its own."""

    __tablename__ = "shops"

    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"), index=True)
    organisation: Mapped[Organisation] = relationship(back_populates="shops", lazy="joined")
