"""What a running desk counts of itself, in a registry of its own.

Every label has a closed set of values (channels, results, classes, states): no person, no
conversation, no case, no address. What happens often is counted once per group and commit, and
once per turn with a counter that is already there; the rest is looked up when somebody reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

from bot.dialogue.hear import GroupHearing
from bot.dialogue.port import DeskPort
from bot.messages import Channel, Delivery, Heard, Incoming, Later, Never, Parcel, Receipt, Sent
from bot.store.alarms import Alarm
from bot.store.figures import Figures
from bot.store.states import DUE, SENDING, UNDELIVERABLE, UNKNOWN
from bot.store.unit_of_work import UnitOfWork

CHANNELS = ("web", "telegram", "terminal")
_REFUSED = "refused"
_UNKNOWN = "unknown"
_COMMIT_S = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
_GROUP = (1, 2, 4, 8, 16, 32, 64)
_RECEIPTS: Mapping[type, str] = {Sent: "sent", Later: "later", Never: "never"}


class Measures:
    """The counters of one desk."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        reg = self.registry
        turns = Counter(
            "desk_turns", "Messages taken through a turn", ["channel", "result"], registry=reg
        )
        results = (*(one.value for one in Heard), _REFUSED)
        self._turns = {(c, r): turns.labels(c, r) for c in CHANNELS for r in results}
        sends = Counter("desk_sends", "Tries to deliver a message", ["result"], registry=reg)
        self._sends = {result: sends.labels(result) for result in (*_RECEIPTS.values(), _UNKNOWN)}
        self._commit = Histogram(
            "desk_commit_duration_seconds",
            "How long a COMMIT took",
            buckets=_COMMIT_S,
            registry=reg,
        )
        self._group = Histogram(
            "desk_group_size_turns", "Turns in one transaction", buckets=_GROUP, registry=reg
        )
        text = "1 when this process polls, looks at the clock and sends letters"
        self._leads = Gauge("desk_leads", text, registry=reg)
        self._now = _Now(reg)
        ProcessCollector(registry=reg)

    def heard(self, channel: str, result: str) -> None:
        """One message was taken through its turn, or refused."""
        counter = self._turns.get((channel, result))
        if counter is not None:
            counter.inc()

    def sent(self, receipt: Receipt) -> None:
        """One send was tried."""
        self._sends[_RECEIPTS.get(type(receipt), _UNKNOWN)].inc()

    def committed(self, seconds: float) -> None:
        """One transaction was committed."""
        self._commit.observe(seconds)

    def grouped(self, turns: int) -> None:
        """So many turns were taken together."""
        self._group.observe(turns)

    def leads(self, leading: Callable[[], bool]) -> None:
        """Ask `leading` whether this process leads whenever somebody reads."""
        self._leads.set_function(lambda: float(leading()))

    def show(
        self, figures: Figures | None, waiting: int, silent_s: float | None, now: datetime
    ) -> None:
        """Set what is looked up; without `figures` the database does not answer.

        `silent_s`: seconds since Telegram was last heard, `None` without Telegram.
        """
        self._now.show(figures, waiting, silent_s, now)


class _Now:
    """What is looked up when somebody reads. Figures of the database stay when it is away."""

    def __init__(self, registry: CollectorRegistry) -> None:
        def gauge(name: str, what: str, *labels: str) -> Gauge:
            return Gauge(f"desk_{name}", what, labels, registry=registry)

        self._up = gauge("database_up", "1 when the database takes in what is written")
        self._waiting = gauge("queue_waiting_turns", "Messages that wait for their turn")
        text = "Seconds since a channel was last heard"
        self._silent = gauge("channel_silent_seconds", text, "channel")
        text = "Messages that wait to leave or went wrong"
        self._rows = gauge("outgoing_rows", text, "class", "state")
        self._oldest = gauge("outgoing_oldest_waiting_seconds", "Age of the oldest that waits")
        self._parked = gauge("parked_messages", "Messages kept aside for staff")
        self._cases = gauge("open_cases", "Cases that are not closed", "state")
        self._alarms = gauge("alarms", "Alarms that go on", "kind")
        self._processes = gauge("processes", "Processes of this desk that live")

    def show(
        self, figures: Figures | None, waiting: int, silent_s: float | None, now: datetime
    ) -> None:
        self._waiting.set(waiting)
        if silent_s is not None:
            self._silent.labels("telegram").set(silent_s)
        self._up.set(0 if figures is None else 1)
        if figures is None:
            return
        for delivery in Delivery:
            for state in (DUE, SENDING, UNDELIVERABLE, UNKNOWN):
                count = figures.rows.get((delivery.value, state), 0)
                self._rows.labels(delivery.value, state).set(count)
        oldest = figures.oldest
        self._oldest.set(max(0.0, (now - oldest).total_seconds()) if oldest else 0)
        self._parked.set(figures.parked)
        for state in ("open", "claimed"):
            self._cases.labels(state).set(figures.cases.get(state, 0))
        for kind in Alarm:
            self._alarms.labels(kind.value).set(figures.alarms.get(kind.value, 0))
        self._processes.set(figures.processes)


class MeasuredPort(DeskPort):
    """The desk as a channel sees it, with its turns counted."""

    measures: Measures

    async def hear(self, incoming: Incoming) -> Heard:
        """Take one message through its turn; returns when the turn is committed."""
        channel = incoming.address.channel
        try:
            heard = await super().hear(incoming)
        except Exception:
            self.measures.heard(channel, _REFUSED)
            raise
        self.measures.heard(channel, heard.value)
        return heard


class MeasuredHearing:
    """Takes groups through their turns and counts how large they are."""

    def __init__(self, inside: GroupHearing, measures: Measures) -> None:
        self._inside = inside
        self._measures = measures

    async def group(self, uow: UnitOfWork, incomings: Sequence[Incoming]) -> list[Heard]:
        """Take each message through its turn in this transaction."""
        self._measures.grouped(len(incomings))
        return await self._inside.group(uow, incomings)

    async def park(self, uow: UnitOfWork, incoming: Incoming, reason: str) -> None:
        """Keep a message aside and tell the person."""
        await self._inside.park(uow, incoming, reason)


class MeasuredChannel:
    """A channel whose sends are counted."""

    def __init__(self, inside: Channel, measures: Measures) -> None:
        self.name = inside.name
        self._inside = inside
        self._measures = measures

    async def send(self, parcel: Parcel) -> Receipt:
        """Try to deliver one message now."""
        receipt = await self._inside.send(parcel)
        self._measures.sent(receipt)
        return receipt
