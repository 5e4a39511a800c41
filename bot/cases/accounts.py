"""Staff accounts: adding, logging in with back-off, and the sample advisor of a new desk."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bot.store.staff import ADVISOR, ROLES, Failures, StaffRow
from bot.store.unit_of_work import UnitOfWork

SHORTEST_PASSWORD = 12
"""Characters. Length is what counts (NIST SP 800-63B); no rules about signs."""
LINK_TIME = timedelta(minutes=30)
SAMPLE_EMAIL = "sample-advisor@example.org"

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_hasher = PasswordHasher()
_NOBODY = _hasher.hash(secrets.token_urlsafe(16))
"""Checked when there is no such account, so that the answer takes as long."""


class AccountRefusedError(ValueError):
    """An account cannot be made or changed; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Backoff:
    """Wrong passwords: after `free_tries` the wait doubles from `first` to `longest`."""

    free_tries: int
    first: timedelta
    longest: timedelta

    def after(self, failures: int, now: datetime) -> datetime:
        """Until when the next try has to wait after this many wrong ones in a row."""
        over = failures - self.free_tries
        if over < 0:
            return now
        return now + min(self.first * 2.0 ** min(over, 30), self.longest)


def hash_password(password: str) -> str:
    """An argon2id hash. Raises `AccountRefusedError` when the password is too short."""
    if len(password) < SHORTEST_PASSWORD:
        raise AccountRefusedError(
            f"the password has {len(password)} characters: take at least {SHORTEST_PASSWORD}"
        )
    return _hasher.hash(password)


def right_password(account: StaffRow | None, password: str) -> bool:
    """Whether this is the account's password. Slow on purpose: run it in a thread."""
    stored = account.password_hash if account is not None else None
    try:
        _hasher.verify(stored or _NOBODY, password)
    except (VerificationError, InvalidHashError):
        return False
    return account is not None and stored is not None and account.disabled_at is None


class Accounts:
    """Who may use the console. Every method works inside the given transaction."""

    def __init__(self, backoff: Backoff) -> None:
        self._backoff = backoff

    async def add(
        self, uow: UnitOfWork, email: str, name: str, role: str, password_hash: str
    ) -> int:
        """Make an account. The first real one ends the sample advisor and its log-ins."""
        address = email.strip().lower()
        if not _EMAIL.fullmatch(address):
            raise AccountRefusedError(f"{email} is not an e-mail address: write name@example.nl")
        if role not in ROLES:
            raise AccountRefusedError(f"{role} is not a role: take one of {', '.join(ROLES)}")
        if not name.strip():
            raise AccountRefusedError("the name is empty: people see it above each reply")
        if await uow.staff.by_email(address) is not None:
            raise AccountRefusedError(f"there is an account for {address} already")
        added = await uow.staff.add(address, name.strip(), role, password_hash)
        await self._end_sample(uow)
        return added

    async def disable(self, uow: UnitOfWork, email: str) -> None:
        """End an account and its log-ins; what it wrote stays."""
        account = await uow.staff.by_email(email.strip().lower())
        if account is None:
            raise AccountRefusedError(f"there is no account for {email}")
        await uow.staff.change(account.id, disabled_at=uow.now)
        await uow.staff.end_sessions(account.id)

    async def set_password(self, uow: UnitOfWork, email: str, password_hash: str) -> None:
        """Give an account a new password; log-ins made so far end."""
        account = await uow.staff.by_email(email.strip().lower())
        if account is None:
            raise AccountRefusedError(f"there is no account for {email}")
        await uow.staff.change(account.id, password_hash=password_hash, disabled_at=None)
        await uow.staff.end_sessions(account.id)
        await uow.staff.clear_failures(account.email)

    async def wait_s(self, uow: UnitOfWork, email: str, now: datetime) -> float:
        """Seconds until this name may try again; 0 when it may now."""
        failures = await uow.staff.failures(email.strip().lower())
        return 0.0 if failures is None else max(0.0, (failures.blocked_until - now).total_seconds())

    async def tried(self, uow: UnitOfWork, email: str, *, right: bool, now: datetime) -> None:
        """Remember whether the password was right."""
        key = email.strip().lower()
        if right:
            await uow.staff.clear_failures(key)
            return
        before = await uow.staff.failures(key)
        count = (before.count if before else 0) + 1
        await uow.staff.set_failures(key, Failures(count, self._backoff.after(count, now)))

    async def sample_link(self, uow: UnitOfWork, name: str, now: datetime) -> str | None:
        """A one-time token for the sample advisor; `None` when a real account exists."""
        accounts = await uow.staff.all()
        if any(not account.sample for account in accounts):
            return None
        sample = next((account.id for account in accounts if account.sample), None)
        if sample is None:
            sample = await uow.staff.add(SAMPLE_EMAIL, name, ADVISOR, None, sample=True)
        token = secrets.token_urlsafe(32)
        await uow.staff.add_link(_fingerprint(token), sample, now + LINK_TIME)
        return token

    async def use_link(self, uow: UnitOfWork, token: str, now: datetime) -> StaffRow | None:
        """Log in with a one-time token; it works once."""
        staff_id = await uow.staff.use_link(_fingerprint(token), now)
        account = await uow.staff.get(staff_id) if staff_id is not None else None
        return account if account is not None and account.disabled_at is None else None

    async def still_valid(self, uow: UnitOfWork, staff_id: int, epoch: int) -> StaffRow | None:
        """The account of a log-in, as long as it counts."""
        account = await uow.staff.get(staff_id)
        if account is None or account.disabled_at is not None or account.session_epoch != epoch:
            return None
        return account

    async def _end_sample(self, uow: UnitOfWork) -> None:
        for account in await uow.staff.all():
            if account.sample and account.disabled_at is None:
                await uow.staff.change(account.id, disabled_at=uow.now)
                await uow.staff.end_sessions(account.id)


def _fingerprint(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
