"""Unit tests use no network: every socket is closed, except the pair inside the event loop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_socket import disable_socket, enable_socket


@pytest.fixture(autouse=True)
def sockets_closed() -> Iterator[None]:
    """Refuse every network socket for the length of one test."""
    disable_socket(allow_unix_socket=True)
    yield
    enable_socket()
