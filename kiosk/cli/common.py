"""What every command shares: where it works, how it fails, how it prints."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from kiosk.cli.failure import Failure
from kiosk.cli.parser import words_of
from kiosk.cli.streams import as_printed, speaks_utf_8
from kiosk.errors import SettingsError
from kiosk.settings.files import DATABASE
from kiosk.settings.private import keep_private
from kiosk.settings.settings import Settings, home_dir, read_settings
from kiosk.wording.cli.common import WORDS, CommonWords
from kiosk.wording.errors import said
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from quiz.model.bank import LoadedBank
    from scoring.book.signature import Signatures
    from scoring.ledger.store import Store

_POOR = frozenset({"", "dumb", "unknown"})
"""What `TERM` says of a terminal that cannot move its cursor."""


PATIENCE_SECONDS: Final = 1.0
"""So long a command may wait before it says so."""


def say(line: str = "") -> None:
    """One line on stdout. Outside text is made harmless here: no control characters, no second line."""
    from kiosk.text.clean import clean

    print(clean(line))


def say_path(path: Path) -> None:
    """A path that is the whole answer, byte for byte, on a line of its own: a script goes on with it."""
    sys.stdout.flush()
    if buffer := getattr(sys.stdout, "buffer", None):  # a program that embeds this one may have put text in its place
        buffer.write(os.fsencode(path) + b"\n")
        buffer.flush()
    else:
        print(path)


def say_script(text: str) -> None:
    """A script for a shell, exactly as it is."""
    print(text)


def say_error(message: str) -> None:
    """One message on stderr, of one line or several; outside text in it is made harmless."""
    from kiosk.text.clean import clean

    print("\n".join(map(clean, f"kiosk: {message}".split("\n"))), file=sys.stderr)


def told(error: Exception, words: CommonWords) -> str:
    """What a person reads of an error that was made for people; of another its class, because data may be in it."""
    return said(error, words.language) or type(error).__name__


def need_terminal(words: CommonWords) -> None:
    """Refuse to draw where nobody can see it: without a terminal the program would wait for keys for ever.

    The reason is told in both languages: where Chinese cannot be drawn, it cannot be read either.

    Raises:
        Failure: standard input or standard error is no terminal, or not one that takes UTF-8 and moves its cursor.
    """
    # Textual draws on stderr and reads keys from stdin.
    if not all(stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stderr__)):
        raise Failure(words.no_terminal, 2)
    term = os.environ.get("TERM", "")
    if term in _POOR:
        raise Failure("\n".join(WORDS[language].poor_terminal.format(term=term) for language in Language), 2)
    if not speaks_utf_8(sys.__stderr__):
        encoding = getattr(sys.__stderr__, "encoding", "")
        raise Failure("\n".join(WORDS[language].not_utf_8.format(encoding=encoding) for language in Language), 2)


def home_of(options: argparse.Namespace) -> Path:
    """The home folder that the options or the environment name.

    Raises:
        Failure: it cannot be one.
    """
    try:
        return home_dir(options.home, os.environ)
    except SettingsError as error:
        raise Failure(told(error, words_of(options)), 2) from error


def settings_of(home: Path, words: CommonWords) -> Settings:
    """This terminal's settings.

    Raises:
        Failure: they are missing or wrong; the message says where and how to mend it.
    """
    try:
        return read_settings(home)
    except SettingsError as error:
        raise Failure(told(error, words), 2) from error


def bank_folder(given: Path | None, words: CommonWords) -> Path:
    """The folder of the bank that was named; of the shipped one where none was.

    Raises:
        Failure: there is no such folder, or no bank in it.
    """
    from quiz.bank.load import bundled_bank_path
    from quiz.bank.reading.folder import FOLDERS

    folder = given or bundled_bank_path()
    if not any((folder / name).is_dir() for name in FOLDERS):
        wrong = words.not_a_folder_of_a_bank if folder.is_dir() else words.no_bank
        raise Failure(wrong.format(folder=folder, folders=words.listed(FOLDERS)), 2)
    return folder


def read_bank(
    given: Path | None, words: CommonWords, book: Path | None = None, signed: Signatures = MappingProxyType({})
) -> LoadedBank:
    """The bank that was named, or the shipped one; on stderr how many errors keep something out of it.

    `book` is the folder of the hall's own book, where it counts, and `signed` what the ledger holds of it.

    Raises:
        Failure: there is no such folder, or no bank in it.
    """
    from quiz.bank.load import load_bank

    folder = bank_folder(given, words)
    loaded = load_bank(folder, book=book, signed=signed)
    own = [one for one in loaded.errors if book is not None and one.path.is_relative_to(book)]
    if len(loaded.errors) > len(own):
        say_error(words.bank_errors.format(folder=folder, count=len(loaded.errors) - len(own)))
    if own:
        say_error(words.book_errors.format(folder=book, count=len(own)))
    return loaded


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Store]:
    """The store of the terminal that the options name; what it raises on purpose becomes a `Failure`."""
    from scoring.clock import steady, system_clock
    from scoring.errors import ScoringError
    from scoring.ledger.audit import sensible
    from scoring.ledger.store import open_store

    home, words = home_of(options), words_of(options)
    settings = settings_of(home, words)
    keep_private(home)
    try:
        store = open_store(
            home / DATABASE,
            hall_id=settings.hall_id,
            terminal_id=settings.terminal_id,
            clock=system_clock,
            steady=steady,
        )
    except ScoringError as error:
        raise Failure(told(error, words)) from error
    try:
        with sensible(store.engine):
            yield store
    except ScoringError as error:
        raise Failure(told(error, words)) from error
    finally:
        store.close()


@contextmanager
def patience(words: CommonWords) -> Iterator[None]:
    """What may have to wait for another program to finish writing; after a second it is said that it waits."""
    timer = Timer(PATIENCE_SECONDS, say_error, [words.waiting])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def print_json(document: Any) -> None:
    """One JSON document on stdout, valid in every locale: JSON is UTF-8, elsewhere all but ASCII is escaped."""
    plain = speaks_utf_8(sys.stdout)
    json.dump(document, sys.stdout, ensure_ascii=not plain, indent=2, allow_nan=False)
    sys.stdout.write("\n")


def print_table(headers: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
    """A table on stdout, aligned by cell width; `right` names the columns that are right-aligned."""
    from rich.cells import cell_len

    from kiosk.text.clean import clean

    table = [[as_printed(clean(cell)) for cell in row] for row in (headers, *rows)]
    widths = [max(cell_len(row[column]) for row in table) for column in range(len(headers))]
    for row in table:
        cells = []
        for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
            space = " " * (width - cell_len(cell))
            cells.append(space + cell if column in right else cell + space)
        say("  ".join(cells).rstrip())


def signed_of(options: argparse.Namespace) -> Signatures:
    """What the ledger of that home holds of the book; nothing in a folder that never was a terminal.

    Raises:
        Failure: there is a store that cannot be opened.
    """
    from scoring.book.signatures import signatures

    if not (home_of(options) / DATABASE).exists():
        return {}
    with opened(options) as store, store.reading() as connection:
        return signatures(connection, store.hall_id)
