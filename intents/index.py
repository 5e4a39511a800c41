"""The index: built once from the material, immutable, and asked for decisions in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from intents import language
from intents.asking import asks_for_person, asks_something, leans_on_before, matter
from intents.courtesies import asked
from intents.danger import alarms
from intents.decide import FLOOR, Message, by_language, decide, explain
from intents.decision import Context, Decision, Span
from intents.encoder import Encode, vectors
from intents.masking import BOT, mask, spans
from intents.material import Band, Lang, Material
from intents.normalise import MAX_CHARS, sentences, words
from intents.reading import Reader, Reading, Topic
from intents.taught import Tokens
from intents.training import fit_reader

_LONG = 6
"""Messages with more words are also read sentence by sentence."""
_MAX_SENTENCES = 8


@dataclass(frozen=True, slots=True)
class Index:
    """Understands messages. Never changes; a reload builds a new one and swaps it."""

    fingerprint: str
    bands: Mapping[Lang, Band]
    wish_topics: Mapping[str, str]
    _reader: Reader
    _leanings: Mapping[str, float]
    _first_phrasings: Mapping[str, tuple[Topic, Mapping[Lang, str]]]

    @classmethod
    def build(
        cls,
        material: Material,
        progress: Callable[[float], None] | None = None,
        encode: Encode = vectors,
    ) -> Index:
        """Fit everything on `material`; seconds for thousands of phrasings.

        `progress` is told the share done, 0-1. `encode` gives the phrasings their vectors.

        Raises ValueError when there is no phrasing at all.
        """
        if not any(any(one.phrasings.values()) for one in material.classes):
            raise ValueError("nothing to learn from: the material holds no phrasings")
        return cls(
            fingerprint=material.fingerprint,
            bands=dict(material.bands),
            wish_topics=dict(material.wish_topics),
            _reader=fit_reader(material, progress or _quietly, encode),
            _leanings=_leanings(material),
            _first_phrasings={
                one.entry: (
                    (one.kind, one.label),
                    {lang: rows[0] for lang, rows in one.phrasings.items() if rows},
                )
                for one in material.classes
                if one.entry
            },
        )

    def understand(
        self, messages: Sequence[tuple[str, Context]], why: bool = False
    ) -> list[Decision]:
        """One decision per message, in order; `why` adds what each rests on.

        Never raises on any text. Pass a group at once: the numbers are worked out together.
        """
        looked = [self._look(text, context) for text, context in messages]
        queue: list[Tokens] = []
        whole_of: list[int] = []
        for one in looked:
            whole_of += one.whole_of(len(queue))
            queue += one.asked()
        readings = iter(self._reader.read(queue, whole_of=whole_of))
        read = [one.read(readings) for one in looked]
        read = self._read_follow_ups(read)
        return [self._decided(one, why) for one in read]

    def read(self, texts: Sequence[str], encode: Encode = vectors) -> list[Reading]:
        """The ranked topics of what each text asks, without bands or order (for fitting)."""
        return self._reader.read([words(asked(text)) for text in texts], encode)

    def _look(self, text: str, context: Context) -> _Looked:
        """Everything that needs only the text."""
        pii = spans(text)
        masked = mask(text, pii, BOT)
        clean = _without_masks(text, pii)
        said = asked(_both_ends(clean))
        heard, pressing = alarms(text)
        row = words(said)
        spoken = row if said == clean else words(clean)
        parts = self._asking(said) if len(row) > _LONG else ()
        person = asks_for_person(clean)
        message = Message(
            text=text,
            context=context,
            masked=masked,
            pii=pii,
            lang=language.spoken(spoken, context.lang, self._leanings),
            danger=heard,
            urgent=pressing,
            wants_person=person,
            whole=_NOTHING,
        )
        several = _worth_reading(parts) if len(parts) > 1 else ()
        return _Looked(message, row, several, matter(clean) if person else "")

    def _asking(self, text: str) -> tuple[str, ...]:
        """The sentences that say something else than where somebody is."""
        places = self._reader.whereabouts
        return tuple(one for one in sentences(text) if places.rest(words(one)))

    def _read_follow_ups(self, messages: list[Message]) -> list[Message]:
        """Read short follow-ups again behind the question answered last."""
        where = [at for at, one in enumerate(messages) if self._follows(one)]
        rows = [words(self._with_last(messages[at])) for at in where]
        mended = list(messages)
        for at, reading in zip(where, self._reader.read(rows), strict=True):
            last = self._first_phrasings[messages[at].context.last_entry or ""][0]
            kept = _plausible_after(reading, messages[at].whole, last)
            mended[at] = replace(messages[at], followed=kept)
        return mended

    def _follows(self, message: Message) -> bool:
        last = message.context.last_entry
        if last not in self._first_phrasings or last in message.context.refused:
            return False
        top = message.whole.ranked[0].p if message.whole.ranked else 0.0
        low = top < by_language(self.bands, message.lang).choose
        return low and bool(message.whole.tokens) and leans_on_before(message.text)

    def _with_last(self, message: Message) -> str:
        phrasings = self._first_phrasings[message.context.last_entry or ""][1]
        before = phrasings.get(message.lang) or next(iter(phrasings.values()), "")
        return f"{before} {_without_masks(message.text, message.pii)}"

    def _decided(self, message: Message, why: bool) -> Decision:
        band = by_language(self.bands, message.lang)
        decision = decide(message, band, self.wish_topics)
        return explain(decision, message, band) if why else decision


def _quietly(share: float) -> None:
    """Nobody watches the progress."""


_NOTHING = Reading((), (), (), 0.0)


@dataclass(frozen=True, slots=True)
class _Looked:
    """A message before its readings came back."""

    message: Message
    words: Tokens
    sentences: tuple[str, ...]
    matter: str

    def asked(self) -> list[Tokens]:
        """What to read of this message, each as words."""
        return [
            self.words,
            *map(words, self.sentences),
            *([words(self.matter)] if self.matter else []),
        ]

    def whole_of(self, first: int) -> list[int]:
        """Of which text each of `asked` is a sentence, when the message itself is the `first`."""
        beyond = first + 1 + len(self.sentences)
        return [first] * (beyond - first) + [beyond] * bool(self.matter)

    def read(self, readings: Iterator[Reading]) -> Message:
        """Take this message's readings from the queue, in the order they were asked."""
        return replace(
            self.message,
            whole=next(readings),
            sentences=tuple(next(readings) for _ in self.sentences),
            asks=tuple(map(asks_something, self.sentences)),
            matter=next(readings) if self.matter else None,
        )


def _without_masks(text: str, pii: Sequence[Span]) -> str:
    """`text` with personal data cut out: a number or an address says nothing about the topic."""
    parts, at = [], 0
    for span in pii:
        parts.append(text[at : span.start])
        at = span.end
    return " ".join([*parts, text[at:]])


def _both_ends(text: str) -> str:
    """A long text without its middle: a story often ends with what somebody asks."""
    if len(text) <= MAX_CHARS:
        return text
    half = MAX_CHARS // 2 - 1
    return f"{text[:half]}\n{text[-half:].partition(' ')[2] or text[-half:]}"


def _worth_reading(sentences: Sequence[str]) -> tuple[str, ...]:
    """The sentences to read by themselves, in order: the last that ask, the first that tell."""
    asking = [at for at, one in enumerate(sentences) if asks_something(one)][-_MAX_SENTENCES:]
    telling = [at for at in range(len(sentences)) if at not in asking]
    chosen = [*asking, *telling][:_MAX_SENTENCES]
    return tuple(sentences[at] for at in sorted(chosen))


def _plausible_after(followed: Reading, bare: Reading, last: Topic) -> Reading:
    """Topics that the bare text points at too, or the topic spoken of."""
    seen = {one.topic for one in bare.ranked if one.p >= FLOOR} | {last}
    kept = tuple(one for one in followed.ranked if one.topic in seen)
    return replace(followed, ranked=kept)


def _leanings(material: Material) -> Mapping[str, float]:
    """For each word of the phrasings, from -1 (only English) to 1 (only Dutch)."""
    counts: dict[str, list[int]] = {}
    for one in material.classes:
        for lang, phrasings in one.phrasings.items():
            for phrasing in phrasings:
                for word in set(words(phrasing)):
                    counts.setdefault(word, [0, 0])[lang == "en"] += 1
    return {word: (nl - en) / (nl + en) for word, (nl, en) in counts.items()}
