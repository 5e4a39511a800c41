"""A small sound knowledge base in a temporary folder, to be changed by each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.knowledge.small_folder import FILES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sound knowledge base with two entries."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path
