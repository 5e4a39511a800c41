"""The process that makes desks to be killed, and what its children say."""

from __future__ import annotations

import json
import socket

from tests.failpoints.zygote import Zygote


async def test_a_child_that_speaks_before_its_parent_is_heard_all_the_same() -> None:
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    zygote = Zygote(ours, pid=0)
    await zygote.connect()
    for said in ({"port": 80}, {"pid": 7}, {"ended": 0}):
        theirs.sendall(json.dumps(said).encode() + b"\n")

    assert await zygote.child({}) == 7
    assert await zygote.heard() == {"port": 80}
    assert await zygote.heard() == {"ended": 0}
    theirs.close()
    await zygote.close()
