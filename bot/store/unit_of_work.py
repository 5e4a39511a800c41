"""One transaction with a shelf per noun. Only the database commits it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Address
from bot.store.alarms import Alarms
from bot.store.answer_notices import AnswerNotices
from bot.store.broadcasts import Broadcasts
from bot.store.cases import CaseShelf
from bot.store.claims import Claiming, Claims
from bot.store.conversations import Conversations
from bot.store.dialect import telling
from bot.store.erasures import Erasures
from bot.store.news import News, encode
from bot.store.numbering import Numbering
from bot.store.outgoing import OutgoingRows
from bot.store.parked import Parked
from bot.store.processes import Leases, Processes
from bot.store.seen import Marks, Seen
from bot.store.staff import StaffShelf
from bot.store.subscriptions import Subscriptions
from bot.store.trainings import Signups, TrainingSessions
from bot.store.transcript import Transcript
from bot.store.values import DueRow


class UnitOfWork:
    """What one transaction may read and write.

    `now` is the moment (UTC) the transaction began. `touched` collects the conversations whose
    pages have something new, `fresh` the rows the sender may send, `owed` the people whose last
    message is kept but not answered; `erased` says that something must not stay readable in
    SQLite's log; `wrote` that something was written of which none of the others tells. All of
    them count only after the commit.

    `holder` is the process that sends what is written here; `claiming` is what came of its claims.
    Without a holder there are no siblings, and whoever runs the sender sends everything.
    """

    def __init__(
        self, connection: AsyncConnection, now: datetime, holder: str | None = None
    ) -> None:
        self.connection = connection
        self.now = now
        self.touched: set[int] = set()
        self.fresh: list[DueRow] = []
        self.owed: set[Address] = set()
        self.erased = False
        self.wrote = False
        self.numbering = Numbering(connection, self.touched)
        self.conversations = Conversations(connection, now, self.touched)
        self.transcript = Transcript(connection)
        self.claiming = None if holder is None else Claiming(Claims(connection, holder))
        self.outgoing = OutgoingRows(
            connection, now, self.numbering, self.transcript, self.fresh, self.claiming
        )
        self.seen = Seen(connection, now)
        self.marks = Marks(connection, now)
        self.processes = Processes(connection, now)
        self.leases = Leases(connection)
        self.parked = Parked(connection, now)
        self.erasures = Erasures(connection)
        self.alarms = Alarms(connection, now)
        self.answer_notices = AnswerNotices(connection, now)
        self.cases = CaseShelf(connection, now, self.touched)
        self.staff = StaffShelf(connection, now)
        self.training_sessions = TrainingSessions(connection, now)
        self.signups = Signups(connection, now)
        self.subscriptions = Subscriptions(connection, now)
        self.broadcasts = Broadcasts(connection, now, self.subscriptions)

    def news(self, holder: str, *, roll: bool = False) -> News:
        """What the other processes must hear of this transaction."""
        sends = self.claiming.elsewhere if self.claiming else {}
        return News(holder, self.touched, sends, roll)

    async def tell(self, news: News) -> None:
        """Let the other processes hear of it when this transaction is committed (PostgreSQL)."""
        await self.connection.execute(telling(encode(news)))
