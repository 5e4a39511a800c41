"""The labels that each kind of small class may carry."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import get_args

from intents.material import Expertise
from knowledge.model import SmallKind
from knowledge.source import Fault, Place

#: Labels the desk acts on. Small talk and out-of-scope matters may have any: they only get a reply.
ACTED_ON: Mapping[SmallKind, tuple[str, ...]] = MappingProxyType(
    {
        "wish": ("human", "cancel", "menu", "language", "my-data", "stop"),
        "training": ("see", "signup", "cancel", "reschedule", "info"),
        "handoff": get_args(Expertise),
    }
)
_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_label(kind: SmallKind, label: str, place: Place) -> tuple[Fault, ...]:
    """A fault when the desk would not know what to do with this label."""
    known = ACTED_ON.get(kind)
    if known is None:
        if _KEBAB.fullmatch(label):
            return ()
        expected, mend = "small letters, digits and hyphens", "write it such as how-are-you"
    elif label in known:
        return ()
    else:
        near = difflib.get_close_matches(label, known, n=1)
        expected = f"one of {', '.join(known)}"
        mend = f"did you mean '{near[0]}'?" if near else "take it away"
    what = "the desk does not know this label"
    return (Fault(what, place.file, place.line, expected, f"'{label}'", mend),)
