"""Shipped lines as the book remembers them, so that a change under a local line shows."""

import hashlib

from quiz.model.guide import Element, Fee, Limit

_NOT_SAID = {"weight", "critical", "source_note", "asked", "wrong"}
"""Fields that tell a citizen nothing: how much a line counts, and what is known of it here."""


def seen_of(line: Element) -> str:
    """Names what a shipped line says and rests on: twelve hexadecimal digits of its SHA-256."""
    said = line.model_dump_json(exclude_defaults=True, exclude=_NOT_SAID)
    return hashlib.sha256(said.encode("utf-8")).hexdigest()[:12]


def words_of(line: Element) -> str:
    """What it says to a citizen, in one line."""
    return f"{line.text}：{line.answer}" if isinstance(line, (Limit, Fee)) else line.text
