"""`python -m tests.commands.walk PLAN`: run commands one after the other, each in a child with streams of its own.

The children share what this process has loaded, so that a walk over all commands takes a second or two. PLAN is a JSON
file: `{"lines": {name: [arguments]}, "close": [numbers], "given": hexadecimal, "environment": {name: hexadecimal}}`.
The answer is one JSON object on standard output: name → `[exit code, what was said]`.
"""

import json
import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import IO, Any

from kiosk.__main__ import main
from scoring.ledger import store  # noqa: F401 - loaded once for all children
from scoring.standings import explain  # noqa: F401 - as above

LEFT = "a reader that has left"
"""In the place of numbers to close: output goes into a pipe that nobody reads."""


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
    sys.stdout.write(json.dumps(walked(json.loads(Path(sys.argv[1]).read_text()))))
