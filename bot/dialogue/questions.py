"""Whether words typed as an answer are a question of their own."""

from __future__ import annotations

from bot.dialogue.scene import Scene
from bot.dialogue.typing_in import bare

_SHORTEST_PLAIN = 5
_ELSEWHERE = frozenset({"answer", "training", "handoff"})


def looks_like_question(scene: Scene, text: str) -> bool:
    """Whether the words ask something, instead of answering what was asked."""
    words = bare(text).split()
    if len(words) < 2:
        return False
    if "?" in text or words[0] in scene.house.phrases.question_words:
        return True
    return len(words) >= _SHORTEST_PLAIN and scene.decided().action in _ELSEWHERE
