"""A sheet handed to the system's own print command, and what is said when that does not take it."""

import subprocess
from pathlib import Path

import pytest

from kiosk.desks.printing import LpPrinter
from kiosk.errors.printing import NoPrintCommandError, PrinterRefusedError
from tests.telling import told

TAKES = '#!/bin/sh\nprintf "%s|" "$@" > "$0.line"\ncat > "$0.text"\n'
REFUSES = '#!/bin/sh\ncat > /dev/null\nprintf "lp: \\033[2JThe printer is gone\\n" >&2\nexit 1\n'


def command(folder: Path, script: str) -> Path:
    path = folder / "lp"
    path.write_text(script)
    path.chmod(0o755)
    return path


def test_text_goes_to_the_printer_that_is_set_and_no_shell_reads_it(tmp_path: Path) -> None:
    path, text = command(tmp_path, TAKES), "出生登记 $(touch x) `id` ; \"'\n"
    LpPrinter("Hall-1", find=lambda _: str(path)).print("S05", text)
    assert (tmp_path / "lp.line").read_text() == "-d|Hall-1|-t|S05|"
    assert (tmp_path / "lp.text").read_text(encoding="utf-8") == text


def test_what_stood_in_the_way_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoPrintCommandError) as none:
        LpPrinter("Hall-1", find=lambda _: None).print("S05", "话")
    assert "CUPS" in told(none.value)
    refusing = command(tmp_path, REFUSES)
    with pytest.raises(PrinterRefusedError) as refused:
        LpPrinter("Hall-1", find=lambda _: str(refusing)).print("S05", "话")
    assert "The printer is gone" in told(refused.value)
    assert "\x1b" not in told(refused.value)

    def never(line: list[str], **_: object) -> "subprocess.CompletedProcess[bytes]":
        raise subprocess.TimeoutExpired(line, 20)

    with pytest.raises(PrinterRefusedError, match="TimeoutExpired") as late:
        LpPrinter("Hall-1", find=lambda _: str(refusing), run=never).print("S05", "话")
    assert "Hall-1" in told(late.value)
