"""A hall small enough to work out by hand: two units, three windows, five clerks, a campaign with one paper."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from weakref import finalize

from scoring.clock import hall_day, hall_moment
from scoring.events.attempts import AttemptStarted, AttemptSubmitted, ItemMark, SubmitReason
from scoring.events.campaigns import CampaignOpened, PaperScheduled, Weights
from scoring.events.discipline import FindingRecorded, FindingReversed
from scoring.events.organisation import Role, StaffAssigned, StaffEnrolled, UnitRegistered, WindowRegistered
from scoring.events.ratings import Channel, RatingGiven, RatingVoided
from scoring.ledger.ledger import Frozen, Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store, open_store
from scoring.read.campaigns import campaign
from scoring.read.organisation import StaffRecord, person
from scoring.read.period import Period, read_period
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.standings import Standing, SubjectKind, board

HALL, TERMINAL, CAMPAIGN, PAPER = "hall-1", "T1", "2026-07", "monthly"
FIRST, LAST = date(2026, 7, 1), date(2026, 7, 31)
OPENING = hall_moment(FIRST, 8)
WINDOWS = {"A01": "U1", "A02": "U1", "B01": "U2"}
CLERKS = {"W1": "U1", "W2": "U1", "W3": "U1", "W4": "U2", "W5": "U2"}
NAMES = {"W1": "李明", "W2": "王芳", "W3": "张晓燕", "W4": "赵强", "W5": "陈静", "Z1": "值班长", "G1": "管理员"}
ROSTER = (("W1", "A01", 1, 31), ("W2", "A02", 1, 15), ("W3", "A02", 16, 31), ("W4", "B01", 1, 31))
"""Person, window, first and last day of July; W5 is never on duty."""


PAPER_BODY = "a paper that nobody reads"
PAPER_BODY_DIGEST = hashlib.sha256(PAPER_BODY.encode()).hexdigest()


class FakeClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = OPENING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, span: timedelta) -> None:
        self.now += span


def july(day: int) -> date:
    return date(2026, 7, day)


def at(day: int, hour: int = 10, minute: int = 0) -> datetime:
    return hall_moment(july(day), hour, minute)


def open_at(path: Path | None, clock: FakeClock, terminal: str = TERMINAL) -> Store:
    """A store of the small hall; one in memory gives its connection back when nobody has it any more."""
    store = open_store(path, hall_id=HALL, terminal_id=terminal, clock=clock, make=True)
    if path is None:
        finalize(store, store.engine.dispose)
    return store


def enrolled(staff_id: str, unit_id: str, role: Role, name: str, moment: datetime = OPENING) -> Submission:
    secret = seal(name, about="name")
    event = StaffEnrolled(staff_id=staff_id, unit_id=unit_id, role=role, name=secret.sealed)
    return Submission(event, secrets=(secret,), at=moment)


def assigned(staff_id: str, window_id: str, first: date, last: date, assignment_id: str = "") -> Submission:
    event = StaffAssigned(
        assignment_id=assignment_id or f"{staff_id}-{window_id}-{first}",
        staff_id=staff_id,
        window_id=window_id,
        first_day=first,
        last_day=last,
    )
    return Submission(event, at=OPENING)


def who(store: Store, badge: str) -> StaffRecord:
    """A person as on record: what services want of whoever acts."""
    with store.reading() as connection:
        return person(connection, store.hall_id, badge)


def organisation() -> Iterator[Submission]:
    """Units, windows, five clerks, a duty leader, an admin, the roster."""
    for unit_id, name in (("U1", "公安户政"), ("U2", "医疗保障")):
        yield Submission(UnitRegistered(unit_id=unit_id, name=name), at=OPENING)
    for window_id, unit_id in WINDOWS.items():
        yield Submission(WindowRegistered(window_id=window_id, unit_id=unit_id, name=f"{window_id}号窗口"), at=OPENING)
    for staff_id, unit_id in CLERKS.items():
        yield enrolled(staff_id, unit_id, Role.CLERK, NAMES[staff_id])
    yield enrolled("Z1", "U1", Role.LEADER, NAMES["Z1"])
    yield enrolled("G1", "U1", Role.ADMIN, NAMES["G1"])
    for staff_id, window_id, first, last in ROSTER:
        yield assigned(staff_id, window_id, july(first), july(last))


@dataclass(frozen=True)
class Terms:
    """What a test may want different about the campaign."""

    weights: tuple[int, int, int] = (40, 40, 20)
    minimum_ratings: int = 5
    deadline: date = date(2026, 7, 20)
    attempts_allowed: int = 2
    counts: AttemptPolicy = AttemptPolicy.BEST
    absence: AbsencePolicy = AbsencePolicy.UNRANKED
    seconds_allowed: int = 600
    maximum: str = "10"


def weights(knowledge: int, satisfaction: int, discipline: int) -> Weights:
    return Weights(knowledge=knowledge, satisfaction=satisfaction, discipline=discipline)


def opened(terms: Terms = Terms()) -> Iterator[Submission]:
    """The campaign of July and its paper of 10 marks."""
    event = CampaignOpened(
        campaign_id=CAMPAIGN,
        title="2026年7月服务质量考核",
        first_day=FIRST,
        last_day=LAST,
        weights=weights(*terms.weights),
        minimum_ratings=terms.minimum_ratings,
    )
    yield Submission(event, at=OPENING)
    yield Submission(scheduled(terms), at=OPENING)


def scheduled(terms: Terms = Terms(), paper_id: str = PAPER) -> PaperScheduled:
    return PaperScheduled(
        campaign_id=CAMPAIGN,
        paper_id=paper_id,
        title="七月业务知识测试",
        deadline=terms.deadline,
        seconds_allowed=terms.seconds_allowed,
        maximum=terms.maximum,
        attempts_allowed=terms.attempts_allowed,
        counts=terms.counts,
        absence=terms.absence,
    )


def rated(
    rating_id: str, window_id: str, level: int, staff_id: str | None = None, moment: datetime | None = None
) -> Submission:
    event = RatingGiven(
        rating_id=rating_id, window_id=window_id, staff_id=staff_id, level=level, channel=Channel.WINDOW
    )
    return Submission(event, at=moment or at(2))


def rated_often(
    window_id: str, staff_id: str | None, counts: Sequence[int], moment: datetime | None = None, prefix: str = "r"
) -> list[Submission]:
    """So many ratings of levels 1 to 5."""
    return [
        rated(f"{prefix}-{window_id}-{staff_id}-{level}-{number}", window_id, level, staff_id, moment)
        for level, count in enumerate(counts, 1)
        for number in range(count)
    ]


def voided(rating_id: str, moment: datetime | None = None) -> Submission:
    reason = seal("经核实为误点", about="note")
    event = RatingVoided(rating_id=rating_id, decided_by="G1", reason=reason.sealed)
    return Submission(event, secrets=(reason,), at=moment or at(3))


def began(
    attempt_id: str,
    staff_id: str,
    number: int = 1,
    moment: datetime | None = None,
    services: tuple[str, ...] = (),
) -> Submission:
    event = AttemptStarted(
        attempt_id=attempt_id,
        campaign_id=CAMPAIGN,
        paper_id=PAPER,
        staff_id=staff_id,
        number=number,
        paper_digest=PAPER_BODY_DIGEST,
        questions=2,
        seconds_allowed=600,
        services=services,
    )
    return Submission(event, documents=(Frozen(PAPER_BODY_DIGEST, "paper", PAPER_BODY),), at=moment or at(5))


def handed_in(attempt_id: str, earned: tuple[str, str], moment: datetime | None = None) -> Submission:
    """A submission of two questions, 4 and 6 marks; the second is a checklist, passed when it earned all."""
    marks = (
        ItemMark(position=1, item_id="Q1", earned=earned[0], maximum="4"),
        ItemMark(position=2, item_id="Q2", earned=earned[1], maximum="6", told_all=earned[1] == "6"),
    )
    event = AttemptSubmitted(attempt_id=attempt_id, reason=SubmitReason.CLERK, elapsed_ms=60_000, marks=marks)
    return Submission(event, at=moment or at(5, 11))


def took(staff_id: str, earned: tuple[str, str], number: int = 1, services: tuple[str, ...] = ()) -> list[Submission]:
    """A whole attempt on the day of its number after the fourth; `services` of the desk it was drawn for."""
    name = f"try-{staff_id}-{number}"
    return [began(name, staff_id, number, at(4 + number), services), handed_in(name, earned, at(4 + number, 11))]


def found(
    finding_id: str, points: int, *, staff_id: str | None, window_id: str | None, unit_id: str, day: int = 6
) -> Submission:
    event = FindingRecorded(
        finding_id=finding_id,
        day=july(day),
        code="A1",
        points=points,
        unit_id=unit_id,
        window_id=window_id,
        staff_id=staff_id,
        recorded_by="Z1",
    )
    return Submission(event, at=at(day))


def reversed_(finding_id: str) -> Submission:
    reason = seal("当事人外出送件", about="note")
    event = FindingReversed(finding_id=finding_id, decided_by="G1", reason=reason.sealed)
    return Submission(event, secrets=(reason,), at=at(7))


def period_of(store: Store, today: date | None = None) -> Period:
    """The campaign's facts as of `today`, by default the store's day."""
    with store.reading() as connection:
        record = campaign(connection, HALL, CAMPAIGN)
        return read_period(connection, HALL, record, today or hall_day(store.clock()))


def lines(store: Store, kind: SubjectKind, today: date = LAST) -> dict[str, Standing]:
    """A board by subject as of `today`."""
    return {one.subject_id: one for one in board(period_of(store, today), kind).standings}


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as somebody with a database tool sees it: no foreign keys, no program in between."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        yield connection


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with raw(path) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in tables}
