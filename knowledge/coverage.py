"""Whether every topic has an answer and every answer enough ways of asking; the totals of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from intents.material import Lang
from knowledge.answer_files import FOLDER, category_of, entries_in, meant_topic, topic_of
from knowledge.lookalikes import normalised
from knowledge.model import LANGS, Entry, Knowledge
from knowledge.phrasings import asked
from knowledge.source import Fault, Node

OWN_SITE = "{website}"
"""How a source names the organisation's own site."""


def topics_without_answer(knowledge: Knowledge, told: Collection[str] = ()) -> Iterator[Fault]:
    """Topics of the folder's own `topics.yaml` that no entry covers in both languages.

    `told` are topics whose file has faults: that an answer is missing there tells nothing new. So
    it is with a file that is not whole, stands in a wrong folder or has a misspelt name.
    """
    told = {*told, *_told_by_file(knowledge)}
    covered = {lang: covered_topics(knowledge, lang) for lang in LANGS}
    listed = knowledge.nodes.get("topics.yaml")
    for slug in knowledge.topics:
        missing = [lang for lang in LANGS if slug not in covered[lang]]
        if not missing or slug in told or listed is None:
            continue
        yield Fault.at(
            f"no entry covers the topic '{slug}'",
            listed.find("topics").key_place(slug),
            f"an entry in answers/<category>/{slug}.yaml, in {' and '.join(LANGS)}",
            "none" if len(missing) == len(LANGS) else f"none in {missing[0]}",
            "write one (kind pointer when nothing has been checked yet), or take the topic away",
        )


def _told_by_file(knowledge: Knowledge) -> Iterator[str]:
    """The topics that files of answers with a fault were meant for."""
    for name in {*knowledge.nodes, *knowledge.lost}:
        if not name.startswith(FOLDER):
            continue
        topic = topic_of(name)
        meant = meant_topic(topic, knowledge.topics)
        if meant and (meant != topic or name in knowledge.lost or category_of(name) is None):
            yield meant


def covered_topics(knowledge: Knowledge, lang: Lang) -> set[str]:
    """The listed topics that have an entry with questions and an answer in this language.

    What stands in a wrong folder covers nothing: the desk does not find it there.
    """
    found = {
        topic_of(name)
        for name, node in knowledge.nodes.items()
        if category_of(name) and any(_speaks(entry, lang) for _, entry in entries_in(node))
    }
    return found & set(knowledge.topics)


def _speaks(entry: Node, lang: Lang) -> bool:
    questions, answer = (entry.members.get(key) for key in ("questions", "answer"))
    return bool(questions and answer and _written(questions, lang) and _written(answer, lang))


def _written(texts: Node, lang: Lang) -> bool:
    return lang in texts.members and bool(texts.members[lang].value)


def few_phrasings(knowledge: Knowledge, least: Mapping[Lang, int]) -> Iterator[Fault]:
    """Entries of whatever kind with fewer different ways of asking than the language needs."""
    for entry in knowledge.entries.values():
        for lang in LANGS:
            number = len({normalised(one) for one in entry.questions[lang]})
            if number < least[lang]:
                yield Fault.at(
                    f"'{entry.id}' has too few ways of asking in '{lang}'",
                    knowledge.nodes[f"entry {entry.id}"].find("questions").key_place(lang),
                    f"at least {least[lang]} different ones",
                    str(number),
                    "add questions as people would type them",
                )


def totals(knowledge: Knowledge) -> Mapping[str, int]:
    """How much there is of everything, by name; a source is one address, a site its host."""
    entries: Collection[Entry] = knowledge.entries.values()
    kinds = Counter(entry.kind for entry in entries)
    pages = {source.url for entry in entries for source in entry.sources}
    return MappingProxyType(
        {
            "entries": len(entries),
            "answers": kinds["answer"],
            "referrals": kinds["referral"],
            "pointers": kinds["pointer"],
            "concepts": sum(entry.status == "concept" for entry in entries),
            "topics": len(knowledge.topics),
            **{f"topics {lang}": len(covered_topics(knowledge, lang)) for lang in LANGS},
            **{
                f"phrasings {lang}": sum(len(ways[lang]) for _, ways in asked(knowledge))
                for lang in LANGS
            },
            "sources": len(pages),
            "sites": len(entries_per_site(knowledge)),
            "trainings": len(knowledge.trainings),
        }
    )


def entries_per_site(knowledge: Knowledge) -> Mapping[str, int]:
    """How many entries name each site as a source, the most named first.

    `OWN_SITE` is the organisation's own.
    """
    named = Counter(
        site
        for entry in knowledge.entries.values()
        for site in {_site(source.url) for source in entry.sources}
    )
    ordered = sorted(named.items(), key=lambda one: (-one[1], one[0]))
    return MappingProxyType(dict(ordered))


def _site(url: str) -> str:
    return url.removeprefix("https://").partition("/")[0].removeprefix("www.")
