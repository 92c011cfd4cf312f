"""The `kiosk` command: which sub-command was meant, and what its exit code is.

Exit codes: 0 done, 1 the answer is no (or the work failed), 2 used wrongly.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk import __version__
from kiosk.cli import COMMANDS, TERMINAL, command
from kiosk.cli.argparse_words import speak_chinese
from kiosk.cli.common import Failure, say_error
from kiosk.cli.opening import Opening


def parser(meant: Sequence[str] = tuple(COMMANDS)) -> argparse.ArgumentParser:
    """The command line. Every command is listed; only those in `meant` get their options."""
    root = argparse.ArgumentParser(
        prog="kiosk",
        description="政务服务大厅终端：群众评价、窗口人员业务知识测试、综合得分。不带子命令时启动本终端。",
    )
    root.add_argument("--version", action="version", version=f"kiosk {__version__}", help="显示版本号并退出")
    root.set_defaults(open_terminal=open_terminal)
    command(TERMINAL).options(root)
    commands = root.add_subparsers(title="子命令", metavar="命令", dest="command")
    for name, words in COMMANDS.items():
        part = commands.add_parser(name, help=words, description=words)
        if name in meant:
            command(name).options(part)
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
    speak_chinese()
    _survive_other_alphabets()
    words = sys.argv[1:] if arguments is None else arguments
    options = parser([word for word in words if word in COMMANDS]).parse_args(words)
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
        say_error(f"{error.filename or '输出'}: 读写失败（{error.strerror}）")
        _give_up_output()
        return 1
    except KeyboardInterrupt:
        say_error("已中断")
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
