"""`kiosk rate`: a rating from another device, under the same rules."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import home_of, opened, patience, print_json, say, settings_of
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, a_number, home_option, json_option, words_of
from kiosk.wording.cli.common import CommonWords
from kiosk.wording.cli.rate import WORDS
from kiosk.wording.shape import Language
from scoring.rules.answering.followup_steps import BAD_LEVEL

if TYPE_CHECKING:
    from scoring.ledger.store import Store
    from scoring.services.asking import Asker
    from scoring.services.ratings import GivenRating

_VARIABLE = "KIOSK_DEVICE_TOKEN"
"""Name of the variable in which a device finds its token."""

_TOKEN_BYTES = 4096
"""Bytes of the file with a token that are read."""

_SERVICE = re.compile(r"[A-Z0-9][A-Z0-9_.:-]{0,63}")

CHANNELS = ("evaluator", "hall", "window", "paper")


class _Ask(argparse.Action):
    """What is asked for line by line need not be written."""

    def __init__(self, *names: Any, spares: Sequence[argparse.Action], **more: Any) -> None:
        super().__init__(*names, **more)
        self._spares = spares

    def __call__(self, _parser: Any, namespace: argparse.Namespace, _values: Any, _option: str | None = None) -> None:
        """Ask."""
        setattr(namespace, self.dest, True)
        for one in self._spares:
            one.required = False


def options(parser: CommandParser) -> None:
    """Window and level are required, unless they are asked for."""
    home_option(parser)
    json_option(parser)
    words, common = WORDS[parser.words.language], parser.words
    needed = (
        parser.add_argument("--window", required=True, metavar=common.a_window, help=words.window),
        parser.add_argument("--level", required=True, type=a_number, choices=range(1, 6), help=words.level),
    )
    parser.add_argument("--ask", action=_Ask, nargs=0, default=False, spares=needed, help=words.ask)
    parser.add_argument("--staff", metavar=common.a_badge, help=words.staff)
    parser.add_argument("--reasons", default="", metavar=words.codes, help=words.reasons)
    parser.add_argument("--visit", metavar=words.a_visit, help=words.visit)
    parser.add_argument("--service", metavar=common.an_id, help=words.service)
    parser.add_argument("--contact", metavar=words.a_contact, help=words.contact)
    parser.add_argument("--channel", choices=CHANNELS, default="evaluator", help=words.channel)
    parser.add_argument("--at", metavar=words.a_time, help=words.at)
    parser.add_argument("--id", dest="request", metavar=words.a_key, help=words.request)
    asker_options(parser, words.acting)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Store the rating with its reasons, once for every key of a request."""
    common = words_of(options)
    if options.ask:
        return _asked(options)
    codes, contact = _codes(options.reasons, options.level, common), _contact(options, common)
    service, at = service_of(options.service, common), moment_given(options)
    with opened(options) as store:
        from scoring.events.ratings import Channel
        from scoring.receipts.receipts import Receipts
        from scoring.services.answering.followups import FollowUps
        from scoring.services.ratings import Ratings

        with patience(common):
            given = Ratings(store).give(
                options.window,
                options.level,
                channel=Channel(options.channel),
                staff_id=options.staff,
                visit=options.visit,
                asker=asker(options, store, WORDS[common.language].need_asker),
                codes=codes,
                service_id=service,
                at=at,
            )
            if contact:
                FollowUps(store).leave_contact(given.rating_id, contact)
            receipt = str(Receipts(store).code_of(given.rating_id))
    return _told(given, codes, service, receipt, options)


def _asked(options: argparse.Namespace) -> int:
    """Ask the citizen at this terminal line by line."""
    from kiosk.cli.ask_rating import ask
    from kiosk.desks.book.known import seals
    from kiosk.desks.on_store import StoreRatingDesk
    from kiosk.desks.opening import shipped_bank
    from kiosk.settings.settings import TerminalKind
    from scoring.events.ratings import Channel

    home = home_of(options)
    settings = settings_of(home, words_of(options))
    channel = Channel.WINDOW if settings.kind is TerminalKind.WINDOW else Channel.HALL
    with opened(options) as store:
        desk = StoreRatingDesk(store, channel, shipped_bank(home, lambda: seals(store)))
        return ask(desk, words_of(options).language, options.window or settings.window_id)


def _told(given: GivenRating, codes: list[int], service: str | None, receipt: str, options: argparse.Namespace) -> int:
    words = WORDS[words_of(options).language]
    if options.json:
        print_json(
            {
                "rating_id": given.rating_id,
                "window": given.window_id,
                "staff": given.staff_id,
                "level": given.level,
                "reasons": codes,
                "receipt": receipt,
                **({"service": service} if service else {}),
                **({"flag": given.flag} if given.flag else {}),
                **({"repeated": True} if given.repeated else {}),
            }
        )
        return 0
    said = words.repeated if given.repeated else words.saved
    say(said.format(window=given.window_id, level=given.level, rating=given.rating_id, receipt=receipt))
    if given.flag:
        say(words.flagged)
    return 0


def service_of(text: str | None, common: CommonWords) -> str | None:
    """The number of a service as it is kept; None where none was given.

    Raises:
        Failure: it can be none.
    """
    from scoring.identifiers import folded

    if text is None:
        return None
    if not _SERVICE.fullmatch(found := folded(text)):
        raise Failure(WORDS[common.language].no_service.format(given=text), 2)
    return found


def moment_given(options: argparse.Namespace) -> datetime | None:
    """The moment of `--at`, aware UTC; None where nobody says so, which is now.

    Raises:
        Failure: it is no moment, or has not been yet.
    """
    from scoring.clock import system_clock
    from scoring.exchange.moments import moment_of

    if options.at is None:
        return None
    found = moment_of(options.at.strip())
    if found is None or found > system_clock():
        raise Failure(WORDS[words_of(options).language].no_time.format(given=options.at), 2)
    return found.astimezone(UTC)


def _contact(options: argparse.Namespace, common: CommonWords) -> str | None:
    """The number to call back, where it may be kept."""
    given = None if options.contact is None else options.contact.strip()
    if given is not None and (options.level > BAD_LEVEL or not given):
        raise Failure(WORDS[common.language].no_contact, 2)
    return given


def asker_options(parser: CommandParser, about: str) -> None:
    """Who answers for what is stored: a person, or a device; `about` says so of `--as`."""
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("--token-file", type=PathArgument(common), metavar=common.a_file, help=words.from_file)
    acting_options(parser, required=False, about=about)


def asker(options: argparse.Namespace, store: Store, nobody: str) -> Asker:
    """The person or the device that answers for what is stored; `nobody` is said where there is neither.

    Raises:
        Failure: nobody does, or both do, or the file with the token cannot be read.
        SignInError, NotAllowedError: the person may not, or no device in use shows the token.
    """
    from scoring.permissions import Act
    from scoring.plain_file import read_at_most
    from scoring.services.asking import Asker
    from scoring.services.devices import Devices

    words, request = WORDS[words_of(options).language], getattr(options, "request", None)
    if options.acting is not None and options.token_file is not None:
        raise Failure(words.one_asker, 2)
    if options.acting is not None:
        by = acting(options, store, Act.ENTER_RATINGS)
        return Asker(by=by.staff_id, request=request)
    token = os.fsencode(os.environ.get(_VARIABLE, "")).decode("utf-8", "replace")
    if options.token_file is not None:
        try:
            token = read_at_most(options.token_file, _TOKEN_BYTES).decode("utf-8", "replace")
        except OSError as error:
            raise Failure(
                words.unreadable.format(path=options.token_file, reason=error.strerror or error), 2
            ) from error
    if not token.strip():
        raise Failure(nobody, 2)
    return Asker(device_id=Devices(store).known_by(token), request=request)


def _codes(text: str, level: int, common: CommonWords) -> list[int]:
    """Reason codes of the level, checked before anything is stored."""
    from scoring.identifiers import folded
    from scoring.rules.ratings.reasons import reasons_for

    words, chinese = WORDS[common.language], common.language is Language.ZH
    known = {one.code: one.text if chinese else one.text_en for one in reasons_for(level)}
    codes = []
    for part in filter(None, map(folded, re.split("[,，、;；]", text))):
        if not part.isascii() or not part.isdigit() or int(part) not in known:
            shown = common.listed(words.reason.format(code=code, text=said) for code, said in known.items())
            raise Failure(words.foreign_reason.format(given=part, level=level, known=shown), 2)
        codes.append(int(part))
    return codes
