"""Content that is named by its digest: what is frozen with an attempt and asked for by that name ever after."""

import hashlib
from functools import cached_property
from typing import Self

from quiz.model.source import Record


class NamedRecord(Record):
    """A record whose name follows from its content. Frozen and canonical: equal content, equal name."""

    def canonical(self) -> str:
        """The content as canonical JSON: one line, fields in model order, defaults included."""
        return self.model_dump_json()

    def digest(self) -> str:
        """SHA-256 of the canonical JSON, in hexadecimal: the name of exactly this content, worked out once."""
        return self._digest

    @cached_property
    def _digest(self) -> str:
        return hashlib.sha256(self.canonical().encode("utf-8")).hexdigest()

    def __copy__(self) -> Self:
        """A copy that has still to be named, because `model_copy` goes on to change it."""
        copied = super().__copy__()
        copied.__dict__.pop("_digest", None)
        return copied
