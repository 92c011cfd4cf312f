"""Holds what a command writes against the JSON Schema that is promised for it."""

import argparse
import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from jsonschema import Draft202012Validator

from kiosk.__main__ import parser

SCHEMAS = files("kiosk.cli.schemas")


def with_json(part: argparse.ArgumentParser | None = None, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command that takes `--json`."""
    part = part or parser()
    below = [one for one in part._actions if isinstance(one, argparse._SubParsersAction)]
    for action in below:
        for name, command in action.choices.items():
            yield from with_json(command, (*words, name))
    if not below and "--json" in part._option_string_actions:
        yield words


@cache
def _promising() -> tuple[tuple[str, ...], ...]:
    return tuple(with_json())


@cache
def promised(command: tuple[str, ...]) -> Draft202012Validator:
    """The schema of a command."""
    schema = json.loads((SCHEMAS / f"{'-'.join(command)}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def keeps_its_promise(arguments: Sequence[str], out: str) -> None:
    """Fail where a command with these arguments has written something else than was promised."""
    (command,) = [words for words in _promising() if tuple(arguments[: len(words)]) == words]
    promised(command).validate(json.loads(out))
