"""Writing a file so that a reader finds the old content or the new, never half of either, whatever fails meanwhile."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Replace `path` by a file with `data`, readable by whom the user's umask allows, or by its owner only.

    The content has reached the disk before it takes the old one's place, so a power cut leaves one or the other.

    Raises:
        OSError: if its folder cannot be written; the old file is then untouched and nothing is left behind.
    """
    with staged(path, data, private=private) as put:
        put()


@contextmanager
def staged(path: Path, data: bytes, *, private: bool = False) -> Iterator[Callable[[], None]]:
    """The same in two steps: the content is on the disk at once, and takes its place when what is given is called.

    For what has to be on record elsewhere first: a full disk or a closed folder shows before, not afterwards. Where it
    is not called, nothing has happened.

    Raises:
        OSError: as `write_whole`; also what is given does.
    """
    _require_no_device(path)
    with _on_disk(path, data, private=private) as new:
        yield lambda: _replace(new, path)


@contextmanager
def _on_disk(path: Path, data: bytes, *, private: bool) -> Iterator[Path]:
    """A file beside `path` that holds `data`; what has no other name at the end is gone."""
    new = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    try:
        with open(new, "xb", opener=_private if private else None) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield new
    finally:
        new.unlink(missing_ok=True)


def _require_no_device(path: Path) -> None:
    """Who writes over a device, a pipe or a socket takes it away from everybody: `-o /dev/null`, by root."""
    try:
        mode = path.stat().st_mode
    except OSError:  # nothing there, or a link to nothing
        return
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise OSError(errno.EINVAL, "no plain file", str(path))


def write_new(names: Iterable[Path], data: bytes) -> Path:
    """Write a file for its owner only under the first of the names that nothing has; that name.

    Whoever does the same at this moment, in whichever process, gets another name: neither takes the other's file.

    Raises:
        OSError: as `write_whole`; nothing is left behind.
    """
    left = iter(names)
    path = next(left)
    with _on_disk(path, data, private=True) as new:
        while not _named(new, path):
            path = next(left)
    return path


def _named(new: Path, path: Path) -> bool:
    """Give what was written the name, unless something has it."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return False
    except OSError:  # a file system without second names: the name is taken first, and the content put under it
        try:
            path.open("xb").close()
        except FileExistsError:
            return False
        new.replace(path)
    return True


def _replace(new: Path, path: Path) -> None:
    new.replace(path)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
