"""Reminders of meetings by name, and which of them need not be sent any more.

A reminder waits behind replies, and while its channel is away. Whoever gave up the seat meanwhile,
or whose meeting has begun, is not to get it.
"""

from __future__ import annotations

from bot.store.unit_of_work import UnitOfWork


def reminder_source(signup_id: int, meeting_id: int, changes: int) -> str:
    """The key of the reminder of one meeting, as it stands after so many `changes`."""
    return f"reminder:{signup_id}:{meeting_id}:{changes}"


async def withdraw_reminders(uow: UnitOfWork, signup_id: int) -> None:
    """What still waits to remind somebody of the meetings of a sign-up is not sent."""
    await uow.broadcasts.withdraw(f"reminder:{signup_id}:%")


async def withdraw_late(uow: UnitOfWork) -> int:
    """What still waits to remind people of a meeting that has begun is not sent; how many."""
    waiting = await uow.broadcasts.waiting("reminder:%")
    meetings = {int(source.split(":")[2]) for source in waiting}
    begun = await uow.training_sessions.begun(meetings) if meetings else []
    return sum([await uow.broadcasts.withdraw(f"reminder:%:{one}:%") for one in begun])
