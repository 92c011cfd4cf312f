"""`kiosk serve`: the same terminal in a browser, for tablets."""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.cli.common import home_of, say, settings_of
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, a_number, home_option, words_of
from kiosk.settings.settings import Settings
from kiosk.wording.web import WORDS, WebWords

_LOOPBACK = "127.0.0.1"


def options(parser: CommandParser) -> None:
    """Where, and for how many."""
    words = WORDS[parser.words.language]
    home_option(parser)
    parser.add_argument("--host", default=_LOOPBACK, metavar=words.a_host, help=words.host)
    parser.add_argument(
        "--port", type=a_number, choices=range(65536), default=8000, metavar=words.a_port, help=words.port
    )
    parser.add_argument(
        "--sessions", type=a_number, choices=range(1, 201), default=8, metavar=words.a_number, help=words.sessions
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve until it is stopped."""
    home, common = home_of(options), words_of(options)
    words, settings = WORDS[common.language], settings_of(home, common)
    if sys.platform == "win32":
        raise Failure(words.not_here, 2)
    if importlib.util.find_spec("textual_serve") is None:
        raise Failure(words.not_installed, 2)
    return _served(options, home, settings, words)


def _served(options: argparse.Namespace, home: Path, settings: Settings, words: WebWords) -> int:
    import asyncio

    from kiosk.log.file import keep_log, let_go
    from kiosk.settings.files import LOG_FILE
    from kiosk.web.entry import LOOPBACK, page_address
    from kiosk.web.server import HallServer, Serving

    token = None if options.host in LOOPBACK else _token(home, words)
    command = (sys.executable, "-m", "kiosk", "--home", str(home.absolute()))
    serving = Serving(
        *(command, dict(os.environ), options.host, options.port, options.sessions, token),
        *(settings.hall_name, settings.language, settings.keyboard, _sheet(home, settings)),
    )

    def ready(port: int) -> None:
        say(words.address.format(address=page_address(options.host, port, token, words.this_machine)))
        if token:
            say(words.give_it)
        say(words.stop)
        sys.stdout.flush()

    async def serve() -> None:
        await HallServer(serving).run(ready)

    log = keep_log(home / LOG_FILE)
    try:
        asyncio.run(serve())
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise Failure(words.no_address.format(host=options.host, port=options.port, reason=reason), 1) from error
    finally:
        let_go(log)
    return 0


def _sheet(home: Path, settings: Settings) -> Callable[[str, str], str | None] | None:
    """What makes the pages of sheets, where telephones have an address to find them at."""
    if settings.public_address is None:
        return None
    from kiosk.desks.book.known import opened_for_seals, seals
    from kiosk.desks.on_bank import BankNoticeDesk
    from kiosk.desks.once import once
    from kiosk.desks.opening import bank_of
    from kiosk.views.notice.served import Sheets
    from scoring.clock import system_clock

    store = once(lambda: opened_for_seals(home, settings))  # by the first telephone, and kept
    bank = bank_of(home, lambda: seals(store()))
    return Sheets(BankNoticeDesk(bank, system_clock), settings.hall_name).page


def _token(home: Path, words: WebWords) -> str:
    from kiosk.settings.files import SERVE_KEY
    from kiosk.web.entry import kept_token

    try:
        return kept_token(home)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Failure(words.key_spoilt.format(path=home / SERVE_KEY, reason=reason), 2) from error
