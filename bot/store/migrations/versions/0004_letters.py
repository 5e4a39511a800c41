"""Who wants letters, the letters, and a quick way to what is to be sent of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TO_SEND = sa.text("delivery = 'broadcast' AND state = 'due'")


def upgrade() -> None:
    """Make the two tables and the index."""
    _broadcasts()
    _subscriptions()
    op.create_index(
        "ix_outgoing_broadcast",
        "outgoing",
        ["not_before", "source", "n"],
        unique=False,
        sqlite_where=_TO_SEND,
        postgresql_where=_TO_SEND,
    )


def _broadcasts() -> None:
    op.create_table(
        "broadcasts",
        sa.Column("id", _ID, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("list", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("last_subscription", _ID, nullable=False),
        sa.Column("prepared_upto", _ID, nullable=False),
        sa.Column("prepared_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
        sa.UniqueConstraint("source", name=op.f("uq_broadcasts_source")),
        sqlite_autoincrement=True,
    )


def _subscriptions() -> None:
    op.create_table(
        "subscriptions",
        sa.Column("id", _ID, nullable=False),
        sa.Column("conversation_id", _ID, nullable=False),
        sa.Column("list", sa.Text(), nullable=False),
        sa.Column("consent", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_subscriptions_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscriptions")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_subscriptions_conversation_id"), "subscriptions", ["conversation_id"], unique=False
    )
    op.create_index(
        "ix_subscriptions_live",
        "subscriptions",
        ["conversation_id", "list"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
