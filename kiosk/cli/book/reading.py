"""The shipped guides and the book over them, as the commands of `kiosk book` read both."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.common import home_of, read_bank
from kiosk.cli.parser import CommandParser, PathArgument, home_option, json_option, words_of
from kiosk.settings.files import BOOK

if TYPE_CHECKING:
    from quiz.bank.book.read import Book
    from quiz.model.bank import Bank
    from scoring.book.signature import Signatures


def book_options(parser: CommandParser) -> None:
    """Whose book, over which bank, in which form."""
    common = parser.words
    home_option(parser)
    parser.add_argument("--bank", type=PathArgument(common), metavar=common.a_folder, help=common.bank)
    json_option(parser)


def book_of(options: argparse.Namespace, signed: Signatures) -> tuple[Bank, Book]:
    """The bank as it was shipped, and the book of the home that the options name, under these seals.

    Raises:
        Failure: there is no such home, or no bank where the options say.
    """
    from quiz.bank.book.folder import read_book_folder
    from quiz.bank.book.read import read_book

    home = home_of(options)
    bank = read_bank(options.bank, words_of(options)).bank
    return bank, read_book(read_book_folder(home / BOOK), bank.guides, signed)
