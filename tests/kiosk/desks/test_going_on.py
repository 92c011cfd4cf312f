"""A terminal whose database is damaged at its start."""

import contextlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.desks import opening as hall
from kiosk.desks.doctor.database import check_database
from kiosk.desks.doctor.model import Sign, State
from kiosk.desks.ports import Services
from kiosk.desks.safe.backup import back_up
from kiosk.settings.files import DATABASE, VISIT_KEY
from kiosk.settings.settings import Settings, TerminalKind, read_settings, write_settings
from kiosk.views.scores.urgent import urgent
from kiosk.wording import Language
from kiosk.wording.errors import said
from kiosk.wording.office import OFFICE
from quiz.model.bank import assemble
from scoring.backup.aside import set_aside_here
from scoring.backup.quick_look import quick_look
from scoring.errors import ScoringError
from scoring.errors.backups import BackupAwayError, BackupUselessError
from scoring.errors.store import DatabaseDamagedError, DatabaseGoneError
from scoring.ledger.audit import audit_file
from scoring.ledger.store import Store, open_store
from tests.kiosk.fakes import settings
from tests.scoring.halls import FakeClock, at, organisation

SHOWN = replace(settings(TerminalKind.HALL), hall_id="hall-1", terminal_id="T1")


def opened(home: Path, clock: FakeClock) -> Services:
    """As a terminal starts: its settings are read anew."""
    shown: Settings = read_settings(home)
    bank = lambda: assemble((), (), ())  # noqa: E731
    return hall.open_hall(shown, home, clock=clock, demo_seed=None, progress=lambda *_: None, bank=bank)


def store_of(home: Path, clock: FakeClock) -> Store:
    return open_store(home / DATABASE, hall_id="hall-1", terminal_id="T1", clock=clock)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(at(14, 9))


@pytest.fixture
def home(tmp_path: Path, clock: FakeClock) -> Path:
    """A hall with three ratings, a backup of it, and two more ratings."""
    home = tmp_path / "home"
    write_settings(home, SHOWN)
    store = open_store(home / DATABASE, hall_id="hall-1", terminal_id="T1", clock=clock, make=True)
    store.ledger.append_all([*organisation()])
    store.close()
    rate(home, clock, "abc")
    store = store_of(home, clock)
    back_up(store, home, tmp_path / "stick.backup")
    store.close()
    rate(home, clock, "de")
    return home


def rate(home: Path, clock: FakeClock, ids: str) -> None:
    services = opened(home, clock)
    for one in ids:
        clock.pass_(timedelta(minutes=2))
        services.rating.give(f"rating-{one}", "A01", 5, visit=f"V-{one}")
    services.close()


def damage(home: Path) -> dict[str, bytes]:
    """A disk that gives back only a third; what stands there now."""
    content = (home / DATABASE).read_bytes()
    (home / DATABASE).write_bytes(content[: len(content) // 3])
    return everything(home)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_is_put_away_whole_and_the_terminal_goes_on_from_the_backup(home: Path, clock: FakeClock) -> None:
    before = damage(home)
    clock.pass_(timedelta(minutes=5))
    services = opened(home, clock)
    (aside,) = set_aside_here(home / DATABASE)
    assert aside.name == "damaged-20260714-091500"
    kept = everything(aside)
    assert kept == {name: content for name, content in before.items() if name.startswith(DATABASE)}
    assert {f"{DATABASE}.T1.head", DATABASE} <= kept.keys()
    assert aside.stat().st_mode & 0o077 == 0
    now = read_settings(home)
    assert now == replace(SHOWN, terminal_id="T1-r260714091500")
    # The two ratings after the backup are not here, those before are, and new ones are taken.
    services.rating.give("rating-f", "A01", 4, visit="V-f")
    services.rating.give("rating-d", "A01", 4, visit="V-d")
    with pytest.raises(ScoringError):
        services.rating.give("rating-x", "A01", 4, visit="V-b")
    board = services.scores.board
    assert board is not None
    restored = services.scores.restored()
    assert restored is not None
    assert (restored.damaged, restored.before, restored.terminal_id) == (True, "T1", now.terminal_id)
    for language in Language:
        (line,) = urgent(None, OFFICE[language], clock_doubted=False, restored=restored)
        assert "07-14 09:06" in line
        assert "kiosk doctor" in line
    services.close()
    assert audit_file(home / DATABASE).whole
    found = check_database(lambda: quick_look(home / DATABASE), set_aside_here(home / DATABASE))
    assert (found.state, found.sign, found.facts["last"]) == (State.WARN, Sign.SET_ASIDE, aside.name)
    assert not [path for path in home.iterdir() if path.name.startswith(".")]


def test_twice_in_a_day_gives_two_folders_and_three_names(home: Path, clock: FakeClock) -> None:
    for _ in range(2):
        damage(home)
        clock.pass_(timedelta(minutes=5))
        opened(home, clock).close()
    assert len(set_aside_here(home / DATABASE)) == 2
    assert audit_file(home / DATABASE).whole


def refused(home: Path, clock: FakeClock, kind: type[ScoringError]) -> str:
    before = everything(home)
    with pytest.raises(kind) as caught:
        opened(home, clock)
    assert {name for name in everything(home) if everything(home)[name] != before.get(name)} == set()
    assert before.keys() == everything(home).keys()
    for language in Language:
        assert said(caught.value, language)
    return said(caught.value, Language.ZH) or ""


def test_without_a_backup_at_hand_nothing_is_touched_and_it_is_said_where_it_has_to_be(
    home: Path, tmp_path: Path, clock: FakeClock
) -> None:
    damage(home)
    (tmp_path / "stick.backup").rename(tmp_path / "drawer")
    sentence = refused(home, clock, BackupAwayError)
    assert str(tmp_path / "stick.backup") in sentence
    assert "2026-07-14 09:06" in sentence
    (tmp_path / "drawer").rename(tmp_path / "stick.backup")
    opened(home, clock).close()


def test_a_backup_of_no_use_touches_nothing(home: Path, tmp_path: Path, clock: FakeClock) -> None:
    damage(home)
    (tmp_path / "stick.backup").write_bytes((tmp_path / "stick.backup").read_bytes()[:-200])
    assert "也不能用" in refused(home, clock, BackupUselessError)


def test_one_that_never_made_a_backup_says_what_is_wrong(home: Path, clock: FakeClock) -> None:
    (home / "last-backup.json").unlink()
    damage(home)
    assert "已损坏" in refused(home, clock, DatabaseDamagedError)


def test_one_that_is_gone_is_not_replaced(home: Path, clock: FakeClock) -> None:
    """It was moved or deleted by somebody, and may come back."""
    (home / DATABASE).unlink()
    refused(home, clock, DatabaseGoneError)


def test_a_key_that_is_gone_comes_back_one_that_is_there_stays(home: Path, clock: FakeClock) -> None:
    key = (home / VISIT_KEY).read_bytes()
    (home / VISIT_KEY).unlink()
    damage(home)
    services = opened(home, clock)
    assert (home / VISIT_KEY).read_bytes() == key
    services.close()


class CutError(Exception):
    """The power."""


def cut_at(number: int, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Let the power go before the file with this number is moved; says how many were moved."""
    moves: list[object] = []

    def cut(move: Callable[..., Any]) -> Callable[..., Any]:
        def moved(*paths: Any) -> Any:
            moves.append(paths)
            if len(moves) == number:
                raise CutError
            return move(*paths)

        return moved

    for name in ("rename", "replace"):
        monkeypatch.setattr(Path, name, cut(getattr(Path, name)))
    return lambda: len(moves)


def test_cut_off_anywhere_it_is_gone_on_with(
    home: Path, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(home)
    lost = (home / DATABASE).read_bytes()
    for number in range(1, 100):
        copy = tmp_path / f"copy{number}"
        shutil.copytree(home, copy)
        clock.pass_(timedelta(minutes=1))
        with monkeypatch.context() as patched:
            moved = cut_at(number, patched)
            with contextlib.suppress(CutError):
                opened(copy, clock).close()
            if moved() < number:
                break
        clock.pass_(timedelta(minutes=1))
        services = opened(copy, clock)
        services.rating.give("rating-z", "A01", 5, visit="V-z")
        services.close()
        assert audit_file(copy / DATABASE).whole
        assert read_settings(copy).terminal_id.startswith("T1-r")
        with pytest.raises(ScoringError):  # what was there before the backup is there still
            again(copy, clock)
        assert lost in [path.read_bytes() for path in copy.glob(f"damaged-*/{DATABASE}")]
        assert not [path for path in copy.iterdir() if path.name.startswith(".going")]
    assert number > 5


def again(home: Path, clock: FakeClock) -> None:
    services = opened(home, clock)
    try:
        services.rating.give("rating-again", "A01", 5, visit="V-a")
    finally:
        services.close()
