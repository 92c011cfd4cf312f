"""`kiosk receipt`: what a receipt shows, by its code or by its proof, to whoever holds it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.common import opened, print_json, say, say_path
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, json_option, words_of
from kiosk.wording.record.receipt import WORDS

if TYPE_CHECKING:
    from pathlib import Path

    from scoring.ledger.store import Store
    from scoring.receipts.proofs import Proven
    from scoring.receipts.standing import Standing

_PROOF_BYTES = 65536
"""Bytes of a proof that are read; one has at most a few thousand."""


def options(parser: CommandParser) -> None:
    """A code, or a proof; and where to write a new proof."""
    words, common = WORDS[parser.words.language], parser.words
    home_option(parser)
    json_option(parser)
    parser.add_argument("code", nargs="?", metavar=words.a_code, help=words.code)
    parser.add_argument("--proof", type=PathArgument(common), metavar=common.a_file, help=words.proof)
    parser.add_argument("-o", "--output", type=PathArgument(common), metavar=common.a_file, help=words.output)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Say whether the rating is in the ledger unchanged, and nothing else; 1 if it is not."""
    words = WORDS[words_of(options).language]
    if (options.code is None) == (options.proof is None) or (options.output and options.code is None):
        raise Failure(words.one_of_both, 2)
    shown = _text(options) if options.proof else None
    with opened(options) as store:
        standing, proven = _by_code(options, store) if shown is None else (_by_proof(shown, store), None)
    if proven:
        _write(options, options.output, proven.text)
    if options.json:
        print_json({"state": standing.value, "key": proven.verifier_key if proven else None})
    else:
        say(words.standings[standing])
        if proven:
            say(words.key.format(key=proven.verifier_key))
            say_path(options.output)
    return 0 if standing.value == "unchanged" else 1


def _by_code(options: argparse.Namespace, store: Store) -> tuple[Standing, Proven | None]:
    """What a code shows, and its proof if one is wanted."""
    from scoring.receipts.code import ReceiptCode
    from scoring.receipts.receipts import Receipts

    code = ReceiptCode.read(options.code)
    standing = Receipts(store).check(code)
    if options.output is None:
        return standing, None
    from scoring.receipts.proofs import Proofs  # what signs is loaded for proofs alone

    return standing, Proofs(store).prove(code)


def _by_proof(shown: str, store: Store) -> Standing:
    """What a proof shows."""
    from scoring.receipts.proofs import Proofs

    return Proofs(store).check(shown)


def _text(options: argparse.Namespace) -> str:
    """A proof's text.

    Raises:
        Failure: the file cannot be read.
    """
    from scoring.plain_file import read_at_most

    try:
        return read_at_most(options.proof, _PROOF_BYTES).decode("utf-8", "replace")
    except OSError as error:
        words = WORDS[words_of(options).language]
        raise Failure(words.unreadable.format(path=options.proof, reason=error.strerror or error), 2) from error


def _write(options: argparse.Namespace, path: Path, text: str) -> None:
    from scoring.whole_file import write_whole

    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise Failure(words_of(options).unwritable.format(path=path, reason=error.strerror), 2) from error
