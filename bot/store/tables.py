"""Every table of the desk. Times are UTC, stored as whole microseconds since 1970."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from bot.store.moments import Moment

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
# Tables with sqlite_autoincrement never give a number twice, also after erasure (PostgreSQL never
# does): an old link or note of somebody erased must not lead to somebody else.
_Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _fk(target: str, *, nullable: bool = True) -> sa.Column[int]:
    name = {"conversations.id": "conversation_id", "cases.id": "case_id", "staff.id": "staff_id"}
    return sa.Column(name[target], sa.ForeignKey(target), nullable=nullable, index=True)


def _partial(
    name: str, where: sa.ColumnElement[bool], *columns: sa.Column[Any], unique: bool = False
) -> None:
    """An index of the rows for which `where` holds, on either database."""
    sa.Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)


conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("lang", sa.Text),
    sa.Column("owner", sa.Text, nullable=False),
    sa.Column("state", sa.JSON, nullable=False),
    sa.Column("next_seq", sa.Integer, nullable=False),
    sa.Column("first_seq", sa.Integer, nullable=False),
    sa.Column("seen_seq", sa.Integer, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("heard_at", Moment, nullable=False, index=True),
    sa.Column("unreachable_at", Moment),
    sa.Column("unreachable_reason", sa.Text),
    sa.UniqueConstraint("channel", "key"),
    sqlite_autoincrement=True,
)

messages = sa.Table(
    "messages",
    metadata,
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("staff_id", sa.Integer),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("buttons", sa.JSON),
    sa.Column("document", sa.JSON),
    sa.Column("at", Moment, nullable=False),
)

outgoing = sa.Table(
    "outgoing",
    metadata,
    sa.Column("source", sa.Text, primary_key=True),
    sa.Column("n", sa.Integer, primary_key=True),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id"), nullable=False),
    sa.Column("seq", sa.Integer),
    sa.Column("delivery", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("not_before", Moment, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("sent_at", Moment),
    sa.Column("receipt", sa.Text),
    sa.Column("reason", sa.Text),
    sa.Column("edits", sa.Text),
    sa.Column("expects_action", sa.Text),
    sa.Column("expects_word", sa.Text),
    sa.Column("expects_until", Moment),
)
_partial(
    "ix_outgoing_waiting",
    outgoing.c.state.in_(("due", "sending")),
    outgoing.c.conversation_id,
    outgoing.c.not_before,
)
sa.Index("ix_outgoing_line", outgoing.c.conversation_id, outgoing.c.seq)
_partial(
    "ix_outgoing_stuck", outgoing.c.state.in_(("undeliverable", "unknown")), outgoing.c.created_at
)
_partial(
    "ix_outgoing_expects",
    outgoing.c.expects_action.is_not(None),
    outgoing.c.conversation_id,
    outgoing.c.expects_until,
)
_partial(
    "ix_outgoing_broadcast",
    (outgoing.c.delivery == "broadcast") & (outgoing.c.state == "due"),
    outgoing.c.not_before,
    outgoing.c.source,
    outgoing.c.n,
)

subscriptions = sa.Table(
    "subscriptions",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    _fk("conversations.id", nullable=False),
    sa.Column("list", sa.Text, nullable=False),
    sa.Column("consent", sa.Text, nullable=False),
    sa.Column("since", Moment, nullable=False),
    sa.Column("ended_at", Moment),
    sa.Column("ended_by", sa.Text),
    sqlite_autoincrement=True,
)
_which = (subscriptions.c.conversation_id, subscriptions.c.list)
_partial("ix_subscriptions_live", subscriptions.c.ended_at.is_(None), *_which, unique=True)

broadcasts = sa.Table(
    "broadcasts",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("source", sa.Text, nullable=False, unique=True),
    sa.Column("list", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("texts", sa.JSON, nullable=False),
    sa.Column("people", sa.Integer, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("last_subscription", _Id, nullable=False),
    sa.Column("prepared_upto", _Id, nullable=False),
    sa.Column("prepared_at", Moment),
    sqlite_autoincrement=True,
)

seen = sa.Table(
    "seen",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("at", Moment, nullable=False, index=True),
)

attempts = sa.Table(
    "attempts",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("at", Moment, nullable=False, index=True),
)

parked = sa.Table(
    "parked",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("raw", sa.JSON, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False, index=True),
)

marks = sa.Table(
    "marks",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
)

alarms = sa.Table(
    "alarms",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("last_at", Moment, nullable=False, index=True),
    sa.Column("count", sa.Integer, nullable=False),
    sa.Column("fact", sa.JSON, nullable=False),
    sa.Column("ended_at", Moment),
    sa.Column("seen_at", Moment),
    sa.Column("staff_id", sa.Integer),
)
_live = sa.or_(alarms.c.ended_at.is_(None), alarms.c.seen_at.is_(None))
_partial("ix_alarms_live", _live, alarms.c.kind, unique=True)

# Until when an answer of the knowledge base may be trusted, and who was told so: days as ISO text.
answers_told = sa.Table(
    "answers_told",
    metadata,
    sa.Column("entry", sa.Text, primary_key=True),
    sa.Column("owner", sa.Text, nullable=False),
    sa.Column("past", sa.Boolean, nullable=False),
    sa.Column("until", sa.Text, nullable=False),
    sa.Column("told_on", sa.Text, nullable=False),
)

answer_notices = sa.Table(
    "answer_notices",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("owner", sa.Text, nullable=False),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False, index=True),
    sa.Column("entries", sa.JSON, nullable=False),
    sa.Column("seen_at", Moment),
    sa.Column("staff_id", sa.Integer),
    sqlite_autoincrement=True,
)
_partial("ix_answer_notices_unseen", answer_notices.c.seen_at.is_(None), answer_notices.c.id)

processes = sa.Table(
    "processes",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("beat", sa.BigInteger, nullable=False),
    sa.Column("joined_at", Moment, nullable=False),
    sa.Column("died_at", Moment),
)

leases = sa.Table(
    "leases",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("holder", sa.Text),
    sa.Column("token", sa.BigInteger, nullable=False),
)

claims = sa.Table(
    "claims",
    metadata,
    # No reference: its check would lock the conversation, in another order than turns do.
    sa.Column("conversation_id", _Id, primary_key=True, autoincrement=False),
    sa.Column("holder", sa.Text, nullable=False, index=True),
    sa.Column("version", sa.BigInteger, nullable=False),
)

owner_events = sa.Table(
    "owner_events",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    _fk("conversations.id", nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("from_owner", sa.Text, nullable=False),
    sa.Column("to_owner", sa.Text, nullable=False),
    sa.Column("case_id", sa.Integer),
    sa.Column("staff_id", sa.Integer),
)

staff = sa.Table(
    "staff",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("email", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("password_hash", sa.Text),
    sa.Column("sample", sa.Boolean, nullable=False),
    sa.Column("session_epoch", sa.Integer, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("disabled_at", Moment),
)

login_failures = sa.Table(
    "login_failures",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("failures", sa.Integer, nullable=False),
    sa.Column("blocked_until", Moment, nullable=False),
)

login_links = sa.Table(
    "login_links",
    metadata,
    sa.Column("token_hash", sa.Text, primary_key=True),
    sa.Column("staff_id", sa.ForeignKey("staff.id"), nullable=False),
    sa.Column("expires_at", Moment, nullable=False),
)

cases = sa.Table(
    "cases",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("reference", sa.Text, nullable=False, unique=True),
    _fk("conversations.id", nullable=False),
    sa.Column("opened_at", Moment, nullable=False),
    sa.Column("status", sa.Text, nullable=False, index=True),
    sa.Column("topic", sa.Text),
    sa.Column("expertise", sa.Text, nullable=False),
    sa.Column("urgency", sa.Text, nullable=False),
    sa.Column("municipality", sa.Text),
    sa.Column("shared_from_seq", sa.Integer),
    sa.Column("opened_seq", sa.Integer, nullable=False),
    sa.Column("closed_seq", sa.Integer),
    sa.Column("contact", sa.Text),
    sa.Column("promised_at", Moment, nullable=False),
    sa.Column("staff_id", sa.ForeignKey("staff.id")),
    sa.Column("claimed_at", Moment),
    sa.Column("closed_at", Moment),
    sa.Column("outcome", sa.Text),
    sqlite_autoincrement=True,
)

case_events = sa.Table(
    "case_events",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    _fk("cases.id", nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("staff_id", sa.Integer),
    sa.Column("verb", sa.Text, nullable=False),
    sa.Column("detail", sa.Text),
)

training_sessions = sa.Table(
    "training_sessions",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("code", sa.Text, nullable=False, unique=True),
    sa.Column("training", sa.Text, nullable=False, index=True),
    sa.Column("capacity", sa.Integer, nullable=False),
    sa.Column("questions", sa.JSON, nullable=False),
    sa.Column("next_number", sa.Integer, nullable=False),
    sa.Column("cancelled_at", Moment),
    sa.Column("sample", sa.Boolean, nullable=False),
    sqlite_autoincrement=True,
)

meetings = sa.Table(
    "meetings",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("session_id", sa.ForeignKey("training_sessions.id"), nullable=False),
    sa.Column("starts_at", Moment, nullable=False, index=True),
    sa.Column("ends_at", Moment, nullable=False),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("changes", sa.Integer, nullable=False),
    sa.Column("reminded_at", Moment),
    sa.CheckConstraint("ends_at > starts_at", name="ck_meetings_ends_after_start"),
    sa.UniqueConstraint("session_id", "starts_at"),
    sqlite_autoincrement=True,
)

signups = sa.Table(
    "signups",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("session_id", sa.ForeignKey("training_sessions.id"), nullable=False, index=True),
    _fk("conversations.id", nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("email", sa.Text, nullable=False),
    sa.Column("municipality", sa.Text, nullable=False),
    sa.Column("answers", sa.JSON, nullable=False),
    sa.Column("lang", sa.Text, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("offer_until", Moment),
    sa.Column("changed_at", Moment, nullable=False),
    sa.UniqueConstraint("session_id", "number"),
    sqlite_autoincrement=True,
)
_active = signups.c.status.in_(("seat", "waiting", "offered"))
_whose = (signups.c.session_id, signups.c.conversation_id)
_partial("ix_signups_active", _active, *_whose, unique=True)

erasures = sa.Table(
    "erasures",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("at", Moment, nullable=False, index=True),
    sa.Column("conversation_id", sa.Integer, nullable=False),
    sa.Column("began_at", Moment, nullable=False),
    sa.Column("case_kept", sa.Boolean, nullable=False),
    sa.Column("signups_kept", sa.Integer, nullable=False),
)
