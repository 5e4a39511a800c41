"""Write the exact words into conversation files after the words have changed.

`python -m tests.dialogues.rewrite [FILE …]` plays each conversation and writes what came of it.
Read the difference before keeping it: the files are what people will hear.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

import yaml

from tests.dialogues.script import Turn, conversations, play, read
from tests.dialogues.stage import Stage
from tests.dialogues.test_conversations import channel_of


class _Dumper(yaml.SafeDumper):
    """Long texts as blocks, so that they read as they sound."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists below their key."""
        return super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


async def played(path: Path, folder: Path) -> list[Turn]:
    """The turns of one file with what really came of them."""
    stage = await Stage.open(folder)
    stage.channel = channel_of(path)
    turns = [await play(stage, turn) for turn in read(path)]
    await stage.close()
    return turns


def rewrite(path: Path) -> None:
    """Play one file and write its outcome."""
    with tempfile.TemporaryDirectory() as folder:
        turns = asyncio.run(played(path, Path(folder)))
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
    body = yaml.dump(turns, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    path.write_text("\n".join([*head, body]), encoding="utf-8")


def main() -> None:
    """Rewrite the named files, or all of them."""
    for path in [Path(name) for name in sys.argv[1:]] or conversations():
        rewrite(path)


if __name__ == "__main__":
    main()
