"""Errors that carry what happened as typed fields. The sentence a person reads is made of them elsewhere."""

import re
from dataclasses import Field
from typing import Any

_NEXT_WORD = re.compile(r"(?<!^)(?=[A-Z])")


class FactsError(Exception):
    """Root of the errors that are made for people. A cause is a subclass and a dataclass; its fields are the facts.

    `str()` is one English line for the log. A field with private words in it is declared with `field(repr=False)` and
    stays out of that line. Subclasses that are no dataclass are families, for `except`; nobody raises them.
    """

    def __str__(self) -> str:
        known: dict[str, Field[Any]] | None = getattr(self, "__dataclass_fields__", None)
        if known is None:
            return super().__str__()
        cause = _NEXT_WORD.sub(" ", type(self).__name__.removesuffix("Error")).lower()
        facts = ", ".join(f"{name}={getattr(self, name)!r}" for name, field in known.items() if field.repr)
        return f"{cause}: {facts}" if facts else cause
