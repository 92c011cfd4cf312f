"""`kiosk demo`: a whole synthetic hall in a throw-away folder, with every role's door."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.common import bank_folder, home_of, need_terminal, say_path, settings_of, told
from kiosk.cli.failure import Failure
from kiosk.cli.opening import Opening
from kiosk.cli.parser import CommandParser, PathArgument, a_number, home_option, words_of
from kiosk.settings.files import BULLETINS, DATABASE
from kiosk.settings.private import make_home
from kiosk.settings.settings import FILE_NAME, Settings, TerminalKind
from kiosk.wording.cli.common import CommonWords
from kiosk.wording.cli.demo import WORDS
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from kiosk.desks.ports import BulletinDesk
    from quiz.model.bank import Bank


def options(parser: CommandParser) -> None:
    """Seed, folder, bank, questions to look at, and whether to open the app."""
    home_option(parser)
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("--seed", type=a_number, default=2026, metavar="N", help=words.seed)
    parser.add_argument("--bank", type=PathArgument(common), metavar=common.a_folder, help=common.bank)
    parser.add_argument("--question", action="append", default=[], metavar=common.an_id, help=words.question)
    parser.add_argument("--no-app", action="store_true", help=words.no_app)
    parser.set_defaults(run=run)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the demo is about: how its bank is loaded, and the place of its hall."""

    bank: Callable[[], Bank] | None
    region: str | None = None


def run(options: argparse.Namespace) -> int:
    """Make the hall (again, if the folder holds an earlier demo) and open it."""
    from kiosk.demo.plan import HALL_NAME

    common = words_of(options)
    keep = options.home is not None or options.no_app
    if not options.no_app:
        need_terminal(common)
    shown = _shown(options, common, keep=keep)
    home = home_of(options) if options.home else Path(tempfile.mkdtemp(prefix="kiosk-demo-"))
    try:
        fresh = _prepare_folder(home, common)
        settings = Settings(
            kind=TerminalKind.DEMO,
            hall_id="demo",
            hall_name=HALL_NAME,
            terminal_id="T1",
            region=shown.region,
            locked=False,
        )
        if options.no_app:
            _build_now(home, settings, options.seed, common.language, fresh=fresh)
            say_path(home)
            return 0
        return int(options.open_terminal(Opening(settings, home, options.seed if fresh else None, shown.bank)))
    finally:
        if not keep:
            shutil.rmtree(home, ignore_errors=True)


def _prepare_folder(home: Path, common: CommonWords) -> bool:
    """Whether the hall is to be made; a folder with an earlier demo is opened as it is.

    Raises:
        Failure: the folder holds a real terminal, which a demo must never touch.
    """
    if not (home / FILE_NAME).exists():
        if (home / DATABASE).exists():
            raise Failure(WORDS[common.language].database_alone.format(database=home / DATABASE, settings=FILE_NAME), 2)
        try:
            make_home(home)
        except OSError as error:
            raise Failure(WORDS[common.language].unusable.format(home=home, reason=error.strerror), 2) from error
        return True
    if settings_of(home, common).kind is not TerminalKind.DEMO:
        raise Failure(WORDS[common.language].real_terminal.format(home=home), 2)
    return False


def _shown(options: argparse.Namespace, common: CommonWords, *, keep: bool) -> _Shown:
    """The shipped bank, another one, or one with a paper of the questions to look at.

    Raises:
        Failure: there is no bank where the options say, or a question cannot be shown.
    """
    if options.bank is None and not options.question:
        return _Shown(None)
    if keep:  # opened again, the hall would draw from the shipped bank, which knows nothing of this one's papers
        raise Failure(WORDS[common.language].not_kept, 2)
    from kiosk.demo.preview import region_of, wanted_items, with_preview
    from kiosk.errors import PreviewError
    from kiosk.wording.bank import line
    from quiz.bank.load import load_bank
    from scoring.clock import hall_day, system_clock

    folder = bank_folder(options.bank, common)
    loaded = load_bank(folder)
    if loaded.errors:
        errors = (line(error, common.language) for error in loaded.errors)
        raise Failure("\n".join((*errors, WORDS[common.language].bank_wrong.format(folder=folder))))
    bank = loaded.bank
    if not options.question:
        return _Shown(lambda: bank)
    try:
        items = wanted_items(bank, options.question, hall_day(system_clock()))
        shown = with_preview(bank, items)
        return _Shown(lambda: shown, region_of(items))
    except PreviewError as error:
        raise Failure(told(error, common), 2) from error


def _build_now(home: Path, settings: Settings, seed: int, language: Language, *, fresh: bool) -> None:
    if not fresh:
        return
    from kiosk.desks.bulletins import StoreBulletinDesk
    from kiosk.desks.opening import fill_demo, shipped_bank
    from scoring.clock import system_clock
    from scoring.ledger.store import open_store

    store = open_store(
        home / DATABASE, hall_id=settings.hall_id, terminal_id=settings.terminal_id, clock=system_clock, make=True
    )
    try:
        bank = shipped_bank(home, dict)()  # a hall that is being made has signed nothing
        fill_demo(store, home, settings, bank, seed=seed, progress=_print_progress, language=language)
        write_beforehand(StoreBulletinDesk(store, settings.hall_name, home / BULLETINS), language)
    finally:
        store.close()
    sys.stderr.write("\n")


def write_beforehand(desk: BulletinDesk, language: Language) -> None:
    """Write the bulletin of the month that is over, for the office and the public: the office finds one to open.

    Raises:
        FileNotKeptError: the folder cannot be written.
    """
    from kiosk.demo.plan import LAST_CAMPAIGN
    from kiosk.views.bulletin.filing import keep_bulletins
    from kiosk.views.bulletin.form import MANAGEMENT, PUBLIC

    keep_bulletins(desk, LAST_CAMPAIGN, language, (MANAGEMENT, PUBLIC))


def _print_progress(done: float, words: str) -> None:
    sys.stderr.write(f"\r\033[K{done:4.0%}  {words}")
    sys.stderr.flush()
