"""Which backup was the last."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.settings.files import LAST_BACKUP
from kiosk.settings.last_backup import LastBackup, read_last_backup, write_last_backup

MADE = LastBackup(datetime(2026, 7, 31, 10, 30, tzinfo=UTC), Path("/media/u盘/七月.backup"), 1234)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    assert read_last_backup(tmp_path) is None
    write_last_backup(tmp_path, MADE)
    assert read_last_backup(tmp_path) == MADE
    assert (tmp_path / LAST_BACKUP).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "nul",
        "{}",
        '{"at": "2026-07-31T10:30:00", "file": "x", "entries": 1}',
        "[" * 100000,
        "\x00ÿ",
        '{"at": 3, "file": "x", "entries": 1}',
        '{"at": "2026-07-31T10:30:00+00:00", "file": 7, "entries": 1}',
    ],
)
def test_what_is_none_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / LAST_BACKUP).write_text(text, encoding="latin-1")
    assert read_last_backup(tmp_path) is None


def test_a_folder_in_its_place_is_none(tmp_path: Path) -> None:
    (tmp_path / LAST_BACKUP).mkdir()
    assert read_last_backup(tmp_path) is None
