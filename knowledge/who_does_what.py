"""`municipalities.yaml` as it is written, sound or not: what its names point at exists."""

from __future__ import annotations

from collections.abc import Collection, ItemsView, Iterator

from knowledge.answer_files import as_slug, is_id
from knowledge.source import Fault, Node, Place

_MOST_NAMED = 6


def members(node: Node, key: str) -> ItemsView[str, Node]:
    """What stands below the key, by name; nothing when the key is not there."""
    found = node.get(key)
    return (found.members if found else {}).items()


def dangling(root: Node, topics: Collection[str], meant: Collection[str]) -> Iterator[Fault]:
    """Topics and services that are named and do not exist.

    `meant` are the topics with their misspelt ones as they were probably meant.
    """
    for key, service in members(root, "services"):
        listed = service.get("topics")
        for one in listed.elements if listed and topics else ():
            if is_id(one.value) and one.value not in meant:
                what = f"the service '{key}' names no topic"
                yield _unknown(what, one.place, one.value, topics)
    services = root.get("services")
    if services is None or not isinstance(services.value, dict):
        return
    known = {as_slug(key) for key in services.members}
    for key, one in members(root, "municipalities"):
        carried = one.get("carried_out")
        for name in carried.members if carried else ():
            if carried and is_id(name) and name not in known:
                what = f"'{key}' names a service that does not exist"
                yield _unknown(what, carried.key_place(name), name, services.members)


def _unknown(what: str, place: Place, got: str, known: Collection[str]) -> Fault:
    expected = "one of " + ", ".join(list(known)[:_MOST_NAMED])
    return Fault.at(what, place, expected, f"'{got}'", "mend the name, or add it")
