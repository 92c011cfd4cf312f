"""Goes through a terminal's folder and asks every check. A broken folder is what this is for: nothing ends it."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from kiosk.desks.book.known import seals
from kiosk.desks.book.waits import unsealed_in
from kiosk.desks.doctor.backups import check_backups
from kiosk.desks.doctor.bank import check_bank
from kiosk.desks.doctor.calendar import check_calendar
from kiosk.desks.doctor.clock import check_clock
from kiosk.desks.doctor.database import check_database
from kiosk.desks.doctor.disk import check_disk
from kiosk.desks.doctor.engine import check_engine
from kiosk.desks.doctor.log import check_log
from kiosk.desks.doctor.model import Check, Checked, Sign, State
from kiosk.desks.doctor.permissions import check_permissions
from kiosk.desks.doctor.screen import check_colours, check_glyphs, check_width
from kiosk.desks.doctor.settings import check_settings
from kiosk.settings.files import BOOK, DATABASE, LOG_FILE, OURS
from kiosk.settings.last_backup import read_last_backup
from kiosk.settings.settings import read_settings
from quiz.bank.load import bundled_bank_path, load_bank
from scoring.backup.aside import set_aside_here
from scoring.backup.quick_look import QuickLook, quick_look
from scoring.book.signature import Signatures
from scoring.calendar.working_days import is_published
from scoring.clock import Clock, hall_day, steady
from scoring.errors import ScoringError
from scoring.ledger.engine import SQLITE
from scoring.ledger.store import Store, open_store
from scoring.services.doubts import Doubts

_OTHERS: Final = 0o077


@dataclass(frozen=True, slots=True)
class Drawn:
    """The terminal that the command stands in."""

    term: str
    encoding: str
    utf_8: bool
    there: bool
    """Whether it is a terminal at all."""
    cells: int | None
    """How wide it draws a sign of ambiguous width; None where it could not be asked."""
    depth: str
    """How many colours, as Rich names it."""


def examine(home: Path, clock: Clock, drawn: Drawn) -> tuple[Checked, ...]:
    """Every check, in the order in which they are best mended."""
    look = cache(lambda: quick_look(home / DATABASE))
    asked: tuple[tuple[Check, Callable[[], Checked]], ...] = (
        (Check.SETTINGS, lambda: check_settings(lambda: read_settings(home))),
        (Check.PERMISSIONS, lambda: check_permissions(home, *_rights(home))),
        (Check.DISK, lambda: check_disk(shutil.disk_usage(_standing(home)).free)),
        (Check.DATABASE, lambda: check_database(look, set_aside_here(home / DATABASE))),
        (Check.ENGINE, lambda: check_engine(SQLITE)),
        (Check.BACKUPS, lambda: _backups(home, clock, look)),
        (Check.CLOCK, lambda: _clock(home, clock)),
        (Check.CALENDAR, lambda: check_calendar(hall_day(clock()), is_published)),
        (Check.BANK, lambda: _bank(home, clock)),
        (Check.LOG, lambda: check_log(home / LOG_FILE, writable=_may_write(home / LOG_FILE))),
        (
            Check.GLYPHS,
            lambda: check_glyphs(drawn.term, drawn.encoding, utf_8=drawn.utf_8, terminal=drawn.there),
        ),
        (Check.WIDTH, lambda: check_width(drawn.cells)),
        (Check.COLOURS, lambda: check_colours(drawn.depth)),
    )
    return tuple(_asked(check, ask) for check, ask in asked)


def _asked(check: Check, ask: Callable[[], Checked]) -> Checked:
    try:
        return ask()
    except Exception as error:  # a check that falls over has found something, and the others are still wanted
        return Checked(check, State.BAD, Sign.UNSEEN, {"error": type(error).__name__})


def _standing(home: Path) -> Path:
    """The nearest folder that is there."""
    return next(path for path in (home, *home.absolute().parents) if path.is_dir())


def _rights(home: Path) -> tuple[list[Path], list[Path]]:
    ours = [home, *(path for pattern in OURS for path in sorted(home.glob(pattern)))]
    unwritable = [path for path in ours if not _may(path, os.W_OK | os.R_OK)]
    loose = [path for path in ours if stat.S_IMODE(path.stat().st_mode) & _OTHERS] if not unwritable else []
    return unwritable, loose


def _may_write(path: Path) -> bool:
    try:
        if path.exists() or path.is_symlink():
            return path.is_file() and _may(path, os.W_OK)
        return path.parent.is_dir() and _may(path.parent, os.W_OK)
    except PermissionError:  # not even looked at
        return False


def _may(path: Path, mode: int) -> bool:
    """Whether this process may; by whom it acts as, where the system can tell."""
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def _backups(home: Path, clock: Clock, look: Callable[[], QuickLook]) -> Checked:
    last = read_last_backup(home)
    there = last is not None and last.file.is_file()
    same = last is not None and there and last.file.stat().st_dev == home.stat().st_dev
    return check_backups(last, clock(), _entries(look), there=there, same_disk=same)


def _entries(look: Callable[[], QuickLook]) -> int:
    """How many entries there are, as far as anybody can say."""
    try:
        return look().entries
    except ScoringError:
        return 0


def _clock(home: Path, clock: Clock) -> Checked:
    for store in _store(home, clock):
        status = Doubts(store).status()
        return check_clock(clock(), doubted=status.doubt is not None, waiting=len(status.spans))
    return check_clock(clock(), doubted=False, waiting=0)


def _store(home: Path, clock: Clock) -> Iterator[Store]:
    """The store, once; never where it cannot be opened, which another check says."""
    try:
        settings = read_settings(home)
        store = open_store(
            home / DATABASE, hall_id=settings.hall_id, terminal_id=settings.terminal_id, clock=clock, steady=steady
        )
    except Exception:  # whatever it is, the checks of settings and database say it
        return
    try:
        yield store
    finally:
        store.close()


def _bank(home: Path, clock: Clock) -> Checked:
    signed: Signatures = {}
    for store in _store(home, clock):
        signed = seals(store)
    loaded = load_bank(bundled_bank_path(), book=home / BOOK, signed=signed)
    unsealed = sum(one.lines for one in unsealed_in(home / BOOK, signed))
    in_book = sum(one.path.is_relative_to(home / BOOK) for one in loaded.errors)
    return check_bank(len(loaded.bank.items), len(loaded.errors) - in_book, in_book, unsealed)
