"""Notices to the owners of answers that are, or soon will be, too old."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables of what was told and of the notices."""
    op.create_table(
        "answers_told",
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("past", sa.Boolean(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("told_on", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_answers_told")),
    )
    op.create_table(
        "answer_notices",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_notices")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_answer_notices_at"), "answer_notices", ["at"], unique=False)
    op.create_index(
        "ix_answer_notices_unseen",
        "answer_notices",
        ["id"],
        unique=False,
        sqlite_where=sa.text("seen_at IS NULL"),
        postgresql_where=sa.text("seen_at IS NULL"),
    )
