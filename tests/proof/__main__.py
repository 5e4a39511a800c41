"""`python -m tests.proof [PART ...] [--seed N] [--quick]`: all parts, or those that are named."""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from tests.postgres import running_server
from tests.proof import canary, kills, seats
from tests.proof.report import Row, machine, table

Tell = Callable[[str], None]


def _kills(seed: int, quick: bool, tell: Tell) -> list[Row]:
    plan = kills.Plan(updates=200, people=10, kills=3) if quick else kills.Plan()
    plan = replace(plan, seed=seed)
    found = kills.run(plan, tell)
    tell("the twin that acknowledges before the commit")
    twin_plan = replace(plan, updates=plan.updates // 4, people=10, kills=3, early=True)
    twin = kills.run(twin_plan, tell)
    name = "kills"
    return [
        Row(name, "messages", f"{found.updates}", "", True),
        Row(name, "kill -9 at random instants", f"{found.kills}", "", True),
        Row(name, "lost", f"{found.lost}", "0", found.lost == 0),
        Row(name, "done twice", f"{found.doubled}", "0", found.doubled == 0),
        Row(name, "replies nobody got", f"{found.unsent}", "0", found.unsent == 0),
        Row(name, "replies out of order", f"{found.disorder}", "0", found.disorder == 0),
        Row(name, "replies that came twice, in all", f"{found.repeated}", "", True),
        Row(
            name,
            "... in one conversation after one kill",
            f"{found.worst}",
            "<= 1",
            found.worst <= 1,
        ),
        Row(name, f"twin: lost of {twin.updates}", f"{twin.lost}", "> 0", twin.lost > 0),
    ]


def _seats(seed: int, quick: bool, tell: Tell) -> list[Row]:
    plan = seats.Plan(rounds=2 if quick else 20, seed=seed)
    twin = replace(plan, rounds=2, sabotaged=True)
    rows: list[Row] = []
    tell("SQLite, through the writer")
    found = asyncio.run(seats.prove_on_sqlite(plan, tell))
    tell("its twin: counts on the read engine, inserts in a later transaction")
    failed = asyncio.run(seats.prove_on_sqlite(twin, tell))
    rows += _seat_rows("seats sqlite", plan, found, failed)
    with running_server() as server:
        tell(f"PostgreSQL, from {plan.processes} processes")
        found = asyncio.run(seats.prove_on_postgres(server.create(), plan, tell))
        tell("its twin: without the lock on the session")
        failed = asyncio.run(seats.prove_on_postgres(server.create(), twin, tell))
    return rows + _seat_rows("seats postgresql", plan, found, failed)


def _seat_rows(name: str, plan: seats.Plan, found: seats.Counted, twin: seats.Counted) -> list[Row]:
    exact = found.most == found.fewest == plan.seats
    asked = f"rounds of {plan.people} people for {plan.seats} seats"
    return [
        Row(name, asked, f"{found.rounds}", "", True),
        Row(name, "fewest to most seats given", f"{found.fewest}-{found.most}", "20-20", exact),
        Row(name, "people missing", f"{found.missing}", "0", found.missing == 0),
        Row(name, "lists out of order", f"{found.disorder}", "0", found.disorder == 0),
        Row(name, "twin: most seats given", f"{twin.most}", "> 20", twin.most > plan.seats),
    ]


def _canary(seed: int, quick: bool, tell: Tell) -> list[Row]:
    plan = canary.Plan(people=10 if quick else 50, seed=seed)
    found = canary.run(plan, tell)
    name = "canary"
    return [
        Row(name, "conversations at once, web and Telegram", f"{found.conversations}", "", True),
        Row(name, "answers seen by their own person", f"{found.own}", "", found.own > 0),
        Row(name, "words at the wrong person", f"{found.strange}", "0", found.strange == 0),
        Row(name, "words in a log", f"{found.logged}", "0", found.logged == 0),
        Row(
            name,
            "twin: words found when pages are mixed up",
            f"{found.twin}",
            "> 0",
            found.twin > 0,
        ),
    ]


PARTS: dict[str, Callable[[int, bool, Tell], list[Row]]] = {
    "kills": _kills,
    "seats": _seats,
    "canary": _canary,
}


def main(arguments: list[str]) -> int:
    """Run what is asked; 1 when something promised does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.proof", description=__doc__)
    parser.add_argument(
        "part", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; none is all"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="smaller numbers, under a minute")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.part) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    began, rows = time.monotonic(), []
    for name in chosen.part or PARTS:
        print(f"{name}:", flush=True)
        rows += PARTS[name](chosen.seed, chosen.quick, lambda text: print(f"  {text}", flush=True))
    print()
    print("\n".join(machine()))
    print(f"seed      {chosen.seed}")
    print(f"duration  {time.monotonic() - began:.0f} s\n")
    print("\n".join(table(rows)))
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
