"""`python -m tests.commands.walk`: run commands one after the other, each in a child with streams of its own.

The children share what this process has loaded, so that a walk over all commands takes a second or two. What to do
comes on standard input, one JSON object a line: `{"place": folder, "lines": {name: [arguments]}, "close": [numbers],
"given": hexadecimal, "environment": {name: hexadecimal}}`. Each is answered by a line: name → `[exit code, what was
said]`.
"""

import gc
import json
import os
import pkgutil
import sys
import tempfile
import traceback
from importlib import import_module
from typing import IO, Any

import pytest

import kiosk.cli
import quiz
import scoring
from kiosk.__main__ import main
from quiz.bank.load import bundled_bank_path, load_bank
from tests.quick import quick_bank, quick_pins

LEFT = "a reader that has left"
"""In the place of numbers to close: output goes into a pipe that nobody reads."""


def load_everything() -> None:
    """Whatever a command may import, and is told of in the test of whole processes."""
    for package in (kiosk.cli, quiz, scoring):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    for other in ("openpyxl", "chinese_calendar"):
        import_module(other)


def walked(plan: dict[str, Any]) -> dict[str, tuple[int, str]]:
    """What became of every command."""
    return {name: _ran(line, plan) for name, line in plan["lines"].items()}


def _ran(line: list[str], plan: dict[str, Any]) -> tuple[int, str]:
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
        given.write(bytes.fromhex(plan["given"]))
        given.seek(0)
        child = os.fork()
        if not child:
            os._exit(_in_child(line, plan, given, said))
        _, status = os.waitpid(child, 0)
        said.seek(0)
        return os.waitstatus_to_exitcode(status), said.read().decode(errors="replace")


def _in_child(line: list[str], plan: dict[str, Any], given: IO[bytes], said: IO[bytes]) -> int:
    try:
        os.chdir(plan["place"])
        _rewire(plan["close"], given, said)
        os.environb.update({name.encode(): bytes.fromhex(value) for name, value in plan["environment"].items()})
        code = main([os.fsdecode(bytes.fromhex(word)) for word in line])
        for stream in (sys.stdout, sys.stderr):  # as Python does at exit
            stream.flush()
    except BaseException:
        said.write(traceback.format_exc().encode())
        said.flush()
        return 99
    return code


def _rewire(close: list[int] | str, given: IO[bytes], said: IO[bytes]) -> None:
    output = said.fileno()
    if close == LEFT:
        reading, output = os.pipe()
        os.close(reading)
    for number, file in ((0, given.fileno()), (1, output), (2, output)):
        os.dup2(file, number)
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        shut = number in close if isinstance(close, list) else False
        stream = None if shut else open(number, mode, buffering=1, encoding="utf-8", closefd=False)  # noqa: SIM115
        vars(sys).update({name: stream, f"__{name}__": stream})
        if shut:
            os.close(number)


if __name__ == "__main__":
    load_everything()
    quick_pins(pytest.MonkeyPatch())
    quick_bank(pytest.MonkeyPatch())
    load_bank(bundled_bank_path())
    gc.freeze()  # what is shared is not to be copied
    for asked in sys.stdin:
        print(json.dumps(walked(json.loads(asked))), flush=True)  # noqa: T201 - its answer
