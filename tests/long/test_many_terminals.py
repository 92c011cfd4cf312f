"""Several terminals on one store with skewed clocks: no answer counts for nothing, and a rebuild is the tables."""

import random
from datetime import timedelta
from pathlib import Path

import pytest

from quiz.model.errors import AttemptClosedError, NotOnOfferError, SittingOpenError, TimeUpError
from quiz.review.marks import check_marks
from quiz.service import Sitting, Tests
from quiz.service.overdue import hand_in_overdue
from scoring.errors.conflicts import AttemptNotOpenError, SittingTakenOverError
from scoring.events.attempts import SubmitReason
from scoring.ledger.audit import audit
from scoring.ledger.store import Store
from tests.quiz.service.conftest import BANK, TERMS
from tests.scoring.halls import CLERKS, FakeClock, at, open_at, opened, organisation

GONE = (SittingTakenOverError, AttemptNotOpenError, AttemptClosedError)


class Hall:
    """Clerks who begin, answer, walk away, change terminals, pull plugs and hand in, a step at a time."""

    def __init__(self, path: Path, terminals: int, seed: int) -> None:
        self.rng = random.Random(seed)
        self.clocks = [FakeClock(at(6) + timedelta(seconds=self.rng.randint(-300, 300))) for _ in range(terminals)]
        self.stores = [open_at(path, clock, f"T{number}") for number, clock in enumerate(self.clocks, 1)]
        self.stores[0].ledger.append_all([*organisation(), *opened(TERMS)])
        self.rooms = [Tests(store, lambda: BANK) for store in self.stores]
        self.sittings: dict[str, list[Sitting]] = {clerk: [] for clerk in CLERKS}
        """Every sitting a clerk ever had, the newest last: old screens are still there and may still be tried."""
        self.given: dict[str, dict[int, tuple[str, ...]]] = {}
        """What was confirmed as stored, by attempt and position."""

    def step(self) -> None:
        for clock in self.clocks:
            clock.pass_(timedelta(seconds=self.rng.randint(0, 20)))
        clerk, room = self.rng.choice(sorted(CLERKS)), self.rng.choice(self.rooms)
        known = self.sittings[clerk]
        sitting = self.rng.choice(known[-2:]) if known else None
        try:
            match self.rng.choice(["answer"] * 8 + ["begin", "leave", "resume", "take over", "submit", "tick"]):
                case "begin":
                    known.append(room.start(clerk, "monthly"))
                case "resume" | "take over" as how if sitting:
                    known.append(room.resume(sitting.attempt.attempt_id, take_over=how == "take over"))
                case _ if sitting is None:
                    return
                case "leave":
                    sitting.leave(self.elapsed(sitting))
                case "tick":
                    sitting.tick(self.elapsed(sitting))
                case "submit":
                    sitting.submit(SubmitReason.CLERK, self.elapsed(sitting))
                case _:
                    self.answer(sitting)
        except (*GONE, NotOnOfferError, SittingOpenError, TimeUpError):
            return

    def elapsed(self, sitting: Sitting) -> int:
        return sitting.attempt.elapsed_ms + self.rng.randint(0, 4_000)

    def answer(self, sitting: Sitting) -> None:
        position = self.rng.randint(1, 18)
        right = sitting.item(position).key
        response = self.rng.choice([right, right, ()])
        before = sitting.attempt.response(position)
        sitting.answer(position, response, self.elapsed(sitting))
        if response != before:
            self.given.setdefault(sitting.attempt.attempt_id, {})[position] = response

    def close(self) -> None:
        for store in self.stores:
            store.close()


def marks_of(store: Store, room: Tests, attempt_id: str) -> dict[int, tuple[str, ...]]:
    attempt, _ = room._thawed(attempt_id)
    assert not attempt.is_open
    assert {mark.position for mark in attempt.marks if mark.earned != "0"} == set(attempt.answered)
    return {position: attempt.response(position) for position in range(1, 19) if attempt.response(position)}


def lived_through(path: Path, terminals: int, seed: int, steps: int) -> None:
    hall = Hall(path, terminals, seed)
    try:
        for _ in range(steps):
            hall.step()
        for clock in hall.clocks:
            clock.pass_(timedelta(hours=2))
        for store in hall.stores:
            hand_in_overdue(store)
        for attempt_id, given in hall.given.items():
            kept = {position: response for position, response in given.items() if response}
            assert marks_of(hall.stores[0], hall.rooms[0], attempt_id) == kept
        verdict = audit(hall.stores[-1].engine, further=[check_marks])
        assert verdict.whole, verdict.faults[:3]
        assert len(hall.given) > 2, "there must have been something to lose"
    finally:
        hall.close()


@pytest.mark.parametrize("terminals", [2, 3, 5])
def test_terminals_that_share_clerks_lose_no_answer(tmp_path: Path, terminals: int) -> None:
    lived_through(tmp_path / "hall.db", terminals, seed=terminals, steps=200)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("terminals", [2, 3, 5])
def test_an_hour_of_it(tmp_path: Path, terminals: int, seed: int) -> None:
    lived_through(tmp_path / "hall.db", terminals, seed=100 * terminals + seed, steps=2_000)
