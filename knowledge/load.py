"""A folder of YAML becomes `Knowledge`; everything that is wrong is told at once."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from intents.material import Band, Lang
from knowledge import convert, schema
from knowledge.answer_files import (
    FOLDER,
    Ids,
    Steps,
    as_slug,
    category_of,
    entries_in,
    is_id,
    meant_topic,
    nearest,
    texts_in,
    topic_of,
)
from knowledge.labels import check_label
from knowledge.languages import TERMS_FILE
from knowledge.model import (
    CATEGORIES,
    LANGS,
    SMALL_KINDS,
    Bands,
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
from knowledge.source import Fault, KnowledgeError, Node, Place, brief, read, shown
from knowledge.validation import Shape, validate, without_unknown
from knowledge.who_does_what import dangling
from knowledge.wordbook import WordBook
from knowledge.wordfiles import book

#: Cut-offs until `make fit` has written its own: cautious, so that the desk rather asks again.
UNFITTED = Band(answer=0.75, choose=0.35)

#: The file of each small class, by its kind.
SMALL_FILES: Mapping[SmallKind, str] = MappingProxyType(
    {kind: f"wishes/{'wishes' if kind == 'wish' else kind}.yaml" for kind in SMALL_KINDS}
)
_KEY = re.compile(r"""(?:^|[{,])[ \t]*['"]?([^:{,\n]*[^\s:{,'"])['"]?[ \t]*:""", re.MULTILINE)
_ENDINGS = frozenset({".yaml", ".yml"})
"""Of files that are meant to be read; with another than .yaml in small letters it is a fault."""
_SPEAKING = frozenset({*SMALL_FILES.values(), TERMS_FILE})
"""Files beside the answers that say which words belong to which language."""


def load(folder: Path) -> Knowledge:
    """Read the knowledge base. Raises `KnowledgeError` with every fault in every file."""
    knowledge, faults = read_folder(folder)
    if faults:
        raise KnowledgeError(faults)
    return knowledge


def read_folder(folder: Path) -> tuple[Knowledge, tuple[Fault, ...]]:
    """As `load`, but gives the sound part of the knowledge base together with its faults.

    For whoever tells the faults: what has any is not to be run on, so the desk itself uses `load`.
    """
    return _Reader(folder).read()


class _Reader:
    """One reading of one folder: gathers values, their nodes and the faults on the way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []
        self.nodes: dict[str, Node] = {}
        self.roots: dict[str, object] = {}
        self.unreadable: set[tuple[str, int]] = set()
        self.lost: dict[str, str] = {}
        self.ids = Ids()
        self.meant_topics: set[str] = set()
        self.links: list[Node] = []

    def read(self) -> tuple[Knowledge, tuple[Fault, ...]]:
        if not self.folder.is_dir():
            self._fault("the knowledge folder is missing", self._whole(), "a folder", "none")
        topics = self._topics()
        entries = self._answers(topics)
        self._related()
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
            lost=MappingProxyType(self.lost),
        )
        return knowledge, tuple(sorted(self.faults, key=lambda fault: (fault.file, fault.line)))

    def _topics(self) -> dict[str, Topic]:
        node = self._root("topics.yaml")
        self._shape(schema.TopicsFile, node)
        members = _member(node, "topics").members
        self.meant_topics = {as_slug(slug) for slug in members}
        return {
            slug: Topic(slug, str(one.value))
            for slug, one in members.items()
            if schema.is_slug(slug)
        }

    def _answers(self, topics: Mapping[str, Topic]) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        for name in self._answer_files():
            category = category_of(name)
            if category is None:
                self._misplaced(name)
            self._topic_known(name, topics)
            node = self._root(name)
            if node is None:
                continue
            repeated = self._ids(node)
            if self._shape(schema.AnswersFile, node) is None:
                self._lose_file(name)
            for path, written in entries_in(node):
                one = self._entry(node, *path)
                if one is None or path in repeated:
                    self._lose(name, written)
                    continue
                # Any category will do in a wrong folder: its fault keeps it out of service.
                entries[one.id] = convert.entry(one, topic_of(name), category or CATEGORIES[0])
                self.nodes[f"entry {one.id}"] = written
        return entries

    def _entry(self, node: Node, *path: str | int) -> schema.EntryShape | None:
        """An entry that can be checked: what only has an unknown key is sound but for that."""
        found = self._shape(schema.EntryShape, node, *path)
        return found or without_unknown(schema.EntryShape, node.find(*path).value)

    def _answer_files(self) -> list[str]:
        """The files of answers, those in a wrong folder last: an id they repeat is their fault."""
        paths = sorted((self.folder / FOLDER).rglob("*"))
        found = [path for path in paths if path.suffix.lower() in _ENDINGS]
        names = [path.relative_to(self.folder).as_posix() for path in found]
        return sorted(names, key=lambda name: category_of(name) is None)

    def _misplaced(self, name: str) -> None:
        in_folder = name.endswith(".yaml")
        self._fault(
            f"the file {'stands in the wrong folder' if in_folder else 'has a wrong ending'}",
            Place(shown(self.folder / name), 1),
            f"answers/<category>/<topic>.yaml with a category of {', '.join(CATEGORIES)}",
            name,
            "move or rename the file",
        )

    def _topic_known(self, name: str, topics: Mapping[str, Topic]) -> None:
        topic = topic_of(name)
        if topic in self.meant_topics or not topics:
            return
        near = meant_topic(topic, self.meant_topics)
        self._fault(
            "the file name is no topic",
            Place(shown(self.folder / name), 1),
            "a topic of topics.yaml",
            f"'{topic}'",
            f"rename the file to {near}.yaml" if near else "add the topic to topics.yaml",
        )

    def _ids(self, node: Node) -> set[Steps]:
        """Note the ids of a file, also of entries that are wrong; gives the repeated ones."""
        repeated: set[Steps] = set()
        for path, entry in entries_in(node):
            self.links.append(entry)
            first = self.ids.note(entry)
            if first is not None:
                repeated.add(path)
                self._fault(
                    "the id of an entry is used twice",
                    entry.at("id"),
                    "an id that no other entry has",
                    f"'{entry.find('id').value}', first at {first}",
                    "give one of the two another id",
                )
        return repeated

    def _lose(self, name: str, part: Node) -> None:
        """This part of a file cannot be used."""
        self.lost[name] = "\n".join((self.lost.get(name, ""), *texts_in(part)))

    def _lose_file(self, name: str) -> None:
        """Something of this file cannot be used: whatever it may have held counts as existing."""
        try:
            text = (self.folder / name).read_text(encoding="utf-8", errors="replace")
        except OSError:
            text = None
        self.lost[name] = text or ""
        if name.startswith(FOLDER):
            self.ids.lose(topic_of(name), text, in_yaml=name in self.nodes)

    def _related(self) -> None:
        for entry in self.links:
            for one in entry.find("related").elements:
                other = one.value
                if not is_id(other) or self.ids.may_exist(other):
                    continue
                near = nearest(other, self.ids.places)
                self._fault(
                    f"'{entry.find('id').value}' points at an entry that does not exist",
                    one.place,
                    "the id of an entry",
                    f"'{other}'",
                    f"did you mean '{near}'?" if near else "take it away from 'related'",
                )

    def _small_classes(self) -> tuple[SmallClass, ...]:
        classes: list[SmallClass] = []
        for kind, name in SMALL_FILES.items():
            node = self._root(name)
            if node is not None and not node.members:
                self._without_classes(name, node)
            for label, one in (node.members if node else {}).items():
                wrong = check_label(kind, label, node.key_place(label) if node else one.place)
                self.faults.extend(wrong)
                self.nodes[f"{kind} {label}"] = one
                found = self._small(kind, label, one)
                if found is None or wrong:
                    self._lose(name, one)
                else:
                    classes.append(found)
        return tuple(classes)

    def _without_classes(self, name: str, node: Node) -> None:
        """The desk would no longer understand what the file is for, such as a plea for a human."""
        self._lose_file(name)
        if not node.is_unread:
            self._fault(
                "the file names no classes",
                node.place,
                "labels with their questions",
                brief(node.value),
                "write 'label:' with 'questions:' below it, or put the file back",
            )

    def _small(self, kind: SmallKind, label: str, one: Node) -> SmallClass | None:
        if kind in {"smalltalk", "decline"}:
            said = self._shape(schema.SpokenClass, one)
            return convert.small(kind, label, said.questions, said.reply) if said else None
        silent = self._shape(schema.SilentClass, one)
        return convert.small(kind, label, silent.questions) if silent else None

    def _trainings(self) -> dict[str, Training]:
        node = self._root("trainings.yaml")
        self._shape(schema.TrainingsFile, node)
        trainings: dict[str, Training] = {}
        for index, written in enumerate(_member(node, "trainings").elements):
            one = self._shape(schema.TrainingShape, node, "trainings", index)
            if one is not None and one.id in trainings:
                self._fault(
                    "the id of a training is used twice",
                    written.at("id"),
                    "an id that no other training has",
                    f"'{one.id}'",
                    "give one of the two another id",
                )
            elif one is not None:
                trainings[one.id] = convert.training(one)
                self.nodes[f"training {one.id}"] = written
        return trainings

    def _municipalities(
        self, topics: Mapping[str, Topic]
    ) -> tuple[Mapping[str, Service], Mapping[str, Municipality]]:
        found = None
        if (self.folder / "municipalities.yaml").exists():
            node = self._root("municipalities.yaml")
            found = self._shape(schema.MunicipalitiesFile, node)
            if node is not None:
                self.faults += dangling(node, topics, self.meant_topics)
        file = found or schema.MunicipalitiesFile(services={}, municipalities={})
        return convert.services(file), convert.municipalities(file)

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
        if not (self.folder / TERMS_FILE).exists():
            return MappingProxyType({})
        found = self._shape(schema.TermsFile, self._root(TERMS_FILE))
        if found is not None and TERMS_FILE not in self.lost:
            return MappingProxyType({"nl": found.nl, "en": found.en})
        self._lose_file(TERMS_FILE)
        # Whatever may be a term is left alone: without its reason, or in the wrong language.
        meant = dict.fromkeys(_KEY.findall(self.lost[TERMS_FILE]), "")
        return MappingProxyType(dict.fromkeys(LANGS, meant))

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
        if node is not None:
            self.nodes[name] = node
            self.roots[name] = node.value
        if faults and (name.startswith(FOLDER) or name in _SPEAKING):
            self._lose_file(name)
        return node

    def _shape(self, model: type[Shape], node: Node | None, *above: str | int) -> Shape | None:
        if node is None:
            return None
        value, faults = validate(model, node, *above)
        # What could not be read is empty by now: that it is missing tells nothing new.
        self.faults += [one for one in faults if (one.file, one.line) not in self.unreadable]
        return value

    def _whole(self) -> Place:
        return Place(shown(self.folder), 1)

    def _fault(
        self, what: str, place: Place, expected: str, got: str, mend: str = "make the folder"
    ) -> None:
        self.faults.append(Fault(what, place.file, place.line, expected, got, mend))


def _member(node: Node | None, key: str) -> Node:
    found = node.members.get(key) if node else None
    return found or Node(Place("", 1), None)
