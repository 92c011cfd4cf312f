"""Only plain files are read, whole or not at all; nothing is waited for."""

from pathlib import Path

import pytest

from scoring.plain_file import FileTooLargeError, NotAFileError, read_at_most, read_text_at_most
from tests.odd_files import ODD


@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "socket"])
def test_what_is_no_plain_file_is_refused_without_waiting(tmp_path: Path, kind: str) -> None:
    ODD[kind](tmp_path / "odd")
    with pytest.raises(NotAFileError):
        read_at_most(tmp_path / "odd", 10)


@pytest.mark.parametrize("kind", ["dangling link", "link to itself"])
def test_a_link_to_nothing_is_an_error_of_the_system(tmp_path: Path, kind: str) -> None:
    ODD[kind](tmp_path / "odd")
    with pytest.raises(OSError, match="odd") as caught:
        read_at_most(tmp_path / "odd", 10)
    assert not isinstance(caught.value, NotAFileError)


def test_a_link_to_a_file_is_that_file_and_no_more_is_read_than_wanted(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"0123456789")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    assert read_at_most(tmp_path / "link", 4) == b"0123"


def test_text_loses_its_mark_and_its_kind_of_line_ends(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"\xef\xbb\xbf\xe7\x94\xb2\r\n\xe4\xb9\x99\rx\n")
    assert read_text_at_most(tmp_path / "file", 20) == "甲\n乙\nx\n"


def test_a_text_longer_than_allowed_is_refused_rather_than_cut(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("12345")
    assert read_text_at_most(tmp_path / "file", 5) == "12345"
    with pytest.raises(FileTooLargeError):
        read_text_at_most(tmp_path / "file", 4)
