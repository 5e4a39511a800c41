"""What a piece gives is worked out once, and forgetting it changes nothing."""

from __future__ import annotations

from threading import Event, Lock, Thread

import numpy as np
import pytest

from intents.piece_memory import WIDTH, Floats, Given, Numbers, PieceMemory, as_numbers, nothing


class Worked:
    """Gives each piece a wave of its own, and keeps which pieces it was asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, pieces: Numbers) -> Floats:
        self.asked += pieces.tolist()
        waves = [np.sin(np.arange(2 * WIDTH) * (piece + 1)) * (piece + 1) for piece in pieces]
        return np.array(waves, dtype=np.float32)


def test_each_piece_is_worked_out_once() -> None:
    memory = PieceMemory(worked := Worked())
    memory.of([3, 1, 3])
    memory.of([1, 2])
    assert sorted(worked.asked) == [1, 2, 3]


def test_what_it_gives_is_rounded_by_less_than_half_a_step() -> None:
    exact = Worked()(np.array([5]))[0]
    (found,) = as_numbers([PieceMemory(Worked()).of([5])[5]])
    assert found == pytest.approx(exact, abs=6 / 127 / 2 * 1.01)
    # The twin: another piece is further away.
    assert found != pytest.approx(Worked()(np.array([6]))[0], abs=6 / 127 / 2 * 1.01)


def test_the_longest_remembered_is_forgotten_first_and_comes_out_the_same() -> None:
    memory = PieceMemory(worked := Worked(), kept=2)
    first = as_numbers([memory.of([1])[1]])
    memory.of([2, 3])
    assert len(memory) == 2
    assert (as_numbers([memory.of([1])[1]]) == first).all()
    assert worked.asked.count(1) == 2


def test_more_pieces_than_are_kept_are_all_given_at_once() -> None:
    memory = PieceMemory(Worked(), kept=2)
    assert memory.of(range(10)).keys() == set(range(10))
    assert len(memory) == 2


def test_where_no_piece_is_there_is_nothing() -> None:
    assert not as_numbers([nothing(2 * WIDTH)]).any()


class Interrupted(dict[int, Given]):
    """Before it forgets for the first time, another thread asks for new pieces.

    It goes on when that thread is through, or stands before the lock.
    """

    def __init__(self, memory: PieceMemory, held_up: Event) -> None:
        super().__init__()
        self._memory = memory
        self._go_on = held_up
        self.other: Thread | None = None

    def __delitem__(self, piece: int) -> None:
        if self.other is None:
            self.other = Thread(target=self._ask)
            self.other.start()
            self._go_on.wait()
        super().__delitem__(piece)

    def _ask(self) -> None:
        try:
            self._memory.of([7, 8, 9])
        finally:
            self._go_on.set()


class Watched:
    """A lock that tells when a second one wants it; one that does not lock is the sabotage."""

    def __init__(self, *, locks: bool) -> None:
        self.wanted = Event()
        self._lock = Lock() if locks else None

    def __enter__(self) -> None:
        if self._lock is not None and not self._lock.acquire(blocking=False):
            self.wanted.set()
            self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            self._lock.release()


def two_threads_forget(*, locks: bool) -> PieceMemory:
    memory, lock = PieceMemory(Worked(), kept=2), Watched(locks=locks)
    memory._changing = lock  # type: ignore[assignment]
    memory._given = rows = Interrupted(memory, lock.wanted)
    memory.of([1, 2, 3])
    assert rows.other is not None
    rows.other.join()
    return memory


def test_two_threads_that_forget_at_once_do_not_stumble() -> None:
    assert len(two_threads_forget(locks=True)) == 2


def test_without_a_lock_they_would() -> None:
    with pytest.raises(KeyError):
        two_threads_forget(locks=False)
