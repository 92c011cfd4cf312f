"""`kiosk --print-completion`: what a shell reads to complete commands, options and paths."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from kiosk.cli.parser import CommandParser, PathArgument

SHELLS: Final = ("bash", "zsh")


def completion_option(root: CommandParser, whole: Callable[[], CommandParser]) -> None:
    """Add `--print-completion`; `whole` makes the parser with the options of every command."""
    shown, about = "|".join(SHELLS), root.words.completion
    root.add_argument(
        "--print-completion",
        action=_Print,
        choices=SHELLS,
        const=whole,
        default=argparse.SUPPRESS,
        metavar=shown,
        help=about,
    )


class _Print(argparse.Action):
    """Write the script and leave, as `--help` does."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002 - the signature is argparse's
        values: str | Sequence[Any] | None,
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        from shtab import FILE, complete

        from kiosk.cli.common import say_script

        root = self.const()
        for option in _options(root):
            if isinstance(option.type, PathArgument):
                option.complete = FILE  # type: ignore[attr-defined]  # how shtab is told
        say_script(complete(root, str(values)))
        parser.exit()


def _options(part: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every option of a parser and of the parsers of its sub-commands; argparse has no public way to them."""
    for option in part._actions:  # noqa: SLF001
        yield option
        if isinstance(option, argparse._SubParsersAction):  # noqa: SLF001
            for command in option.choices.values():
                yield from _options(command)
