"""`kiosk init`: set this terminal up; asks, or takes flags and a PIN on stdin."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.cli.common import home_of, opened, read_bank, say, say_error, told
from kiosk.cli.failure import Failure
from kiosk.cli.joining import NewAdmin, set_up
from kiosk.cli.parser import CommandParser, PathArgument, home_option, words_of
from kiosk.cli.streams import is_text
from kiosk.errors import SettingsError
from kiosk.settings.rules import RULES
from kiosk.settings.settings import FILE_NAME, Settings, TerminalKind, write_settings
from kiosk.wording.cli.common import CommonWords
from kiosk.wording.cli.init import WORDS, InitWords
from scoring.identifiers import folded, is_badge

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
    parser.add_argument("--as", dest="acting", metavar=common.a_badge, help=words.acting)
    parser.add_argument("--pin-stdin", action="store_true", help=words.pin_stdin)
    parser.add_argument("--visit-key", type=PathArgument(common), metavar=common.a_file, help=words.visit_key)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the settings and see to an administrator; refuses a home that is set up already."""
    from scoring.errors import ScoringError, SignInError

    home, common = home_of(options), words_of(options)
    words = WORDS[common.language]
    if (home / FILE_NAME).exists():
        raise Failure(words.already.format(path=home / FILE_NAME))
    answers = _Answers(options)
    try:
        settings = _settings(answers, words, common)
    except SettingsError as error:
        raise Failure(told(error, common), 2) from error

    def admin() -> NewAdmin:
        return NewAdmin(_badge(answers, words), answers.get("admin_name", words.ask_admin_name, None))

    try:
        set_up(options, home, settings, admin)
    except SignInError as error:
        raise Failure(told(error, common)) from error
    except ScoringError as error:
        raise Failure(told(error, common), 2) from error
    except OSError as error:
        raise Failure(words.no_home.format(home=home, reason=error.strerror), 2) from error
    _keep(home, settings, common)
    say(words.done.format(home=home))
    if settings.window_id is not None and not _is_on_roster(settings.window_id, options):
        say_error(words.window_to_come.format(window=settings.window_id))
    say(words.what_next)
    if settings.region:
        _say_unknown_region(settings.region, common)
    return 0


def _is_on_roster(window_id: str, options: argparse.Namespace) -> bool:
    with opened(options) as store, store.reading() as connection:
        from scoring.read.organisation import windows

        return window_id in {window.window_id for window in windows(connection, store.hall_id)}


def _say_unknown_region(region: str, common: CommonWords) -> None:
    """A place the bank has no question for is no error: its questions may come. But a slip should not go unseen."""
    known = sorted({item.region for item in read_bank(None, common).bank.items.values() if item.region})
    if region not in known:
        say_error(WORDS[common.language].unknown_region.format(region=region, known=common.listed(known)))


class _Answers:
    """A flag where one was given, else the person's answer; without a terminal every flag is needed."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options

    def get(
        self, name: str, question: str, default: str | None, wrong: Callable[[str], str | None] = lambda _: None
    ) -> str:
        """The answer without spaces at its ends; `default` where there is none, and asked again while that is None.

        `wrong` says what is the matter with an answer: a person is told at once and asked again, while a wrong flag
        is left to whoever reads it.
        """
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
            elif (answer or default is not None) and (told := wrong(answer or str(default))):
                say_error(told)
            elif answer or default is not None:
                return answer or str(default)


def _settings(answers: _Answers, words: InitWords, common: CommonWords) -> Settings:
    def no_kind(given: str) -> str | None:
        return None if given in _KINDS else words.unknown_kind.format(kind=given, kinds=common.listed(_KINDS))

    def no_id(given: str) -> str | None:
        return None if RULES["hall_id"].accepts(given) else words.wrong_id.format(given=given)

    def no_name(given: str) -> str | None:
        return None if RULES["hall_name"].accepts(given) else words.wrong_name

    kind = answers.get("kind", words.ask_kind.format(kinds="/".join(_KINDS)), "hall", no_kind)
    if wrong := no_kind(kind):
        raise Failure(wrong, 2)
    at_window = kind == TerminalKind.WINDOW
    return Settings(
        kind=TerminalKind(kind),
        hall_id=answers.get("hall_id", words.ask_hall_id, "hall-01", no_id),
        hall_name=answers.get("hall_name", words.ask_hall_name, None, no_name),
        terminal_id=answers.get("terminal", words.ask_terminal, "T1", no_id),
        window_id=folded(answers.get("window", words.ask_window, None, no_id)) if at_window else None,
        region=answers.get("region", words.ask_region, "") or None,
    )


def _badge(answers: _Answers, words: InitWords) -> str:
    """The administrator's badge: one that can be typed at every sign-in."""

    def no_badge(given: str) -> str | None:
        return None if is_badge(folded(given)) else words.bad_admin.format(badge=folded(given))

    badge = folded(answers.get("admin", words.ask_admin, "G0001", no_badge))
    if wrong := no_badge(badge):
        raise Failure(wrong, 2)
    return badge


def _keep(home: Path, settings: Settings, common: CommonWords) -> None:
    try:
        write_settings(home, settings)
    except SettingsError as error:
        raise Failure(told(error, common)) from error
