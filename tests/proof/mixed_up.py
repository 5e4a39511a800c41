"""`python -m bot` with a fault: a reply goes to whoever the reply before it was for.

The sabotaged twin of the canary.
"""

from __future__ import annotations

import sys
from dataclasses import replace

from bot.cli import main
from bot.messages import Address, Parcel
from bot.outbox import sending
from bot.store.values import DueRow

_rightly = sending.parcel_of
_before: list[Address] = []


def _to_the_one_before(row: DueRow) -> Parcel:
    parcel = _rightly(row)
    _before.append(parcel.address)
    return replace(parcel, address=_before[-2] if len(_before) > 1 else parcel.address)


if __name__ == "__main__":
    sending.parcel_of = _to_the_one_before
    sys.exit(main())
