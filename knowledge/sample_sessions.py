"""The sample sessions name trainings; when each runs is read where sessions are stored."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from knowledge.model import Knowledge
from knowledge.source import Fault, read

_FILE: Final = Path("samples") / "sessions.yaml"


def unknown_trainings(folder: Path, knowledge: Knowledge) -> Iterator[Fault]:
    """Sample sessions of a training that `trainings.yaml` does not have, when there are samples."""
    catalogue = knowledge.nodes.get("trainings.yaml")
    if catalogue is None or not (folder / _FILE).exists():
        return
    # Also a training that has a fault of its own is one.
    listed = catalogue.find("trainings").elements
    ids = [str(one.members["id"].value) for one in listed if "id" in one.members]
    root, faults = read(folder / _FILE)
    yield from faults
    sessions = root.find("sessions").elements if root is not None else ()
    for one in sessions:
        training = one.members.get("training")
        if training is not None and training.value not in ids:
            near = difflib.get_close_matches(str(training.value), ids, n=1)
            yield Fault.at(
                "a sample session is of a training that does not exist",
                training.place,
                "the id of a training in trainings.yaml",
                f"'{training.value}'",
                f"did you mean '{near[0]}'?" if near else "mend the id, or take the session away",
            )
