"""The meetings of a session: it comes together once or more, each time at a time and a place."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table, give every session the one meeting it had, and drop the old columns."""
    op.create_table(
        "meetings",
        sa.Column("id", _ID, nullable=False),
        sa.Column("session_id", _ID, nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("reminded_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_meetings_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["training_sessions.id"], name=op.f("fk_meetings_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sa.UniqueConstraint(
            "session_id", "starts_at", name=op.f("uq_meetings_session_id_starts_at")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_meetings_starts_at"), "meetings", ["starts_at"], unique=False)
    op.execute(
        "INSERT INTO meetings (session_id, starts_at, ends_at, place, changes) "
        "SELECT id, starts_at, starts_at + minutes * CAST(60000000 AS BIGINT), place, 0 "
        "FROM training_sessions ORDER BY id"
    )
    op.drop_index(op.f("ix_training_sessions_starts_at"), "training_sessions")
    for column in ("starts_at", "minutes", "place"):
        op.drop_column("training_sessions", column)
