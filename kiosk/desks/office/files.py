"""Files for the office, in the terminal's own folder."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from kiosk.errors.office import FileNotKeptError
from scoring.whole_file import write_new


class HomeFiles:
    """Writes into folders of the terminal's home, for its owner's eyes only: names and PINs are in these files."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def keep(self, shelf: str, name: str, content: bytes) -> Path:
        """Write a file under a name that is free; returns where it lies. Raises FileNotKeptError."""
        folder = self._home / shelf
        path = folder / name
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = write_new(_names(path), content)
        except OSError as error:
            raise FileNotKeptError(path, type(error).__name__) from error
        return path.absolute()


def _names(path: Path) -> Iterator[Path]:
    """The name itself, then with a number."""
    yield path
    for number in count(2):
        yield path.with_stem(f"{path.stem}-{number}")
