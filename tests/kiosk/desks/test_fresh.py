"""What is read anew, and when."""

import os
from pathlib import Path

from kiosk.desks.fresh import fresh, stamp_of


def test_it_is_read_again_once_a_file_has_changed(tmp_path: Path) -> None:
    read: list[str] = []
    folder = tmp_path / "book"

    def load() -> str:
        read.append("read")
        return (folder / "a").read_text() if (folder / "a").exists() else ""

    kept = fresh(load, lambda: stamp_of(folder))
    assert [kept(), kept()] == ["", ""]
    folder.mkdir()
    assert kept() == ""
    assert len(read) == 1
    (folder / "a").write_text("1")
    assert [kept(), kept()] == ["1", "1"]
    (folder / "a").write_text("2")
    os.utime(folder / "a", ns=(1, 1))
    assert kept() == "2"
    (folder / "a").unlink()
    assert kept() == ""
    assert len(read) == 4
