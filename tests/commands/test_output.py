"""Where a command's output goes is somebody else's affair; it may fail, and then a person is told so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [("bank", "stats"), ("bank", "sheet", "S13"), ("bank", "check", "--json")])
def test_a_full_disk_is_one_line_and_no_traceback(arguments: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        done = kiosk(*arguments, out=full.fileno())
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("kiosk: 输出: 读写失败")


def test_an_alphabet_without_chinese_gets_escapes() -> None:
    done = kiosk("bank", "stats", out=subprocess.PIPE, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\u624b\\u5199" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "utf-8"])
def test_a_page_is_utf_8_whatever_the_terminal_speaks(encoding: str) -> None:
    done = kiosk("bank", "sheet", "S13", out=subprocess.PIPE, PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert 'charset="utf-8"' in done.stdout.decode("utf-8")
    assert "老年人优待证" in done.stdout.decode("utf-8")
