"""Fill an empty store with the demo hall, day by day, saying how far it is."""

from collections.abc import Callable
from datetime import timedelta

from kiosk.demo.citizens import ratings
from kiosk.demo.patrols import patrol
from kiosk.demo.people import campaign, organisation
from kiosk.demo.plan import ADMIN, DEMO_PIN, LEADER, make_plan
from kiosk.demo.tests import TestMonth
from kiosk.wording.demo import MakingWords
from quiz.model.bank import Bank
from scoring.clock import hall_day, hall_moment
from scoring.events.identity import PinReason
from scoring.ledger.store import Store
from scoring.services.credentials import Credentials, PinSetting

Progress = Callable[[float, str], None]
"""Called with the share done, 0 to 1, and what is being made."""


def build_demo(store: Store, bank: Bank, *, seed: int, progress: Progress, words: MakingWords) -> None:
    """Make units, windows, people, a month of ratings, tests and patrols up to the store's present moment.

    Every event goes through the ledger; a day is one transaction, so that a month takes seconds.
    """
    now = store.clock()
    plan = make_plan(seed, hall_day(now))
    before = hall_moment(plan.first_day, 8)
    progress(0.0, words.people)
    store.ledger.append_all([*organisation(plan, before), *campaign(plan, bank, before)])
    people = (*(clerk.staff_id for clerk in plan.clerks), ADMIN, LEADER)
    Credentials(store).set_pins(dict.fromkeys(people, DEMO_PIN), PinSetting(ADMIN, PinReason.INITIAL, open_to_all=True))
    progress(0.05, words.tests)
    tests = TestMonth(plan, bank, store.hall_id, now, seed).events()
    days = [plan.first_day + timedelta(days=number) for number in range((hall_day(now) - plan.first_day).days + 1)]
    for number, day in enumerate(days):
        progress(0.3 + 0.7 * number / len(days), words.of_day(day))
        taken = [one for one in tests if one.at is not None and hall_day(one.at) == day]
        events = [*patrol(plan, day, number, now, seed), *ratings(plan, day, now, seed), *taken]
        store.ledger.append_all(sorted(events, key=lambda one: one.at or now))
    progress(1.0, words.done)
