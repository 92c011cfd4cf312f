"""Every new question was read again with its article open, and of every hard one it is written down why it is hard."""

from datetime import date

import yaml

from quiz.bank.load import bundled_bank_path
from quiz.model.vocabulary import Difficulty
from tests.quiz.shipped import shipped

DAY = date(2026, 12, 1)
ROOT = bundled_bank_path()
RECORD = yaml.safe_load((ROOT / "readings.yaml").read_text(encoding="utf-8"))
WRITTEN = [item for item in shipped().bank.items.values() if item.written]
READ = {one["id"]: one for one in RECORD["readings"]}


def test_every_question_behind_the_earlier_check_was_read() -> None:
    prefixes = {item.id.split("-")[1]: int(item.id.split("-")[2]) for item in WRITTEN}
    assert set(prefixes) == set(RECORD["before"])
    new = {item.id for item in WRITTEN if int(item.id.split("-")[2]) > RECORD["before"][item.id.split("-")[1]]}
    assert new == set(READ)


def test_a_reading_says_who_read_what_came_of_it_and_what_was_mended() -> None:
    assert len(READ) == len(RECORD["readings"])
    for one in READ.values():
        assert one["by"] in {"second", "author"}, one
        assert one["verdict"] in {"right", "mended"}, one
        assert ("mended" in one) == (one["verdict"] == "mended"), one
        assert date.fromisoformat(one["read_on"]) <= DAY


def test_of_every_hard_question_it_is_said_why_good_clerks_miss_it() -> None:
    hard = {
        item.id
        for item in WRITTEN
        if item.difficulty is Difficulty.HARD and (item.effective_until is None or item.effective_until > DAY)
    }
    assert set(RECORD["hard"]) == hard
    assert all(len(reason) >= 8 for reason in RECORD["hard"].values())
