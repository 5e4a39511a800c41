"""Where failpoints are put, and which functions there no road of the proof leads through."""

from __future__ import annotations

from tests.failpoints.loading import points_of

MODULES = (
    "bot.app.kernel",
    "bot.app.timer",
    "bot.channels.telegram.channel",
    "bot.channels.telegram.polling",
    "bot.channels.telegram.presses",
    "bot.channels.telegram.webhook",
    "bot.dialogue.hear",
    "bot.dialogue.port",
    "bot.outbox.broadcast",
    "bot.outbox.sender",
    "bot.outbox.sending",
    "bot.outbox.turnstile",
    "bot.store.database",
    "bot.store.lane",
    "bot.store.writer",
    "bot.trainings.planning",
    "bot.trainings.service",
)
"""Intake, turn, send and timer."""

ELSEWHERE = frozenset(
    {
        # The index is given, so nothing is built.
        "bot.app.kernel:open_kernel:1",
        # What the pages ask.
        "bot.dialogue.port:DeskPort.acknowledge",
        "bot.dialogue.port:DeskPort.acknowledge.mark",
        "bot.dialogue.port:DeskPort.document",
        "bot.dialogue.port:DeskPort.history",
        "bot.dialogue.port:DeskPort.wait",
        "bot.store.database:Database.reading",
        # A copy of the database.
        "bot.store.database:Database.snapshot",
        # A database that an older desk made.
        "bot.store.database:_bring_up_to_date:4",
        "bot.store.database:_bring_up_to_date:5",
        "bot.store.database:_bring_up_to_date:6",
        # What the terminal asks.
        "bot.outbox.sender:Sender.idle",
        # A stop with messages under way.
        "bot.outbox.sender:Sender.stop",
        # Forms and staff.
        "bot.trainings.planning:Planning._move_offer",
        "bot.trainings.planning:Planning._tell",
        "bot.trainings.planning:Planning.change",
        "bot.trainings.service:Trainings._held",
        "bot.trainings.service:Trainings.accept",
        "bot.trainings.service:Trainings.cancel",
        "bot.trainings.service:Trainings.cancel_session",
        "bot.trainings.service:Trainings.decline",
        "bot.trainings.service:Trainings.mine",
        "bot.trainings.service:Trainings.offering",
        "bot.trainings.service:Trainings.sign_up",
        "bot.trainings.service:Trainings.upcoming",
        "bot.trainings.service:_mine",
    }
)
"""Functions, or single awaits of one, that other doors use; a new function counts by itself."""

SERVED = frozenset(
    {
        "bot.outbox.sender:Sender._read_some",
        "bot.outbox.sender:Sender._read_some.load",
        "bot.outbox.sender:Sender._read_wanted",
        "bot.outbox.sender:Sender._sure_of",
        "bot.outbox.sender:Sender._sweep_claims",
        "bot.outbox.sender:Sender._sweep_claims.look",
        "bot.outbox.sender:Sender.release",
        "bot.outbox.sender:Sender.release.write",
        "bot.outbox.sender:Sender.resume:2",
        "bot.outbox.sender:Sender.sweep:2",
        "bot.store.database:Database._tell",
        "bot.store.database:Database.keeping",
        "bot.store.database:Database.listening",
        "bot.store.database:_bring_up_to_date:3",
    }
)
"""Functions and awaits that only a desk on PostgreSQL passes, where it may have siblings."""

EMBEDDED = frozenset(
    {
        "bot.store.database:Database.checkpoint:1",
        "bot.store.database:Database.checkpoint:2",
        "bot.store.database:Database.checkpoint:3",
        "bot.store.database:Database.close:2",
        "bot.store.database:_bring_up_to_date:2",
    }
)
"""Awaits that only a desk on SQLite passes."""


def all_points(*, embedded: bool = True) -> list[str]:
    """Every failpoint on the roads of a desk on SQLite (`embedded`) or on PostgreSQL."""
    found = [point for module in MODULES for point in points_of(module)]
    away = ELSEWHERE | (SERVED if embedded else EMBEDDED)
    return [point for point in found if not {_function(point), _await(point)} & away]


def _await(point: str) -> str:
    return point.rpartition(":")[0]


def _function(point: str) -> str:
    return _await(point).rpartition(":")[0]
