"""Bulletins that were written at this terminal."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A bulletin that lies in the terminal's folder."""

    folder: Path
    name: str
    size: int
    """Bytes."""
    written: datetime
    """Aware UTC."""


def written_in(folder: Path) -> tuple[WrittenFile, ...]:
    """The files of a folder by name; none where there is no folder, or it cannot be read."""
    try:
        looked = [(path, path.stat()) for path in sorted(folder.iterdir()) if path.is_file()]
    except OSError:
        return ()
    return tuple(
        WrittenFile(folder.absolute(), path.name, facts.st_size, datetime.fromtimestamp(facts.st_mtime, UTC))
        for path, facts in looked
    )
