"""Write the exact words into conversation files after the words have changed.

`python -m tests.dialogues.rewrite [FILE …]` plays each conversation and writes what came of it.
Read the difference before keeping it: the files are what people will hear.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections import deque
from pathlib import Path

import yaml

from tests.dialogues.script import Turn, channels_of, conversations, on_channel, play, read
from tests.dialogues.stage import Stage


class _Dumper(yaml.SafeDumper):
    """Long texts as blocks, so that they read as they sound."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists below their key."""
        return super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


async def played(path: Path, channel: str) -> list[Turn]:
    """The turns of one file on one channel with what really came of them."""
    with tempfile.TemporaryDirectory() as folder:
        stage = await Stage.open(Path(folder))
        stage.channel = channel
        turns = [await play(stage, turn) for turn in on_channel(read(path), channel)]
        await stage.close()
    return turns


async def outcome(path: Path) -> list[Turn]:
    """The turns of one file as they are written: once, with what the web alone says."""
    found = {channel: deque(await played(path, channel)) for channel in channels_of(path)}
    turns = []
    for turn in read(path):
        only = {"only": turn["only"]} if "only" in turn else {}
        here = [name for name in found if name in turn.get("only", name).split(", ")]
        came = {name: found[name].popleft() for name in here}
        first = came[here[0]]
        web = came.get("web", first)
        differs = {key: web[key] for key in web if web[key] != first.get(key)}
        if came.get("telegram", first) != first or not web.keys() >= first.keys():
            raise ValueError(f"{path.name}: the channels differ in {turn}")
        turns.append({**only, **first, **({"web": differs} if differs else {})})
    return turns


def rewrite(path: Path) -> None:
    """Play one file and write its outcome."""
    turns = asyncio.run(outcome(path))
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
    body = yaml.dump(turns, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    path.write_text("\n".join([*head, body]), encoding="utf-8")


def main() -> None:
    """Rewrite the named files, or all of them."""
    for path in [Path(name) for name in sys.argv[1:]] or conversations():
        rewrite(path)


if __name__ == "__main__":
    main()
