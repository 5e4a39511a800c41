"""Understanding: text in, decision out. Pure: no files, no database, no clock, no logging."""

from __future__ import annotations

from intents.danger import danger, urgent
from intents.decision import Action, Candidate, Context, Danger, Decision, PiiKind, Span, Why
from intents.encoder import load_encoder
from intents.index import Index
from intents.masking import ALWAYS, BOT, STAFF, mask, spans
from intents.material import (
    Band,
    Expertise,
    IntentClass,
    Kind,
    Lang,
    Material,
    SynonymGroup,
    Urgency,
)

__all__ = [
    "ALWAYS",
    "BOT",
    "STAFF",
    "Action",
    "Band",
    "Candidate",
    "Context",
    "Danger",
    "Decision",
    "Expertise",
    "Index",
    "IntentClass",
    "Kind",
    "Lang",
    "Material",
    "PiiKind",
    "Span",
    "SynonymGroup",
    "Urgency",
    "Why",
    "danger",
    "load_encoder",
    "mask",
    "spans",
    "urgent",
]
