"""`kiosk bulletin`: the 通报 of a campaign, to print, to calculate with, to post."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting_options, signed_in
from kiosk.cli.common import home_of, opened, say_path, settings_of
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, words_of
from kiosk.settings.files import BULLETINS
from kiosk.wording.bulletin.command import WORDS

if TYPE_CHECKING:
    from kiosk.views.bulletin.form import Form
    from scoring.ledger.store import Store
    from scoring.read.organisation import UnitRecord


def options(parser: CommandParser) -> None:
    """Which campaign, for whom, where to, and who asks."""
    home_option(parser)
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("--campaign", required=True, metavar=common.a_campaign, help=words.campaign)
    parser.add_argument(
        "-o", "--output", type=PathArgument(common), required=True, metavar=common.a_file, help=words.output
    )
    parser.add_argument("--for", dest="reader", metavar=words.a_reader, help=words.reader)
    acting_options(parser, required=False, about=words.acting)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write it."""
    from kiosk.views.bulletin.filing import WRITERS, made

    common = words_of(options)
    words, hall_name, home = WORDS[common.language], settings_of(home_of(options), common).hall_name, home_of(options)
    ending = options.output.suffix.lower()
    if ending not in WRITERS:
        raise Failure(words.no_ending.format(path=options.output, endings=common.listed(WRITERS)), 2)
    with opened(options) as store:
        from kiosk.desks.bulletins import StoreBulletinDesk
        from scoring.read.organisation import units

        with store.reading() as connection:
            form = _form(options, store, units(connection, store.hall_id))
        facts = StoreBulletinDesk(store, hall_name, home / BULLETINS).facts(options.campaign)
    try:
        made(facts, form, options.output, common.language)
    except OSError as error:
        raise Failure(common.unwritable.format(path=options.output, reason=error.strerror), 2) from error
    say_path(options.output)
    return 0


def _form(options: argparse.Namespace, store: Store, units: tuple[UnitRecord, ...]) -> Form:
    """The form that was asked for, if the person may read it; by default the one with most names that he may.

    Raises:
        Failure: there is no such form, or it names people and nobody says who asks.
        SignInError, NotAllowedError: wrong badge or PIN, or the form is not for this person.
    """
    from kiosk.views.bulletin.form import form_of, require_readable, widest

    words = WORDS[words_of(options).language]
    form = None if options.reader is None else form_of(options.reader, units)
    if options.reader is not None and form is None:
        raise Failure(words.no_form.format(given=options.reader), 2)
    if options.acting is None:
        if form is not None and form.names_people:
            raise Failure(words.who, 2)
        return widest(None)
    person = signed_in(options, store)
    form = form or widest(person)
    require_readable(form, person)
    return form
