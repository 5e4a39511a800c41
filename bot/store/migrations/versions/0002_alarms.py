"""Alarms for staff, and a quick way to what could not be delivered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of alarms and the two indexes."""
    op.create_table(
        "alarms",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("fact", sa.JSON(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarms")),
    )
    op.create_index(op.f("ix_alarms_last_at"), "alarms", ["last_at"], unique=False)
    op.create_index(
        "ix_alarms_live",
        "alarms",
        ["kind"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL OR seen_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL OR seen_at IS NULL"),
    )
    op.create_index(
        "ix_outgoing_stuck",
        "outgoing",
        ["created_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('undeliverable', 'unknown')"),
        postgresql_where=sa.text("state IN ('undeliverable', 'unknown')"),
    )
