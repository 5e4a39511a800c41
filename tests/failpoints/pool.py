"""Workers side by side: each a process with failpoints in, and with a database of its own."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

MEMORY = Path("/dev/shm")
"""Where files outlive a killed process as they do on a disk, without its waiting times."""
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
Asked = Mapping[str, Any]
Answer = dict[str, Any]


class Worker:
    """One process of `python -m tests.failpoints`."""

    def __init__(self, folder: Path, url: str | None) -> None:
        command = [sys.executable, "-m", "tests.failpoints", "--folder", str(folder)]
        command += ["--url", url] if url else []
        self._errors = folder / "errors"
        with self._errors.open("wb") as errors:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                env={**os.environ, **ONE_THREAD},
            )

    def ask(self, what: Asked) -> Answer:
        """Have one thing done. RuntimeError with its last words when the worker ends."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps(dict(what)) + "\n")
        stdin.flush()
        if not (line := stdout.readline()):
            raise RuntimeError(f"a worker ended: {self._errors.read_text()[-2_000:]}")
        answer: Answer = json.loads(line)
        return answer

    def end(self) -> None:
        """Let it end, and wait until it has."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait()


@contextmanager
def workers(urls: Sequence[str | None]) -> Iterator[list[Worker]]:
    """One worker for each URL of a PostgreSQL database; `None` is SQLite."""
    with ExitStack() as stack:
        found = []
        for url in urls:
            found.append(Worker(stack.enter_context(folder_in_memory()), url))
            stack.callback(found[-1].end)
        yield found


@contextmanager
def folder_in_memory() -> Iterator[Path]:
    """A folder where a killed process leaves its files as on a disk, removed at the end."""
    place = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="desk-proof-", dir=place) as folder:
        yield Path(folder)


def all_done(
    team: Sequence[Worker], asked: Sequence[Asked], done: Callable[[Asked, Answer], None]
) -> None:
    """Have everything done by whoever is free; `done` hears each answer, one at a time."""
    waiting: queue.SimpleQueue[Asked] = queue.SimpleQueue()
    for one in asked:
        waiting.put(one)
    lock, failures = threading.Lock(), list[Exception]()

    def work(worker: Worker) -> None:
        try:
            while not failures:
                task = waiting.get_nowait()
                answer = worker.ask(task)
                with lock:
                    done(task, answer)
        except queue.Empty:
            return
        except Exception as error:  # noqa: BLE001 - raised again where the work was asked for
            failures.append(error)

    threads = [threading.Thread(target=work, args=(worker,)) for worker in team]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
