"""The `kiosk` command: which sub-command was meant, and what its exit code is.

Exit codes: 0 done, 1 the answer is no (or the work failed), 2 used wrongly.
"""

import errno
import gc
import os
import sys
from collections.abc import Sequence
from typing import Final

from kiosk import __version__
from kiosk.cli import COMMANDS, terminal
from kiosk.cli.argparse_words import speak
from kiosk.cli.common import say_error
from kiosk.cli.completion import completion_option
from kiosk.cli.failure import Failure
from kiosk.cli.opening import Opening
from kiosk.cli.parser import CommandParser, language_of
from kiosk.cli.streams import leave_streams, open_streams
from kiosk.frame.lockdown.leftovers import COLLECT_EVERY
from kiosk.wording.cli.common import WORDS, CommonWords
from kiosk.wording.errors import said
from kiosk.wording.shape import Language

_SHOW_TRACEBACK: Final = "KIOSK_TRACEBACK"
"""Variable that shows programmers what people are only told of."""


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
    open_streams()
    gc.set_threshold(COLLECT_EVERY)
    try:
        return _main(sys.argv[1:] if arguments is None else arguments)
    finally:
        leave_streams()


def _main(line: Sequence[str]) -> int:
    words = WORDS[Language.ZH]
    try:
        language = language_of(line, os.environ)
        words = WORDS[language]
        speak(language)
        options = parser(language, [word for word in line if word in COMMANDS]).parsed(line)
        code = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:
        return 0  # whoever read our output has closed it; that is their right
    except SystemExit as leaving:  # from argparse, which has said what there was to say
        return _told(leaving, words)
    except (Exception, KeyboardInterrupt) as error:
        return _said(error, words)
    return code


def _told(leaving: SystemExit, words: CommonWords) -> int:
    """Make sure that what was said has arrived; the exit code."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return 0
    except OSError as error:
        return _said(error, words)
    return leaving.code if isinstance(leaving.code, int) else 0


def _said(error: BaseException, words: CommonWords) -> int:
    """Say why a command ended early; its exit code. Whoever does not listen any more is told nothing."""
    try:
        return _say(error, words)
    except OSError:
        return 1


def _say(error: BaseException, words: CommonWords) -> int:
    match error:
        case Failure():
            say_error(str(error))
            return error.code
        case OSError():
            # What commands do with files they explain themselves; this is the output, e.g. a full disk behind a `>`.
            closed = error.errno == errno.EBADF and error.filename is None
            failed = words.output_failed.format(where=error.filename or words.output, reason=error.strerror)
            say_error(words.output_closed if closed else failed)
        case KeyboardInterrupt():
            say_error(words.interrupted)
        case EOFError():
            say_error(words.no_input)
            return 2
        case ValueError() if (refused := said(error, words.language)) is not None:
            say_error(refused)  # what somebody typed made an event that cannot be
            return 2
        case _ if os.environ.get(_SHOW_TRACEBACK):
            raise error
        case _:
            say_error(words.internal.format(error=type(error).__name__))
    return 1


if __name__ == "__main__":
    sys.exit(main())
