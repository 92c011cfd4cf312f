"""Whatever pages of a database are damaged: every reading command and every desk says a sentence, or is right."""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from kiosk.desks.answering.on_store import StoreAnsweringDesk
from kiosk.desks.office.on_store import office_desks
from kiosk.desks.on_store import StoreIdentity, StoreRatingDesk, StoreScoreDesk
from kiosk.desks.staff.own import StoreOwnDesk
from kiosk.desks.staff.patrols import StorePatrolDesk
from kiosk.settings.files import DATABASE
from kiosk.wording.errors import said
from kiosk.wording.shape import Language
from quiz.model.bank import assemble
from quiz.service import Tests
from scoring.clock import system_clock
from scoring.errors import ScoringError
from scoring.events.ratings import Channel
from scoring.ledger import transaction
from scoring.ledger.store import Store, open_store
from scoring.standings import SubjectKind
from tests.commands.conftest import Run

PAGE = 4096
ROUNDS = 8
COMMANDS = (
    ("scores",),
    ("scores", "--by", "unit", "--json"),
    ("explain", "W1"),
    ("explain", "A03", "--by", "window", "--json"),
    ("ledger", "verify"),
    ("ledger", "head"),
    ("ledger", "rebuild", "--check"),
    ("ledger", "upgrade"),
    ("clock", "status"),
)
SINCE = (
    ("patrol", "days", "--campaign", "c1", "--json"),
    ("finding", "list", "--json"),
    ("followup", "list"),
    ("complaint", "list", "--json"),
    ("rectify", "list"),
    ("deductions", "--year", "2026"),
    ("campaign", "list", "--json"),
    ("campaign", "show", "c1"),
    ("catalogue", "list"),
    ("device", "list"),
    ("staff", "list", "--json"),
    ("pace", "list"),
    ("survey", "list"),
    ("visits", "coverage"),
    ("bulletin", "--campaign", "c1", "-o", "b.html"),
    ("roster", "export", "-o", "r.xlsx"),
    ("backup", "b.backup"),
    ("doctor", "--json"),
)
"""Every other command that reads the hall and asks for nobody's PIN."""


@pytest.fixture
def full(home: Path, run: Run) -> Path:
    """The hall with some ratings, all of it in the file and nothing in its log."""
    for number in range(12):
        run("rate", "--home", str(home), "--window", "A03", "--level", str(number % 5 + 1), "--visit", f"V{number}")
    with closing(sqlite3.connect(home / DATABASE)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return home


def damaged(home: Path, rng: random.Random) -> None:
    """Spoil one to three pages: emptied, exchanged, or some of their bits turned over."""
    content = bytearray((home / DATABASE).read_bytes())
    pages = len(content) // PAGE
    for _ in range(rng.randint(1, 3)):
        one, other = (slice(PAGE * page, PAGE * page + PAGE) for page in rng.choices(range(pages), k=2))
        match rng.choice(("empty", "exchange", "bits", "bits")):
            case "empty":
                content[one] = bytes(PAGE)
            case "exchange":
                content[one], content[other] = content[other], content[one]
            case _:
                for _ in range(20):
                    content[one.start + rng.randrange(PAGE)] ^= 1 << rng.randrange(8)
    (home / DATABASE).write_bytes(content)


@pytest.mark.parametrize("seed", range(3))
def test_every_reading_command_is_right_or_says_what_is_wrong(
    full: Path, run: Run, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rng, copy, refusals = random.Random(seed), tmp_path / "copy", 0
    for _ in range(ROUNDS):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(full, copy)
        damaged(copy, rng)
        for command in (*COMMANDS, *rng.sample(SINCE, 6)):
            answer = run(*command, "--home", str(copy))  # a traceback would end the test
            assert answer.code in {0, 1}, (command, answer)
            if answer.code:
                refusals += 1
                assert answer.out or answer.err.startswith("kiosk: "), command
    assert refusals > ROUNDS


def asked(store: Store) -> Iterator[Callable[[], object]]:
    """Everything that screens read."""
    ratings, scores = StoreRatingDesk(store, Channel.HALL), StoreScoreDesk(store)
    yield ratings.windows
    yield lambda: ratings.window("A03")
    yield lambda: StoreIdentity(store).sign_in("G0001", "246810")
    yield lambda: StoreIdentity(store).opens_for_admin("246810")
    yield scores.campaigns
    yield scores.version
    yield scores.clock_doubted
    for kind, subject in ((SubjectKind.STAFF, "W1"), (SubjectKind.WINDOW, "A03"), (SubjectKind.UNIT, "U1")):
        yield lambda kind=kind: scores.board(kind)  # type: ignore[misc]
        yield lambda kind=kind, subject=subject: scores.explain(kind, subject)  # type: ignore[misc]
    yield lambda: Tests(store, lambda: assemble((), (), ())).papers("W1")
    no_bank = partial(assemble, (), (), ())
    patrol, own, mine = StorePatrolDesk(store, no_bank), StoreOwnDesk(store), StoreAnsweringDesk(store)
    office = office_desks(store, Path(str(store.engine.url.database)).parent, no_bank)
    yield lambda: patrol.route("G0001")
    yield lambda: patrol.days("G0001")
    yield lambda: own.view("W1")
    yield lambda: mine.inbox("G0001")
    yield lambda: mine.follow_ups("G0001")
    yield lambda: mine.complaints("G0001")
    yield lambda: mine.rectifications("G0001")
    yield office.hall.facts
    yield office.people.people
    yield lambda: office.people.duties("W1")
    yield office.campaigns.campaigns
    yield lambda: office.campaigns.papers("c1")
    yield lambda: office.campaigns.plan("c1")
    yield lambda: office.campaigns.errata("c1")
    yield office.findings.days
    yield office.findings.findings
    yield office.findings.catalogue
    for kind in SubjectKind:
        yield lambda kind=kind: office.analysis.evidence(kind)  # type: ignore[misc]
        yield lambda kind=kind: office.analysis.case_mix(kind)  # type: ignore[misc]


def answered(ask: Callable[[], object]) -> object:
    """What is answered, or the sentence that is said instead; every other error ends the test."""
    try:
        return ask()
    except ScoringError as error:
        sentence = said(error, Language.ZH)
    assert sentence
    return sentence


def test_every_desk_is_right_or_raises_what_can_be_said(full: Path, tmp_path: Path) -> None:
    rng, copy, refusals = random.Random(7), tmp_path / "copy", 0
    for _ in range(2 * ROUNDS):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(full, copy)
        damaged(copy, rng)
        opened = answered(lambda: open_store(copy / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock))
        if isinstance(opened, Store):
            refusals += [isinstance(answered(ask), str) for ask in asked(opened)].count(True)
            opened.close()
        else:
            refusals += 1
    assert refusals > ROUNDS


def test_a_locked_database_is_busy_and_no_matter_of_the_disk(
    full: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scoring.ledger.engine.BUSY_SECONDS", 0)
    assert transaction.BUSY_SECONDS == 10
    with closing(sqlite3.connect(full / DATABASE, isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        for command in (*COMMANDS, ("rate", "--window", "A03", "--level", "5")):
            answer = run(*command, "--home", str(full))
            assert answer.code == 1
            assert "另一个程序正在写数据库" in answer.err, (command, answer)
            assert "磁盘" not in answer.err
        connection.execute("COMMIT")
    assert run("ledger", "verify", "--home", str(full)).code == 0
