"""Keep the answers of companies and shops."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _kept():
    return (
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("answers", sa.JSON, nullable=False),
        sa.Column("finished", sa.JSON, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("updated_at", sa.DateTime, nullable=False),
    )


def upgrade():
    """Make both tables."""
    op.create_table("organisations", *_kept(), sa.Column("is_sample", sa.Boolean, nullable=False))
    op.create_table(
        "shops",
        *_kept(),
        sa.Column("organisation_id", sa.String, sa.ForeignKey("organisations.id"), nullable=False),
    )
    op.create_index("ix_shops_organisation_id", "shops", ["organisation_id"])
