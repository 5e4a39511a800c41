"""Which values of the organisation are still those of the sample, told with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.source import Fault, Node, brief

_READ_BY_PEOPLE = (
    ("name",),
    ("short_name",),
    ("phone",),
    ("email",),
    ("address",),
    ("website",),
    ("funder", "nl"),
    ("funder", "en"),
)
# The words by which sample values say what they are, and the names that RFC 2606 keeps for samples.
_SAMPLE = re.compile(
    r"\[\s*(voorbeeld|sample)|\(\s*sample\s*\)|voorbeeld(nummer|financier|adres|loket)"
    r"|(?<![\w-])example\.(org|com|net)(?![\w-])",
    re.IGNORECASE,
)


def sample_values(settings: Node) -> Iterator[Fault]:
    """A fault for each value under `organisation` that still says that it is a sample."""
    organisation = settings.find("organisation")
    for path in _READ_BY_PEOPLE:
        node = organisation.find(*path)
        if isinstance(node.value, str) and _SAMPLE.search(node.value):
            yield Fault(
                f"'organisation.{'.'.join(path)}' is still a sample value",
                node.place.file,
                node.place.line,
                "your own value, now that it says 'sample: false'",
                brief(node.value),
                "write what is true of your organisation, or set 'sample: true' again",
            )
