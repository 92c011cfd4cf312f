"""Where a command's output goes is somebody else's affair; it may fail, and then a person is told so."""

import io
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.__main__ import main

ROOT = Path(__file__).parents[2]
FULL = Path("/dev/full")


def kiosk(*arguments: str, out: int, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        cwd=ROOT,
        stdout=out,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        check=False,
    )


ONE_LINE = "kiosk: 输出: 读写失败"


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [("bank", "stats"), ("bank", "sheet", "S13"), ("bank", "check", "--json")])
def test_a_full_disk_is_one_line_and_no_traceback(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with suppress(OSError), FULL.open("w", encoding="utf-8") as full:  # leaving complains once more, as it must
        monkeypatch.setattr("sys.stdout", full)
        assert main(arguments) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(ONE_LINE)


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
def test_a_whole_process_before_a_full_disk_leaves_with_that_line_alone() -> None:
    with FULL.open("wb") as full:
        done = kiosk("bank", "sheet", "S13", out=full.fileno())
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(ONE_LINE)


def test_an_alphabet_without_chinese_gets_escapes() -> None:
    done = kiosk("bank", "stats", out=subprocess.PIPE, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\u624b\\u5199" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "utf-8"])
def test_a_page_is_utf_8_whatever_the_terminal_speaks(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(page, encoding=encoding))
    assert main(("bank", "sheet", "S13")) == 0
    assert 'charset="utf-8"' in page.getvalue().decode("utf-8")
    assert "老年人优待证" in page.getvalue().decode("utf-8")
