"""What a backup says of itself: its first part, which everything else in it is held against."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any, Final

from scoring.ledger.witness import ChainHead

FORMAT: Final = 1
"""Raised when an older program could not bring such a backup back."""

MANIFEST: Final = "backup.json"


@dataclass(frozen=True, slots=True)
class Part:
    """A file in a backup."""

    name: str
    """Its path in the terminal's folder, with `/`."""
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Which terminal's backup, of when, how far its ledger had got, and what else is in it."""

    at: datetime
    """When it was made, aware UTC."""
    hall_id: str
    terminal_id: str
    heads: tuple[ChainHead, ...]
    """The newest entry of every terminal."""
    parts: tuple[Part, ...]

    @property
    def entries(self) -> int:
        """Number of entries of the ledger."""
        return sum(head.seq for head in self.heads)


def written(manifest: Manifest) -> bytes:
    """As it stands in the file."""
    facts = {
        "format": FORMAT,
        "at": manifest.at.isoformat(),
        "hall": manifest.hall_id,
        "terminal": manifest.terminal_id,
        "heads": [{"terminal": head.terminal_id, "seq": head.seq, "digest": head.digest} for head in manifest.heads],
        "parts": [{"name": part.name, "size": part.size, "sha256": part.sha256} for part in manifest.parts],
    }
    return json.dumps(facts, ensure_ascii=False, indent=1).encode()


def format_of(facts: Any) -> int:
    """The format that a manifest names.

    Raises:
        ValueError: it is no manifest.
    """
    found = facts.get("format") if isinstance(facts, dict) else None
    if not isinstance(found, int):
        raise TypeError("no manifest")
    return found


def read(facts: Any) -> Manifest:
    """What a manifest of our format says.

    Raises:
        ValueError, LookupError, TypeError: it is none.
    """
    at = datetime.fromisoformat(facts["at"])
    if at.tzinfo is None:
        raise ValueError("a moment without a zone")
    heads = tuple(ChainHead(str(one["terminal"]), int(one["seq"]), str(one["digest"])) for one in facts["heads"])
    parts = tuple(Part(_inside(str(one["name"])), int(one["size"]), str(one["sha256"])) for one in facts["parts"])
    return Manifest(at, str(facts["hall"]), str(facts["terminal"]), heads, parts)


def _inside(name: str) -> str:
    """The name, if it leads nowhere but into the folder."""
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or {"..", "."} & {*path.parts} or "\\" in name or "\0" in name:
        raise ValueError("a name that leads elsewhere")
    return name
