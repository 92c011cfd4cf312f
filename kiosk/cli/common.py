"""What every command shares: where it works, how it fails, how it prints."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.errors import SettingsError
from kiosk.settings.files import DATABASE
from kiosk.settings.settings import Settings, home_dir, read_settings

if TYPE_CHECKING:
    from kiosk.wording.shape import Language
    from quiz.model.bank import LoadedBank
    from scoring.ledger.store import Store


class Failure(Exception):  # noqa: N818 - not a fault of the program: an answer a person gets
    """A command cannot do what was asked. `code` 1: the answer is no; 2: it was asked wrongly."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


def say(line: str = "") -> None:
    """One line on stdout. Outside text is made harmless here: no control characters, no second line."""
    from kiosk.text.clean import clean

    print(clean(line))


def say_path(path: Path) -> None:
    """A path that is the whole answer, exactly as it is, on a line of its own: a script goes on with it."""
    print(path)


def say_error(message: str) -> None:
    """One message on stderr, of one line or several; outside text in it is made harmless."""
    from kiosk.text.clean import clean

    print("\n".join(map(clean, f"kiosk: {message}".split("\n"))), file=sys.stderr)


def need_terminal() -> None:
    """Refuse to draw where nobody can see it: without a terminal the program would wait for keys for ever.

    Raises:
        Failure: standard input or standard error is no terminal.
    """
    # Textual draws on stderr and reads keys from stdin.
    if not all(stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stderr__)):
        raise Failure("这里没有终端：请在终端窗口里直接运行，不要重定向标准输入和标准错误", 2)


def home_option(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """`--home DIR`: where this terminal's settings and database live.

    Only the root parser gives a default; a sub-command without `--home` keeps what stood before its name.
    """
    words = "本终端的设置和数据所在目录（默认: KIOSK_HOME，或用户数据目录）"
    parser.add_argument("--home", type=Path, metavar="目录", default=default, help=words)


def json_option(parser: argparse.ArgumentParser) -> None:
    """`--json`: one JSON document instead of a table."""
    parser.add_argument("--json", action="store_true", help="在标准输出写一个 JSON 文档；没有定义的值为 null")


def home_of(options: argparse.Namespace) -> Path:
    """The home folder that the options or the environment name."""
    return home_dir(options.home, os.environ)


def settings_of(home: Path) -> Settings:
    """This terminal's settings.

    Raises:
        Failure: they are missing or wrong; the message says where and how to mend it.
    """
    try:
        return read_settings(home)
    except SettingsError as error:
        raise Failure(str(error), 2) from error


def language() -> Language:
    """The language in which a command speaks of a bank."""
    from kiosk.wording.shape import Language

    return Language.ZH


def bank_folder(given: Path | None) -> Path:
    """The folder of the bank that was named; of the shipped one where none was.

    Raises:
        Failure: there is no such folder, or no bank in it.
    """
    from quiz.bank.load import bundled_bank_path
    from quiz.bank.reading.folder import FOLDERS

    folder = given or bundled_bank_path()
    if not any((folder / name).is_dir() for name in FOLDERS):
        wrong = f"{folder} 里没有题库" if folder.is_dir() else f"没有目录 {folder}"
        raise Failure(f"{wrong}；请写题库目录，其中有 {'、'.join(FOLDERS)}", 2)
    return folder


def read_bank(given: Path | None) -> LoadedBank:
    """The bank that was named, or the shipped one; on stderr how many errors keep something out of it.

    Raises:
        Failure: there is no such folder, or no bank in it.
    """
    from kiosk.wording.bank.report import REPORTS
    from quiz.bank.load import load_bank

    folder = bank_folder(given)
    loaded = load_bank(folder)
    if loaded.errors:
        say_error(REPORTS[language()].left_out.format(folder=folder, errors=len(loaded.errors)))
    return loaded


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Store]:
    """The store of the terminal that the options name; what it raises on purpose becomes a `Failure`."""
    from scoring.clock import system_clock
    from scoring.errors import ScoringError
    from scoring.ledger.store import open_store

    home = home_of(options)
    settings = settings_of(home)
    try:
        store = open_store(
            home / DATABASE, hall_id=settings.hall_id, terminal_id=settings.terminal_id, clock=system_clock
        )
    except ScoringError as error:
        raise Failure(str(error)) from error
    try:
        yield store
    except ScoringError as error:
        raise Failure(str(error)) from error
    finally:
        store.close()


def print_json(document: Any) -> None:
    """One JSON document on stdout."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2, allow_nan=False)
    sys.stdout.write("\n")


def print_table(headers: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
    """A table on stdout, aligned by cell width; `right` names the columns that are right-aligned."""
    from rich.cells import cell_len

    from kiosk.text.clean import clean

    table = [[clean(cell) for cell in row] for row in (headers, *rows)]
    widths = [max(cell_len(row[column]) for row in table) for column in range(len(headers))]
    for row in table:
        cells = []
        for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
            space = " " * (width - cell_len(cell))
            cells.append(space + cell if column in right else cell + space)
        say("  ".join(cells).rstrip())
