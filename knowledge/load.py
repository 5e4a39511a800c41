"""A folder of YAML becomes `Knowledge`; everything that is wrong is told at once."""

from __future__ import annotations

import difflib
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from intents.material import Band, Lang
from knowledge import convert, schema
from knowledge.labels import check_label
from knowledge.model import (
    CATEGORIES,
    LANGS,
    SMALL_KINDS,
    Bands,
    Category,
    Entry,
    Knowledge,
    Municipality,
    Service,
    SmallClass,
    SmallKind,
    Synonyms,
    Topic,
    Training,
)
from knowledge.source import Fault, KnowledgeError, Node, Place, read, shown
from knowledge.validation import Shape, validate
from knowledge.wordbook import WordBook
from knowledge.wordfiles import book

#: Cut-offs until `make fit` has written its own: cautious, so that the desk rather asks again.
UNFITTED = Band(answer=0.75, choose=0.35)

_MOST_NAMED = 6
_ID_LINE = re.compile(r"""^[ \t-]*id[ \t]*:[ \t]*['"]?([\w-]+)""", re.MULTILINE)

#: The file of each small class, by its kind.
SMALL_FILES: Mapping[SmallKind, str] = MappingProxyType(
    {kind: f"wishes/{'wishes' if kind == 'wish' else kind}.yaml" for kind in SMALL_KINDS}
)


def load(folder: Path) -> Knowledge:
    """Read the knowledge base. Raises `KnowledgeError` with every fault in every file."""
    knowledge, faults = read_folder(folder)
    if faults:
        raise KnowledgeError(faults)
    return knowledge


def read_folder(folder: Path) -> tuple[Knowledge, tuple[Fault, ...]]:
    """As `load`, but gives the sound part of the knowledge base together with its faults."""
    return _Reader(folder).read()


class _Reader:
    """One reading of one folder: gathers values, their nodes and the faults on the way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []
        self.nodes: dict[str, Node] = {}
        self.roots: dict[str, object] = {}
        self.unreadable: set[tuple[str, int]] = set()
        self.unread_ids: set[str] = set()
        self.entry_ids: dict[str, Place] = {}

    def read(self) -> tuple[Knowledge, tuple[Fault, ...]]:
        if not self.folder.is_dir():
            self._fault("the knowledge folder is missing", self._whole(), "a folder", "none")
        topics = self._topics()
        entries = self._answers(topics)
        self._related(entries)
        services, municipalities = self._municipalities(topics)
        knowledge = Knowledge(
            folder=shown(self.folder),
            entries=MappingProxyType(entries),
            topics=MappingProxyType(topics),
            small_classes=self._small_classes(),
            trainings=MappingProxyType(self._trainings()),
            words=self._words(),
            synonyms=self._synonyms(),
            bands=self._bands(),
            fingerprint=self._fingerprint(),
            nodes=MappingProxyType(self.nodes),
            services=services,
            terms=self._terms(),
            municipalities=municipalities,
        )
        return knowledge, tuple(sorted(self.faults, key=lambda fault: (fault.file, fault.line)))

    def _topics(self) -> dict[str, Topic]:
        node = self._root("topics.yaml")
        self._shape(schema.TopicsFile, node)
        members = _member(node, "topics").members
        return {
            slug: Topic(slug, str(one.value))
            for slug, one in members.items()
            if schema.is_slug(slug)
        }

    def _answers(self, topics: Mapping[str, Topic]) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        for path in sorted((self.folder / "answers").rglob("*.y*ml")):
            category = self._category(path)
            node = self._root(path.relative_to(self.folder).as_posix())
            if node is None or category is None:
                continue
            self._topic_known(path, topics)
            repeated = self._ids(node)
            found = self._shape(schema.AnswersFile, node)
            for index, one in enumerate(found.entries if found else ()):
                if index not in repeated:
                    entries[one.id] = convert.entry(one, path.stem, category)
                    self.nodes[f"entry {one.id}"] = _member(node, "entries").elements[index]
        return entries

    def _category(self, path: Path) -> Category | None:
        parts = path.relative_to(self.folder / "answers").parts
        for category in CATEGORIES:
            if len(parts) == 2 and parts[0] == category and path.suffix == ".yaml":
                return category
        self._fault(
            "the file stands in the wrong folder",
            Place(shown(path), 1),
            f"answers/<category>/<topic>.yaml with a category of {', '.join(CATEGORIES)}",
            "/".join(("answers", *parts)),
            "move or rename the file",
        )
        return None

    def _topic_known(self, path: Path, topics: Mapping[str, Topic]) -> None:
        if path.stem in topics or not topics:
            return
        near = difflib.get_close_matches(path.stem, topics, n=1, cutoff=0.75)
        self._fault(
            "the file name is no topic",
            Place(shown(path), 1),
            "a topic of topics.yaml",
            f"'{path.stem}'",
            f"rename the file to {near[0]}.yaml" if near else "add the topic to topics.yaml",
        )

    def _ids(self, node: Node) -> set[int]:
        """Note the ids of a file, also of entries that are wrong; gives the repeated ones."""
        repeated: set[int] = set()
        for index, entry in enumerate(_member(node, "entries").elements):
            one = entry.members.get("id")
            if one is None or not isinstance(one.value, str):
                continue
            first = self.entry_ids.setdefault(one.value, one.place)
            if first is not one.place:
                repeated.add(index)
                self._fault(
                    "the id of an entry is used twice",
                    one.place,
                    "an id that no other entry has",
                    f"'{one.value}', first at {first}",
                    "give one of the two another id",
                )
        return repeated

    def _related(self, entries: Mapping[str, Entry]) -> None:
        for entry in entries.values():
            for index, other in enumerate(entry.related):
                if other in self.entry_ids or other in self.unread_ids:
                    continue
                near = difflib.get_close_matches(other, self.entry_ids, n=1, cutoff=0.75)
                self._fault(
                    f"'{entry.id}' points at an entry that does not exist",
                    self.nodes[f"entry {entry.id}"].at("related", index),
                    "the id of an entry",
                    f"'{other}'",
                    f"did you mean '{near[0]}'?" if near else "take it away from 'related'",
                )

    def _small_classes(self) -> tuple[SmallClass, ...]:
        classes: list[SmallClass] = []
        for kind, name in SMALL_FILES.items():
            node = self._root(name)
            for label, one in (node.members if node else {}).items():
                wrong = check_label(kind, label, node.key_place(label) if node else one.place)
                self.faults.extend(wrong)
                self.nodes[f"{kind} {label}"] = one
                spoken = kind in {"smalltalk", "decline"}
                if spoken:
                    said = self._shape(schema.SpokenClass, one)
                    if said and not wrong:
                        classes.append(convert.small(kind, label, said.questions, said.reply))
                else:
                    silent = self._shape(schema.SilentClass, one)
                    if silent and not wrong:
                        classes.append(convert.small(kind, label, silent.questions))
        return tuple(classes)

    def _trainings(self) -> dict[str, Training]:
        node = self._root("trainings.yaml")
        found = self._shape(schema.TrainingsFile, node)
        trainings: dict[str, Training] = {}
        for index, one in enumerate(found.trainings if found else ()):
            written = _member(node, "trainings").elements[index] if node else None
            if one.id in trainings and written is not None:
                self._fault(
                    "the id of a training is used twice",
                    written.at("id"),
                    "an id that no other training has",
                    f"'{one.id}'",
                    "give one of the two another id",
                )
            elif written is not None:
                trainings[one.id] = convert.training(one)
                self.nodes[f"training {one.id}"] = written
        return trainings

    def _municipalities(
        self, topics: Mapping[str, Topic]
    ) -> tuple[Mapping[str, Service], Mapping[str, Municipality]]:
        nothing = schema.MunicipalitiesFile(services={}, municipalities={})
        node, found = None, None
        if (self.folder / "municipalities.yaml").exists():
            node = self._root("municipalities.yaml")
            found = self._shape(schema.MunicipalitiesFile, node)
        file = found or nothing
        for key, service in file.services.items():
            for index, topic in enumerate(service.topics):
                if node and topics and topic not in topics:
                    place = node.at("services", key, "topics", index)
                    self._unknown(f"the service '{key}' names no topic", place, topic, topics)
        for key, one in file.municipalities.items():
            for service_key in one.carried_out:
                if node and service_key not in file.services:
                    place = node.at("municipalities", key, "carried_out", service_key)
                    what = f"'{key}' names a service that does not exist"
                    self._unknown(what, place, service_key, file.services)
        return convert.services(file), convert.municipalities(file)

    def _unknown(self, what: str, place: Place, got: str, known: Iterable[str]) -> None:
        expected = "one of " + ", ".join(list(known)[:_MOST_NAMED])
        self._fault(what, place, expected, f"'{got}'", "mend the name, or add it")

    def _words(self) -> WordBook:
        roots: dict[Lang, Node] = {}
        for lang in LANGS:
            node = self._root(f"words/{lang}.yaml")
            if node is not None:
                roots[lang] = node
                self.nodes[f"words {lang}"] = node
        words, faults = book(roots)
        self.faults.extend(faults)
        return words

    def _synonyms(self) -> Synonyms:
        found = self._shape(schema.SynonymsFile, self._root("synonyms.yaml"))
        return convert.synonyms(found) if found else Synonyms()

    def _terms(self) -> Mapping[Lang, Mapping[str, str]]:
        if not (self.folder / "terms.yaml").exists():
            return MappingProxyType({})
        found = self._shape(schema.TermsFile, self._root("terms.yaml"))
        return MappingProxyType({"nl": found.nl, "en": found.en} if found else {})

    def _bands(self) -> Bands:
        unfitted = Bands(MappingProxyType(dict.fromkeys(LANGS, UNFITTED)), "", date.min)
        if not (self.folder / "bands.yaml").exists():
            return unfitted
        found = self._shape(schema.BandsFile, self._root("bands.yaml"))
        return convert.bands(found) if found else unfitted

    def _fingerprint(self) -> str:
        text = json.dumps(self.roots, sort_keys=True, default=str, ensure_ascii=True)
        return hashlib.sha256(text.encode("ascii")).hexdigest()

    def _root(self, name: str) -> Node | None:
        node, faults = read(self.folder / name)
        self.faults.extend(faults)
        self.unreadable.update((fault.file, fault.line) for fault in faults)
        if node is None:
            self.unread_ids |= _ids_in(self.folder / name)
        if node is not None:
            self.nodes[name] = node
            self.roots[name] = node.value
        return node

    def _shape(self, model: type[Shape], node: Node | None) -> Shape | None:
        if node is None:
            return None
        value, faults = validate(model, node)
        # What could not be read is empty by now: that it is missing tells nothing new.
        self.faults += [one for one in faults if (one.file, one.line) not in self.unreadable]
        return value

    def _whole(self) -> Place:
        return Place(shown(self.folder), 1)

    def _fault(
        self, what: str, place: Place, expected: str, got: str, mend: str = "make the folder"
    ) -> None:
        self.faults.append(Fault(what, place.file, place.line, expected, got, mend))


def _ids_in(path: Path) -> set[str]:
    """The ids in a file that is no YAML: who points at one of them has nothing to mend."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return set()
    return set(_ID_LINE.findall(text))


def _member(node: Node | None, key: str) -> Node:
    found = node.members.get(key) if node else None
    return found or Node(Place("", 1), None)
