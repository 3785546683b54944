"""Keep the cases of the rights desk, sealed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
MOMENT = sa.DateTime(timezone=True)


def upgrade():
    """Make the tables of cases, and let companies count the references they gave."""
    given = sa.Column("references_given", sa.Integer, nullable=False, server_default="0")
    op.add_column("organisations", given)
    op.create_table("sealing_keys", sa.Column("id", sa.String, primary_key=True))
    _cases()
    _events_and_marks()
    _letters()


def _cases():
    op.create_table(
        "cases",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("shop_id", sa.String, sa.ForeignKey("shops.id"), nullable=False),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.Column("answers", sa.LargeBinary, nullable=False),
        sa.Column("reference_mark", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("rights", sa.String, nullable=False),
        sa.Column("received_on", sa.Date),
        sa.Column("closed_on", sa.Date),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
    )
    op.create_index("ix_cases_shop_id", "cases", ["shop_id"])


def _of_a_case(**details):
    return sa.Column(
        "case_id",
        sa.String,
        sa.ForeignKey("cases.id", ondelete="CASCADE"),
        nullable=False,
        **details,
    )


def _events_and_marks():
    op.create_table(
        "case_events",
        _of_a_case(primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("detail", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "case_marks",
        _of_a_case(primary_key=True),
        sa.Column("mark", sa.LargeBinary, primary_key=True),
    )
    op.create_index("ix_case_marks_mark", "case_marks", ["mark"])


def _letters():
    texts = ("document_id", "languages", "size", "number", "sha256", "produced_by")
    op.create_table(
        "issued_letters",
        sa.Column("id", sa.String, primary_key=True),
        _of_a_case(),
        sa.Column("version", sa.Integer, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in texts),
        sa.Column("dated", sa.Date, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("pdf", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_issued_letters_case_id", "issued_letters", ["case_id"])
