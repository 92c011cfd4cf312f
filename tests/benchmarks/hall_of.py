"""A hall of any size with a month behind it: real entries for people, papers and findings, tallies put in by hand.

What a board costs hangs on people and days alone, so millions of ratings need not be given one by one.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import insert

from scoring.clock import hall_day, hall_moment, system_clock
from scoring.events.attempts import AttemptStarted, AttemptSubmitted, ItemMark, SubmitReason
from scoring.events.campaigns import CampaignOpened, PaperScheduled, Weights
from scoring.events.discipline import FindingRecorded
from scoring.events.organisation import Role, StaffAssigned, StaffEnrolled, UnitRegistered, WindowRegistered
from scoring.ledger.ledger import Frozen, Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store, open_store
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.tables.keys import table
from scoring.tables.ratings import RatingTally

DAYS = 31
_SERVED = """
    INSERT INTO service_tally (hall_id, day, window_id, staff_id, service_id, level, n)
    SELECT hall_id, day, window_id, staff_id, 'S' || ((substr(staff_id, 2) + number) % 30), level, n / 3 + 1
    FROM rating_tally, (SELECT 0 AS number UNION SELECT 1 UNION SELECT 2)
"""
_VISITED = """
    INSERT INTO visit_tally (hall_id, day, window_id, staff_id, service_id, outcome, asked, n, rated)
    SELECT hall_id, day, window_id, staff_id, service_id, CASE level WHEN 1 THEN 'sent_back' ELSE 'done' END,
        CASE level WHEN 2 THEN 'no' ELSE 'yes' END, sum(n), sum(n) FROM service_tally GROUP BY 1, 2, 3, 4, 5, 6, 7
"""
_PAPER = Frozen("0" * 64, "paper", "")
_TALLY = table(RatingTally)


def hall_of(folder: Path, people: int, ratings: int) -> Store:
    """A store of `people` clerks at two windows for three of them, and about `ratings` ratings in the last 31 days."""
    store = open_store(folder / "hall.sqlite3", hall_id="H", terminal_id="T", clock=system_clock, make=True)
    last = hall_day(store.clock())
    first = last - timedelta(days=DAYS - 1)
    store.ledger.append_all([*_organisation(people, first), *_campaign(first, last), *_results(people, first)])
    with store.writing() as connection:
        connection.execute(insert(_TALLY), list(_tallies(people, ratings, first)))
    return store


def with_business(store: Store) -> Store:
    """The same hall with the services of its ratings, three a person of thirty, and as many visits behind them."""
    with store.writing() as connection:
        connection.exec_driver_sql(_SERVED)
        connection.exec_driver_sql(_VISITED)
    return store


def window_of(person: int, week: int, people: int) -> int:
    """Where somebody serves in a week: they move on by one window every week."""
    return (person + week) % _windows(people)


def _windows(people: int) -> int:
    return max(1, people * 2 // 3)


def _organisation(people: int, first: date) -> Iterator[Submission]:
    at = hall_moment(first, 7)
    units = max(1, people // 25)
    for unit in range(units):
        yield Submission(UnitRegistered(unit_id=f"U{unit}", name=f"单位{unit}"), at=at)
    for window in range(_windows(people)):
        event = WindowRegistered(window_id=f"A{window:04}", unit_id=f"U{window % units}", name=f"窗口{window}")
        yield Submission(event, at=at)
    for person in range(people):
        name = seal(f"职员{person}", about="name")
        clerk = StaffEnrolled(staff_id=f"W{person:04}", unit_id=f"U{person % units}", role=Role.CLERK, name=name.sealed)
        yield Submission(clerk, secrets=(name,), at=at)
        for week in range(DAYS // 7 + 1):
            monday = first + timedelta(days=7 * week)
            turn = StaffAssigned(
                assignment_id=f"{person}-{week}",
                staff_id=f"W{person:04}",
                window_id=f"A{window_of(person, week, people):04}",
                first_day=monday,
                last_day=monday + timedelta(days=6),
            )
            yield Submission(turn, at=at)


def _campaign(first: date, last: date) -> Iterator[Submission]:
    at = hall_moment(first, 7)
    opened = CampaignOpened(
        campaign_id="C",
        title="月度考核",
        first_day=first,
        last_day=last,
        weights=Weights(knowledge=40, satisfaction=40, discipline=20),
    )
    paper = PaperScheduled(
        campaign_id="C",
        paper_id="P",
        title="业务知识测试",
        deadline=last,
        seconds_allowed=1800,
        maximum="100",
        attempts_allowed=2,
        counts=AttemptPolicy.BEST,
        absence=AbsencePolicy.ZERO,
    )
    yield Submission(opened, at=at)
    yield Submission(paper, at=at)


def _results(people: int, first: date) -> Iterator[Submission]:
    """Everybody took the paper; every fifth person has a finding."""
    at = hall_moment(first, 9)
    for person in range(people):
        began = AttemptStarted(
            attempt_id=f"try-{person}",
            campaign_id="C",
            paper_id="P",
            staff_id=f"W{person:04}",
            number=1,
            paper_digest=_PAPER.digest,
            questions=1,
            seconds_allowed=1800,
        )
        mark = ItemMark(position=1, item_id="Q1", earned=f"{200 + person % 100}/3", maximum="100", told_all=True)
        done = AttemptSubmitted(attempt_id=f"try-{person}", reason=SubmitReason.CLERK, elapsed_ms=60_000, marks=(mark,))
        yield Submission(began, documents=(_PAPER,), at=at)
        yield Submission(done, at=at)
        if person % 5 == 0:
            broken = FindingRecorded(
                finding_id=f"f{person}",
                day=first,
                code="A1",
                points=1,
                unit_id="U0",
                window_id="A0000",
                staff_id=f"W{person:04}",
                recorded_by="W0000",
            )
            yield Submission(broken, at=at)


def _tallies(people: int, ratings: int, first: date) -> Iterator[dict[str, object]]:
    """A tally for every person, day and level; people differ, and so do their days."""
    random = Random(1)
    mean = ratings / (people * DAYS)
    for person in range(people):
        spread = [random.gammavariate(alpha, 1) for alpha in (0.4, 0.6, 1.5, 6.0, 14.0)]
        for day in range(DAYS):
            for level in range(1, 6):
                share = mean * spread[level - 1] / sum(spread)
                yield {
                    "hall_id": "H",
                    "day": first + timedelta(days=day),
                    "window_id": f"A{window_of(person, day // 7, people):04}",
                    "staff_id": f"W{person:04}",
                    "level": level,
                    "n": round(share * random.uniform(0.5, 1.5)) + (level == 5),
                }
