"""Crash campaign of tests: killed while answering and handing in; what was confirmed counts, and counts once."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quiz.review.marks import check_marks
from quiz.service import Tests
from scoring.ledger.audit import audit
from tests.quiz.service.conftest import BANK, TERMS
from tests.scoring.halls import FakeClock, at, open_at, opened, organisation

ROOT = Path(__file__).parents[2]
KILLS = 40
_CLERK = """
import json, sys
from pathlib import Path
from quiz.service import Tests
from scoring.events.attempts import SubmitReason
from tests.quiz.service.conftest import BANK
from tests.scoring.halls import FakeClock, at, open_at
room = Tests(open_at(Path(sys.argv[1]), FakeClock(at(6, 12, int(sys.argv[3])))), lambda: BANK)
staff = sys.argv[2]
(card,) = room.papers(staff)
if card.open_attempt:
    sitting = room.resume(card.open_attempt.attempt_id, take_over=True)
elif card.on_offer:
    sitting = room.start(staff, "monthly")
else:
    sys.exit()
name, elapsed = sitting.attempt.attempt_id, sitting.attempt.elapsed_ms
for turn in range(3):
    for position in range(1, 19):
        right = sitting.item(position).key
        response = right if (turn + position) % 3 else ()
        sitting.answer(position, response, elapsed)
        print(json.dumps([name, position, response]), flush=True)
sitting.submit(SubmitReason.CLERK, elapsed)
print(json.dumps([name, 0, []]), flush=True)
"""


@pytest.mark.long
def test_confirmed_answers_survive_every_kill_and_count_once(tmp_path: Path) -> None:
    path, rng = tmp_path / "hall.db", random.Random(7)
    first = open_at(path, FakeClock(at(6, 12)))
    first.ledger.append_all([*organisation(), *opened(TERMS)])
    first.close()
    confirmed: dict[str, dict[int, list[str]]] = {}
    submitted: set[str] = set()
    for turn in range(KILLS):
        clerk = subprocess.Popen(
            [sys.executable, "-c", _CLERK, str(path), f"W{turn % 5 + 1}", str(turn // 5)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert clerk.stdout
        told = [clerk.stdout.readline()]
        time.sleep(rng.uniform(0, 0.25))
        clerk.kill()
        told += clerk.stdout.read().splitlines(keepends=True)
        clerk.wait()
        clerk.stdout.close()
        for line in told:
            if line.endswith("\n"):  # the last one may be cut
                name, position, response = json.loads(line)
                if position:
                    confirmed.setdefault(name, {})[position] = response
                else:
                    submitted.add(name)
    store = open_at(path, FakeClock(at(6, 12, KILLS)))
    try:
        verdict = audit(store.engine, further=[check_marks])
        assert verdict.whole, verdict.faults[:3]
        room = Tests(store, lambda: BANK)
        for name, answers in confirmed.items():
            attempt, _ = room._thawed(name)
            assert name not in submitted or not attempt.is_open
            # One answer more than was told may have been stored.
            differing = [position for position, given in answers.items() if list(attempt.response(position)) != given]
            assert len(differing) <= 1, (name, differing)
        assert sum(map(len, confirmed.values())) > KILLS, "the campaign must have had something to lose"
    finally:
        store.close()
