"""Fill an empty store with the demo hall, day by day, saying how far it is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import chain, count

from kiosk.demo.activities import activities
from kiosk.demo.citizens import ratings
from kiosk.demo.complaints import complaints
from kiosk.demo.days import office_day
from kiosk.demo.followups import FollowUps, contact_ref
from kiosk.demo.patrols import patrol
from kiosk.demo.people import campaign, organisation
from kiosk.demo.plan import ADMIN, DEMO_PIN, DemoMonth, DemoPlan, make_plan
from kiosk.demo.surveys import surveys
from kiosk.demo.tests import TestMonth
from kiosk.demo.visits import with_visits
from kiosk.wording.demo import MakingWords
from quiz.model.bank import Bank
from scoring.clock import hall_day, hall_moment
from scoring.events.followups import FollowUpClosed
from scoring.events.identity import PinReason
from scoring.events.ratings import RatingGiven
from scoring.ledger.erasing import empty_log, owe
from scoring.ledger.ledger import Submission
from scoring.ledger.private import erase
from scoring.ledger.store import Store
from scoring.read.campaigns import campaign as campaign_on_record
from scoring.rules.answering.followup_steps import BAD_LEVEL
from scoring.services.closing import closed_book
from scoring.services.credentials import Credentials, PinSetting

Progress = Callable[[float, str], None]
"""Called with the share done, 0 to 1, and what is being made."""


def build_demo(store: Store, bank: Bank, *, seed: int, progress: Progress, words: MakingWords) -> None:
    """Make units, windows, people, two months of ratings, tests, patrols and all that follows from them, up to now.

    Every event goes through the ledger; a day is one transaction, so that a month takes seconds.
    """
    now = store.clock()
    plan = make_plan(seed, hall_day(now))
    progress(0.0, words.people)
    store.ledger.append_all([*organisation(plan, hall_moment(plan.last.first_day, 7))])
    people = (*(clerk.staff_id for clerk in plan.clerks), *plan.names)
    Credentials(store).set_pins(dict.fromkeys(people, DEMO_PIN), PinSetting(ADMIN, PinReason.INITIAL, open_to_all=True))
    progress(0.05, words.tests)
    days = _by_day(_events(plan, bank, store.hall_id, now, seed))
    closing = office_day(plan.last.last_day, 3)
    for number, (day, events) in enumerate(sorted(days.items())):
        progress(0.3 + 0.7 * number / len(days), words.of_day(day))
        store.ledger.append_all(events)
        if day == closing:
            _close(store, plan.last, hall_moment(day, 18))
    closed = (one.event.rating_id for one in chain(*days.values()) if isinstance(one.event, FollowUpClosed))
    _forget(store, map(contact_ref, closed))
    progress(1.0, words.done)


def _events(plan: DemoPlan, bank: Bank, hall_id: str, now: datetime, seed: int) -> Iterator[Submission]:
    """Everything that happened, in no order."""
    for month in (plan.last, plan.month):
        yield from campaign(plan, month, bank)
        yield from activities(month, now, over=month is plan.last)
        yield from TestMonth(plan.clerks, month, bank, hall_id, now, seed).events()
        yield from complaints(plan, month, now)
    yield from surveys(plan, seed)
    numbers = count()
    for number in range((plan.today - plan.last.first_day).days + 1):
        day = plan.last.first_day + timedelta(days=number)
        yield from patrol(plan, day, now, seed)
        for one in with_visits(plan, day, [*ratings(plan, day, now, seed)], now, seed):
            yield one
            if isinstance(one.event, RatingGiven) and one.event.level <= BAD_LEVEL and one.at is not None:
                yield from FollowUps(one.event, one.at, next(numbers)).until(now)


def _by_day(events: Iterator[Submission]) -> dict[date, list[Submission]]:
    """The same by day, each in order of time."""
    days: dict[date, list[Submission]] = defaultdict(list)
    for one in sorted(events, key=_when):
        days[hall_day(_when(one))].append(one)
    return days


def _when(one: Submission) -> datetime:
    assert one.at is not None  # noqa: S101 - the demo says of everything when it happened
    return one.at


def _forget(store: Store, contacts: Iterable[str]) -> None:
    """Erase the numbers of those who were called back, as closing does."""
    with store.writing() as connection:
        for ref in contacts:
            erase(connection, store.hall_id, ref)
        owe(connection)
    empty_log(store.engine)


def _close(store: Store, month: DemoMonth, at: datetime) -> None:
    """Close the book of the month that is over."""
    with store.reading() as connection:
        known = campaign_on_record(connection, store.hall_id, month.campaign_id)
    store.ledger.append_worked_out(
        lambda view: replace(closed_book(view, store.hall_id, known, hall_day(at), (ADMIN, None)), at=at)
    )
