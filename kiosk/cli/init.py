"""`kiosk init`: set this terminal up; asks, or takes flags and a PIN on stdin."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.common import home_of, read_bank, say, say_error, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, words_of
from kiosk.cli.streams import is_text, typed_line
from kiosk.errors import SettingsError
from kiosk.settings.files import DATABASE
from kiosk.settings.private import make_home
from kiosk.settings.settings import FILE_NAME, Settings, TerminalKind, write_settings
from kiosk.wording.cli.common import CommonWords
from kiosk.wording.cli.init import WORDS, InitWords
from scoring.identifiers import folded, is_badge

if TYPE_CHECKING:
    from scoring.ledger.store import Store

_OFFICE = "U0"
"""Unit of the hall's own office, where the first administrator belongs."""
_KINDS = tuple(kind.value for kind in TerminalKind if kind is not TerminalKind.DEMO)


def options(parser: CommandParser) -> None:
    """Everything that is asked can be given as a flag."""
    home_option(parser)
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("--hall-id", metavar=common.an_id, help=words.hall_id)
    parser.add_argument("--hall-name", metavar=common.a_name, help=words.hall_name)
    parser.add_argument("--terminal", metavar=common.an_id, help=words.terminal)
    parser.add_argument("--kind", choices=_KINDS, help=words.kind)
    parser.add_argument("--window", metavar=common.an_id, help=words.window)
    parser.add_argument("--region", metavar=words.a_place, help=words.region)
    parser.add_argument("--admin", metavar=common.a_badge, help=words.admin)
    parser.add_argument("--admin-name", metavar=words.a_person, help=words.admin_name)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the settings and enrol the administrator; refuses a home that is set up already."""
    home, common = home_of(options), words_of(options)
    words = WORDS[common.language]
    if (home / FILE_NAME).exists():
        raise Failure(words.already.format(path=home / FILE_NAME))
    answers = _Answers(options)
    try:
        settings = _settings(answers, words, common)
    except SettingsError as error:
        raise Failure(told(error, common), 2) from error
    admin = _badge(answers, words)
    name = answers.get("admin_name", words.ask_admin_name, None)
    _enrol(home, settings, _Admin(admin, name, _pin(words)), common)
    _keep(home, settings, common)
    say(words.done.format(home=home))
    if settings.window_id is not None:
        say_error(words.window_to_come.format(window=settings.window_id))
    say(words.what_next)
    if settings.region:
        _say_unknown_region(settings.region, common)
    return 0


def _say_unknown_region(region: str, common: CommonWords) -> None:
    """A place the bank has no question for is no error: its questions may come. But a slip should not go unseen."""
    known = sorted({item.region for item in read_bank(None, common).bank.items.values() if item.region})
    if region not in known:
        say_error(WORDS[common.language].unknown_region.format(region=region, known=common.listed(known)))


class _Answers:
    """A flag where one was given, else the person's answer; without a terminal every flag is needed."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options

    def get(self, name: str, question: str, default: str | None) -> str:
        """The answer without spaces at its ends; `default` where there is none, and asked again while that is None."""
        given = getattr(self._options, name)
        if given is not None:
            return str(given).strip()
        if not sys.stdin.isatty():
            if default is None:
                words = WORDS[words_of(self._options).language]
                raise Failure(words.need_flag.format(flag=name.replace("_", "-"), question=question), 2)
            return default
        shown = f" [{default}]" if default else ""
        while True:
            answer = input(f"{question}{shown}: ").strip()
            if not is_text(answer):
                say_error(words_of(self._options).no_text.format(given=answer))
            elif answer or default is not None:
                return answer or str(default)


def _settings(answers: _Answers, words: InitWords, common: CommonWords) -> Settings:
    kind = answers.get("kind", words.ask_kind.format(kinds="/".join(_KINDS)), "hall")
    if kind not in _KINDS:
        raise Failure(words.unknown_kind.format(kind=kind, kinds=common.listed(_KINDS)), 2)
    return Settings(
        kind=TerminalKind(kind),
        hall_id=answers.get("hall_id", words.ask_hall_id, "hall-01"),
        hall_name=answers.get("hall_name", words.ask_hall_name, None),
        terminal_id=answers.get("terminal", words.ask_terminal, "T1"),
        window_id=folded(answers.get("window", words.ask_window, None)) if kind == TerminalKind.WINDOW else None,
        region=answers.get("region", words.ask_region, "") or None,
    )


def _badge(answers: _Answers, words: InitWords) -> str:
    """The administrator's badge: one that can be typed at every sign-in."""
    badge = folded(answers.get("admin", words.ask_admin, "G0001"))
    if not is_badge(badge):
        raise Failure(words.bad_admin.format(badge=badge), 2)
    return badge


def _pin(words: InitWords) -> str:
    if not sys.stdin.isatty():
        return typed_line()
    from getpass import getpass

    from scoring.rules.identity.pins import PIN_LENGTH

    asked = words.ask_pin.format(shortest=PIN_LENGTH.start, longest=PIN_LENGTH.stop - 1)
    first, again = getpass(asked), getpass(words.ask_pin_again)
    if first != again:
        raise Failure(words.pins_differ, 2)
    return first


def _keep(home: Path, settings: Settings, common: CommonWords) -> None:
    try:
        write_settings(home, settings)
    except SettingsError as error:
        raise Failure(told(error, common)) from error


@dataclass(frozen=True, slots=True, repr=False)
class _Admin:
    """The first administrator."""

    badge: str
    name: str
    pin: str


def _enrol(home: Path, settings: Settings, admin: _Admin, common: CommonWords) -> None:
    """Make the database with its first unit and administrator. Nothing is left behind if the PIN is refused."""
    from scoring.clock import system_clock
    from scoring.errors import ScoringError
    from scoring.ledger.store import open_store
    from scoring.services.credentials import check_pin

    try:
        check_pin(admin.pin, admin.badge)
        make_home(home)
        store = open_store(
            home / DATABASE,
            hall_id=settings.hall_id,
            terminal_id=settings.terminal_id,
            clock=system_clock,
            make=True,
        )
    except ScoringError as error:
        raise Failure(told(error, common), 2) from error
    except OSError as error:
        raise Failure(WORDS[common.language].no_home.format(home=home, reason=error.strerror), 2) from error
    try:
        _append(store, settings, admin)
    except ScoringError as error:
        raise Failure(told(error, common)) from error
    finally:
        store.close()


def _append(store: Store, settings: Settings, admin: _Admin) -> None:
    from scoring.events.identity import PinReason
    from scoring.events.organisation import Role, StaffEnrolled, UnitRegistered
    from scoring.ledger.ledger import Submission
    from scoring.ledger.private import seal
    from scoring.services.credentials import Credentials, PinSetting

    secret = seal(admin.name, about="name")
    enrolled = StaffEnrolled(staff_id=admin.badge, unit_id=_OFFICE, role=Role.ADMIN, name=secret.sealed)
    store.ledger.append_all(
        [Submission(UnitRegistered(unit_id=_OFFICE, name=settings.hall_name)), Submission(enrolled, secrets=(secret,))]
    )
    Credentials(store).set_pins({admin.badge: admin.pin}, PinSetting(admin.badge, PinReason.INITIAL))
