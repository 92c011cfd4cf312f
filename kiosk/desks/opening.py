"""Opening a hall: the store, the bank and the desks in front of them. Imported only after the first frame."""

from collections.abc import Callable
from pathlib import Path

from kiosk.desks.book.known import seals
from kiosk.desks.bulletins import StoreBulletinDesk
from kiosk.desks.fresh import fresh, stamp_of
from kiosk.desks.office.on_store import office_desks
from kiosk.desks.on_bank import BankCoverageDesk, BankNoticeDesk
from kiosk.desks.on_store import StoreIdentity, StoreRatingDesk, StoreScoreDesk
from kiosk.desks.on_surveys import StoreSurveyDesk
from kiosk.desks.once import once
from kiosk.desks.ports import Services
from kiosk.desks.printing import LpPrinter
from kiosk.desks.safe.start import open_or_go_on
from kiosk.desks.staff.own import StoreOwnDesk
from kiosk.desks.staff.patrols import StorePatrolDesk
from kiosk.log import LOG
from kiosk.settings.files import BANK_CACHE, BOOK, BULLETINS, DATABASE
from kiosk.settings.private import make_home
from kiosk.settings.settings import Settings, TerminalKind, write_settings
from kiosk.wording import Language
from quiz.bank.load import bundled_bank_path, load_bank
from quiz.model.bank import Bank
from quiz.service import Tests
from scoring.book.signature import Signatures
from scoring.clock import Clock, steady
from scoring.events.ratings import Channel
from scoring.ledger.store import Store, open_store

Progress = Callable[[float, str], None]
"""Called with the share done, 0 to 1, and what is being made."""


def open_hall(
    settings: Settings,
    home: Path,
    *,
    clock: Clock,
    demo_seed: int | None,
    progress: Progress,
    bank: Callable[[], Bank] | None = None,
    page: str | None = None,
) -> Services:
    """Open the store in `home` and put the desks in front of it.

    Args:
        settings: what this terminal is.
        home: folder of settings and database.
        clock: the hall's time.
        demo_seed: fill the empty store with a demo hall first.
        progress: told how far that is.
        bank: loads another bank than the shipped one.
        page: the page that this program stands behind, of several that are the same terminal.

    Raises:
        ScoringError: the database cannot be opened. A damaged one is put away if there is a backup to go on from.
    """
    make_home(home)

    def opened(kept: Settings) -> Store:
        hall, terminal, make = kept.hall_id, kept.terminal_id, demo_seed is not None
        path = home / DATABASE
        return open_store(path, hall_id=hall, terminal_id=terminal, clock=clock, make=make, steady=steady, page=page)

    store = open_or_go_on(opened, settings, home, clock)
    # A test under way keeps its own copy of every question, so that a book written meanwhile changes none of it.
    bank = once(bank) if bank is not None else bank_of(home, lambda: seals(store))
    if demo_seed is not None:
        fill_demo(store, home, settings, bank(), seed=demo_seed, progress=progress, language=settings.language)
    tests = Tests(store, bank, region=settings.region, steady=steady)
    channel = Channel.WINDOW if settings.kind is TerminalKind.WINDOW else Channel.HALL
    return Services(
        rating=StoreRatingDesk(store, channel, bank),
        notices=BankNoticeDesk(bank, clock, tests.require_no_test_here),
        identity=StoreIdentity(store),
        tests=tests,
        scores=StoreScoreDesk(store),
        coverage=BankCoverageDesk(bank),
        patrol=StorePatrolDesk(store, bank),
        own=StoreOwnDesk(store),
        office=office_desks(store, home, bank),
        close=store.close,
        surveys=StoreSurveyDesk(store, channel),
        printer=LpPrinter(settings.printer) if settings.printer else None,
        bulletins=StoreBulletinDesk(store, settings.hall_name, home / BULLETINS),
    )


def bank_of(home: Path, signed: Callable[[], Signatures]) -> Callable[[], Bank]:
    """The shipped bank under the hall's own book, loaded anew when a file of the book or a seal under it has changed.

    `signed` is what the ledger holds of the book.
    """
    return fresh(shipped_bank(home, signed), lambda: (stamp_of(home / BOOK), frozenset(signed().items())))


def shipped_bank(home: Path, signed: Callable[[], Signatures]) -> Callable[[], Bank]:
    """Loads the shipped bank under the hall's own book; the log says what is wrong with either.

    An error keeps content out: of the book a whole file, or a line that was changed after it was signed, in whose place
    the shipped text stands.

    A terminal that only rates never calls it, and never holds a bank.
    """

    def load() -> Bank:
        loaded = load_bank(bundled_bank_path(), home / BANK_CACHE, home / BOOK, signed())
        if loaded.problems:
            from kiosk.wording.bank import line  # noqa: PLC0415 - a sound bank starts without the words for faults

            for problem in loaded.problems:
                LOG.warning("the bank: %s", line(problem, Language.ZH))
        return loaded.bank

    return load


def fill_demo(
    store: Store, home: Path, settings: Settings, bank: Bank, *, seed: int, progress: Progress, language: Language
) -> None:
    """Build the demo hall; the settings are written last, so that a half-made demo is never taken for a whole one."""
    from kiosk.demo.build import build_demo  # noqa: PLC0415 - only a demo needs the simulation
    from kiosk.wording.demo import MAKING  # noqa: PLC0415 - and its words

    build_demo(store, bank, seed=seed, progress=progress, words=MAKING[language])
    write_settings(home, settings)
