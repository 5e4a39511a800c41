"""Erasures outlive the database: a list beside it, applied again when an older backup returns."""

from __future__ import annotations

import asyncio
import csv
import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from bot.messages import Owner
from bot.privacy.service import Privacy
from bot.store.cases import CLOSED
from bot.store.database import Database
from bot.store.erasures import Erasure
from bot.store.unit_of_work import UnitOfWork

FILE = "erasures.csv"
"""Name of the list in the data folder."""
_HEAD = ("erased_at", "conversation", "began_at", "case_kept", "signups_kept")


class ErasureList:
    """The list in a file: own numbers and moments, kept as long as backups are (`term`)."""

    def __init__(self, path: Path, term: timedelta) -> None:
        self._path = path
        self._term = term
        self._kept: set[Erasure] | None = None

    async def keep(self, database: Database) -> None:
        """Bring the list up to date with the database; it never loses one for being put back."""
        if self._kept is None:
            self._kept = set(await asyncio.to_thread(read, self._path))
        async with database.reading() as uow:
            known = self._kept | set(await uow.erasures.all())
            wanted = {one for one in known if one.at > uow.now - self._term}
        if wanted != self._kept:
            await asyncio.to_thread(write, self._path, wanted)
            self._kept = wanted


def read(path: Path) -> list[Erasure]:
    """The erasures of a list, oldest first; none when there is no such file.

    Raises ValueError or LookupError when it is not such a list.
    """
    if not path.exists():
        return []
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return sorted(
        Erasure(
            datetime.fromisoformat(row["erased_at"]),
            int(row["conversation"]),
            datetime.fromisoformat(row["began_at"]),
            row["case_kept"] == "yes",
            int(row["signups_kept"]),
        )
        for row in rows
    )


def write(path: Path, erasures: Iterable[Erasure]) -> None:
    """Put the whole list in place of the one before: afterwards it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    with draft.open("w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file)
        lines.writerow(_HEAD)
        for one in sorted(erasures):
            kept = "yes" if one.case_kept else "no"
            began, at = one.began_at.isoformat(), one.at.isoformat()
            lines.writerow((at, one.conversation_id, began, kept, one.signups_kept))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


async def apply_again(uow: UnitOfWork, privacy: Privacy, erasures: Iterable[Erasure]) -> int:
    """Erase in a backup what was erased after it was made; gives how many it concerned.

    What has been closed or taken back since is still open in the backup. Where the list says
    that nothing had to stay, nothing stays.
    """
    done = set(await uow.erasures.all())
    again = 0
    for erasure in sorted(set(erasures) - done):
        conversation = await uow.conversations.get(erasure.conversation_id)
        if conversation is None or conversation.created_at != erasure.began_at:
            continue
        if not erasure.case_kept:
            await _close_case(uow, erasure)
        if not erasure.signups_kept:
            own = await uow.signups.of(conversation.id, active=False)
            await uow.signups.delete([one.id for one in own])
        await privacy.erase(uow, conversation.id, erasure.at)
        again += 1
    return again


async def _close_case(uow: UnitOfWork, erasure: Erasure) -> None:
    case = await uow.cases.current(erasure.conversation_id)
    if case is None:
        return
    last = await uow.transcript.last(case.conversation_id)
    await uow.cases.change(
        case, status=CLOSED, closed_at=erasure.at, closed_seq=last, outcome="withdrawn"
    )
    await uow.conversations.hand_over(case.conversation_id, Owner.BOT, case_id=case.id)
