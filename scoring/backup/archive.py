"""The file itself: a plain zip, so that the parts can be got at by hand when no program of ours is at hand.

Outside text: a backup may have been carried about. Nothing is believed of it that its manifest does not say, and
nothing is written that is larger than said there.
"""

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final

from scoring.backup.manifest import FORMAT, MANIFEST, Manifest, Part, format_of, read, written
from scoring.errors.backups import BackupDamagedError, BackupUnreadableError, NewerBackupError, NotABackupError

_PIECE: Final = 1024 * 1024
_LARGEST_MANIFEST: Final = 4 * 1024 * 1024
# What `zipfile` raises of a file that is damaged, or made to be.
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, LookupError)


def part_of(name: str, path: Path) -> Part:
    """A file as the manifest names it.

    Raises:
        OSError: it cannot be read.
    """
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return Part(name, size, digest.hexdigest())


def pack(path: Path, manifest: Manifest, files: Mapping[str, Path]) -> None:
    """Write a backup, for its owner only, and let it reach the disk.

    Raises:
        OSError: it cannot be written.
    """
    with open(path, "xb", opener=_private) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, written(manifest))
            for name, source in files.items():
                archive.write(source, name)
        file.flush()
        os.fsync(file.fileno())


def unpack(path: Path, folder: Path) -> Manifest:
    """Put every part of a backup into an empty folder, for its owner only; each is what its manifest says.

    Raises:
        BackupUnreadableError: the file is not there, or is a folder.
        NotABackupError: it is something else.
        NewerBackupError: a newer program wrote it.
        BackupDamagedError: a part is missing or changed.
        OSError: the folder cannot be written.
    """
    with _opened(path) as (archive, manifest):
        for part in manifest.parts:
            _put(path, archive, part, folder)
    return manifest


def manifest_of(path: Path) -> Manifest:
    """What a backup says of itself; nothing else of it is read. Raises as `unpack` does."""
    with _opened(path) as (_, manifest):
        return manifest


@contextmanager
def _opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    if path.exists() and not path.is_file():
        raise NotABackupError(str(path))
    try:
        file = path.open("rb")
    except OSError as error:
        raise BackupUnreadableError(str(path), error.strerror or type(error).__name__) from error
    with file:
        try:
            archive = zipfile.ZipFile(file)
            facts = _manifest(archive)
            found = format_of(facts)
        except (*_BROKEN, OSError, TypeError) as error:
            raise NotABackupError(str(path)) from error
        if found > FORMAT:
            raise NewerBackupError(str(path), found, FORMAT)
        try:
            manifest = read(facts)
        except (ValueError, LookupError, TypeError) as error:
            raise BackupDamagedError(str(path), MANIFEST) from error
        yield archive, manifest


def _manifest(archive: zipfile.ZipFile) -> Any:
    with archive.open(MANIFEST) as file:
        return json.loads(file.read(_LARGEST_MANIFEST))


def _put(path: Path, archive: zipfile.ZipFile, part: Part, folder: Path) -> None:
    target = folder / part.name
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        source = archive.open(part.name)
    except (*_BROKEN, OSError) as error:
        raise BackupDamagedError(str(path), part.name) from error
    with source, open(target, "xb", opener=_private) as file:
        size, digest = 0, hashlib.sha256()
        while piece := _piece(path, source, part):
            size += len(piece)
            digest.update(piece)
            if size > part.size:
                break
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    if (size, digest.hexdigest()) != (part.size, part.sha256):
        raise BackupDamagedError(str(path), part.name)


def _piece(path: Path, source: IO[bytes], part: Part) -> bytes:
    try:
        return source.read(_PIECE)
    except (*_BROKEN, OSError) as error:
        raise BackupDamagedError(str(path), part.name) from error


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
