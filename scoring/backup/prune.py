"""Taking backups away that are out of date: what was erased by law still stands in those made before."""

from pathlib import Path

from scoring.backup.archive import manifest_of
from scoring.backup.make import sync_folder
from scoring.backup.manifest import Manifest
from scoring.errors import ScoringError
from scoring.errors.backups import OldBackupsStayError


def prune(newest: Path, made: Manifest, keep: int) -> tuple[Path, ...]:
    """Delete this terminal's older backups beside a new one.

    Whatever else lies there stays: files that are no backup, that cannot be read, or are of another hall or terminal.

    Args:
        newest: the backup that was just made and verified.
        made: what it says of itself.
        keep: how many of the terminal's backups stay, this one among them, at least 1.

    Returns:
        What was deleted, oldest first.

    Raises:
        OldBackupsStayError: one of them cannot be deleted.
    """
    older = [found for path in sorted(newest.parent.iterdir()) if (found := _older(path, newest, made))]
    gone = [path for _, path in sorted(older)[: max(0, len(older) + 1 - keep)]]
    try:
        for path in gone:
            path.unlink()
        sync_folder(newest.parent)
    except OSError as error:
        raise OldBackupsStayError(str(error.filename), error.strerror or type(error).__name__) from error
    return tuple(gone)


def _older(path: Path, newest: Path, made: Manifest) -> tuple[str, Path] | None:
    """When a file's backup was made, if it is an older one of the same terminal."""
    if path.is_symlink() or not path.is_file() or path.samefile(newest):
        return None
    try:
        found = manifest_of(path)
    except ScoringError:  # no backup, or one that nobody can read: not ours to delete
        return None
    same = (found.hall_id, found.terminal_id) == (made.hall_id, made.terminal_id)
    return (found.at.isoformat(), path) if same and found.at <= made.at else None
