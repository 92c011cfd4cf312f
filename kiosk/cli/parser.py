"""The command line's parsers, and the language they and all commands speak."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, Self

from kiosk.cli.failure import Failure
from kiosk.cli.streams import is_text
from kiosk.errors import SettingsError
from kiosk.settings.named_path import named_path
from kiosk.wording.cli.common import WORDS, WRONG_LANGUAGE, CommonWords
from kiosk.wording.errors import said
from kiosk.wording.shape import Language

_VARIABLE = "KIOSK_LANG"
_CHOICES = [language.value for language in Language]


class CommandParser(argparse.ArgumentParser):
    """A parser that knows the words it speaks in. It hands them, with `--lang`, to the parsers of its sub-commands."""

    words: CommonWords
    """What all commands share; the words of a command itself are chosen by its `language`."""

    def speak(self, words: CommonWords, default: object = argparse.SUPPRESS) -> Self:
        """Take the words and add `--lang`; only the root parser gives a default, as in `home_option`."""
        self.words = words
        shown = "|".join(_CHOICES)
        self.add_argument("--lang", choices=_CHOICES, metavar=shown, default=default, help=words.lang)
        return self

    def parsed(self, line: Sequence[str]) -> argparse.Namespace:
        """What the line says. Leaves the program, as `parse_args` does, where it is wrong or has an argument no text.

        A path may have any name; everything else is kept, compared or printed as text.
        """
        options = self.parse_args(line)
        for value in vars(options).values():
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str) and not is_text(text):
                    self.error(self.words.no_text.format(given=text))
        return options

    def sub_commands(self, *, required: bool = True) -> Callable[[str, str], CommandParser]:
        """What adds a sub-command by its name and what it does, and returns its parser."""
        words = self.words
        parts = self.add_subparsers(title=words.commands, metavar=words.a_command, required=required)

        def add(name: str, about: str) -> CommandParser:
            return parts.add_parser(name, help=about, description=about).speak(words)

        return add


def home_option(parser: CommandParser, default: object = argparse.SUPPRESS) -> None:
    """`--home DIR`: where this terminal's settings and database live.

    Only the root parser gives a default; a sub-command without `--home` keeps what stood before its name.
    """
    words = parser.words
    parser.add_argument("--home", type=PathArgument(words), metavar=words.a_folder, default=default, help=words.home)


_MOST_DIGITS: Final = 20
"""Of a number on a command line; Python refuses to read some thousands."""


class PathArgument:
    """What reads an argument that names a folder or a file, see `named_path`."""

    __name__ = "path"

    def __init__(self, words: CommonWords) -> None:
        """Say in these words what is wrong with a name."""
        self._language = words.language

    def __call__(self, text: str) -> Path:
        """The path that `text` names.

        Raises:
            ArgumentTypeError: it can be none.
        """
        try:
            return named_path(text)
        except SettingsError as error:
            raise argparse.ArgumentTypeError(said(error, self._language) or "") from error


def a_number(text: str) -> int:
    """The number that `text` writes in the digits of any script, a minus before it at most.

    Raises:
        ValueError: it writes none; what else Python takes for one (`1_000`) nobody means.
    """
    from scoring.identifiers import folded

    plain = folded(text)
    if not (plain.isascii() and plain.removeprefix("-").isdigit() and len(plain) <= _MOST_DIGITS):
        raise ValueError(text)
    return int(plain)


a_number.__name__ = int.__name__  # as `argparse` names it to the person


def json_option(parser: CommandParser) -> None:
    """`--json`: one JSON document instead of a table, the same in every language."""
    parser.add_argument("--json", action="store_true", help=parser.words.json)


def language_of(line: Sequence[str], environ: Mapping[str, str]) -> Language:
    """The language that a command line asks for, before it is parsed: the parsers themselves speak it.

    The last `--lang` wins, then `KIOSK_LANG`, then Chinese. A wrong word behind `--lang` is left to the parsers.

    Raises:
        Failure: `KIOSK_LANG` holds something else.
    """
    named = environ.get(_VARIABLE) or Language.ZH
    if named not in _CHOICES:
        raise Failure(WRONG_LANGUAGE.format(choices=", ".join(_CHOICES), given=named), 2)
    for word, following in zip(line, [*line, ""][1:], strict=True):
        option, _, value = word.partition("=")
        if option == "--lang" and (value or following) in _CHOICES:
            named = value or following
    return Language(named)


def words_of(options: argparse.Namespace) -> CommonWords:
    """The words in which a command answers, as far as all commands share them."""
    return WORDS[Language(options.lang)]
