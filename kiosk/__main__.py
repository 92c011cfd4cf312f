"""The `kiosk` command: which sub-command was meant, and what its exit code is.

Exit codes: 0 done, 1 the answer is no (or the work failed), 2 used wrongly.
"""

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kiosk import __version__
from kiosk.cli import COMMANDS, terminal
from kiosk.cli.argparse_words import speak
from kiosk.cli.common import say_error
from kiosk.cli.completion import completion_option
from kiosk.cli.failure import Failure
from kiosk.cli.opening import Opening
from kiosk.cli.parser import CommandParser, language_of, words_of
from kiosk.wording.cli.common import WORDS
from kiosk.wording.shape import Language

COLLECT_EVERY: Final = 10_000
"""New objects between two rounds of Python's collector of circles. By default it is 700, and while a board of 2,000
people is worked out, which makes no circle, the collector would take a third of the time."""


def parser(language: Language = Language.ZH, meant: Sequence[str] = tuple(COMMANDS)) -> CommandParser:
    """The command line. Every command is listed; only those in `meant` get their options."""
    words = WORDS[language]
    root = CommandParser(prog="kiosk", description=words.about).speak(words, default=language.value)
    version = f"kiosk {__version__}"
    root.add_argument("--version", action="version", version=version, help=words.version)
    completion_option(root, lambda: parser(language))
    root.set_defaults(open_terminal=open_terminal)
    terminal.options(root)
    add = root.sub_commands(required=False)
    for name, command in COMMANDS.items():
        part = add(name, command.about(words.commands_about))
        if name in meant:
            command.options(part)
    return root


def open_terminal(opening: Opening) -> int:
    """Run the terminal until it is left; its exit code."""
    from kiosk.frame.lockdown.signals import plain_keys

    plain_keys(os.environ)
    from kiosk.bootstrap import build_app, run_app

    app = build_app(opening.settings, opening.home, demo_seed=opening.demo_seed, bank=opening.bank)
    return run_app(app, opening.home)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors made by people come out as one clear line on stderr."""
    _survive_other_alphabets()
    gc.set_threshold(COLLECT_EVERY)
    line = sys.argv[1:] if arguments is None else arguments
    try:
        language = language_of(line, os.environ)
    except Failure as failure:
        say_error(str(failure))
        return failure.code
    speak(language)
    options = parser(language, [word for word in line if word in COMMANDS]).parse_args(line)
    return _run(options)


def _run(options: argparse.Namespace) -> int:
    """Run the command that was meant."""
    words = words_of(options)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except Failure as failure:
        say_error(str(failure))
        return failure.code
    except BrokenPipeError:
        # Whoever read our output has closed it; that is their right. Python would complain once more at exit.
        sys.stderr.close()
        return 0
    except OSError as error:
        # What commands do with files they explain themselves; this is the output, e.g. a full disk behind a `>`.
        say_error(words.output_failed.format(where=error.filename or words.output, reason=error.strerror))
        _give_up_output()
        return 1
    except KeyboardInterrupt:
        say_error(words.interrupted)
        return 1
    return code


def _survive_other_alphabets() -> None:
    """Where the terminal's encoding has no Chinese, write escapes rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _give_up_output() -> None:
    """Let what is still buffered go nowhere: Python would try once more at exit, and complain once more."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
