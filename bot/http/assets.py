"""Static files: read once, served from memory under an address that names their content."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from aiohttp import web

PREFIX = "/static"
_FOREVER = "public, max-age=31536000, immutable"
_AN_HOUR = "public, max-age=3600"
_WORTH_PACKING = 1024
_TEXT = frozenset({"text/css", "text/javascript", "image/svg+xml", "text/plain"})


@dataclass(frozen=True, slots=True)
class _File:
    content: bytes
    media_type: str
    packed: bytes | None


class Assets:
    """The static files of every package, `<package>/<file>`."""

    def __init__(self) -> None:
        self._files: dict[str, _File] = {}

    def add(self, package: str, folder: Path) -> None:
        """Take every file in `folder`. To be done before the first page is drawn."""
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                self._files[f"{package}/{path.relative_to(folder).as_posix()}"] = _read(path)

    @cached_property
    def version(self) -> str:
        """Changes when any file changes, so that files may be kept by browsers for ever."""
        digest = hashlib.sha256()
        for name, file in sorted(self._files.items()):
            digest.update(name.encode() + b"\0" + hashlib.sha256(file.content).digest())
        return digest.hexdigest()[:12]

    def path(self, name: str) -> str:
        """The address of a file. Raises LookupError for a file that does not exist."""
        if name not in self._files:
            raise LookupError(f"there is no static file {name}")
        return f"{PREFIX}/{self.version}/{name}"

    def names(self) -> Iterator[str]:
        """The names of all files."""
        return iter(self._files)

    async def serve(self, request: web.Request) -> web.Response:
        """One file; under an older version the present file, which is then not kept long."""
        file = self._files.get(request.match_info["name"])
        if file is None:
            raise web.HTTPNotFound
        current = request.match_info["version"] == self.version
        headers = {"Cache-Control": _FOREVER if current else _AN_HOUR}
        body = file.content
        if file.packed is not None:
            headers["Vary"] = "Accept-Encoding"
            if "gzip" in request.headers.get("Accept-Encoding", ""):
                headers["Content-Encoding"] = "gzip"
                body = file.packed
        charset = "utf-8" if file.media_type in _TEXT else None
        return web.Response(
            body=body, content_type=file.media_type, charset=charset, headers=headers
        )


def _read(path: Path) -> _File:
    content = path.read_bytes()
    media_type = mimetypes.guess_type(path.name)[0] or "text/plain"
    packs = media_type in _TEXT and len(content) > _WORTH_PACKING
    return _File(content, media_type, gzip.compress(content, mtime=0) if packs else None)
