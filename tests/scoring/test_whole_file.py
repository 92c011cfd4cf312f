"""Files that two people write at the same moment: each keeps their own."""

import os
from itertools import count
from pathlib import Path

import pytest

from scoring.whole_file import write_new, write_whole
from tests.odd_files import ODD


def names(path: Path) -> list[Path]:
    return [path, *(path.with_stem(f"{path.stem}-{number}") for number in range(2, 9))]


@pytest.mark.parametrize("links", [True, False])
def test_a_name_that_is_taken_meanwhile_is_another_persons(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    path, sync, calls = tmp_path / "pins.html", os.fsync, count()

    def meanwhile(number: int) -> None:
        sync(number)
        if not next(calls):
            assert write_new(names(path), b"theirs") == path

    def no_links(*_: object) -> None:
        raise PermissionError("this file system knows one name a file")

    monkeypatch.setattr("os.fsync", meanwhile)
    if not links:
        monkeypatch.setattr("os.link", no_links)
    assert write_new(names(path), b"ours") == tmp_path / "pins-2.html"
    assert path.read_bytes() == b"theirs"
    assert {one.name: one.stat().st_mode & 0o777 for one in tmp_path.iterdir()} == {
        "pins.html": 0o600,
        "pins-2.html": 0o600,
    }


def test_nothing_is_left_where_it_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_new(names(tmp_path / "pins.html"), b"ours")
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("kind", ["pipe", "socket", "device"])
def test_what_is_no_file_is_not_taken_away(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "out"
    ODD[kind](path)
    before = path.lstat()
    with pytest.raises(OSError, match="no plain file"):
        write_whole(path, b"ours")
    assert (path.lstat().st_ino, path.lstat().st_mode) == (before.st_ino, before.st_mode)
    assert len([*tmp_path.iterdir()]) == 1
