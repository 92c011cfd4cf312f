"""`kiosk ratings flags`: questions with their figures, official scores untouched, nothing for a clerk."""

import json
from pathlib import Path

from kiosk.settings.files import DATABASE
from scoring.clock import system_clock
from scoring.events.ratings import Channel, RatingGiven
from scoring.ledger.ledger import Submission
from scoring.ledger.store import open_store
from tests.commands.conftest import Run

BY = ("--as", "G0001", "--pin-stdin")


def test_a_series_is_told_with_and_without_and_changes_no_score(home: Path, run: Run) -> None:
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    levels = [5 if 30 <= n < 70 else 5 - n % 2 for n in range(90)]
    for number, level in enumerate(levels):
        given = RatingGiven(rating_id=f"r{number}", window_id="A03", staff_id="W1", level=level, channel=Channel.WINDOW)
        store.ledger.append_all([Submission(given)])
    store.close()
    before = json.loads(run("scores", "--by", "window", "--home", str(home), "--json").out)
    answer = run("ratings", "flags", "--home", str(home), *BY, "--json", pin="246810")
    document = json.loads(answer.out)
    (flag,) = [one for one in document["flags"] if one["kind"] == "series"]
    assert {f"r{n}" for n in range(30, 70)} <= {*flag["ratings"]}
    assert (flag["window"], flag["staff"], flag["basis"], flag["of"]) == ("A03", "W1", "run", 90)
    (beside,) = flag["satisfaction"]
    (official,) = [one for one in before["standings"] if one["id"] == "A03"]
    assert beside["with"] == official["satisfaction"]
    assert beside["without"] < beside["with"]
    assert document["looked_at"]["served"] == 0
    assert json.loads(run("scores", "--by", "window", "--home", str(home), "--json").out) == before
    table = run("ratings", "flags", "--home", str(home), *BY, pin="246810").out
    for told in ("连续同级", "同一等级连续", "标记是提问，不是结论", "没有看的", "多于办件"):
        assert told in table
    english = run("--lang", "en", "ratings", "flags", "--home", str(home), *BY, pin="246810").out
    assert "level on end" in english
    assert "a question and no verdict" in english


def test_a_hall_without_a_pattern_and_hours_that_are_none(home: Path, run: Run) -> None:
    assert "没有要核实的评价" in run("ratings", "flags", "--home", str(home), *BY, pin="246810").out
    for given in ("9-17", "17:00-09:00", "09:00-25:00", "09:60-17:00"):
        answer = run("ratings", "flags", "--hours", given, "--home", str(home), *BY, pin="246810")
        assert (answer.code, given in answer.err) == (2, True), answer
    stated = run("ratings", "flags", "--hours", "９：００－17:00", "--home", str(home), *BY, "--json", pin="246810")
    assert json.loads(stated.out)["hours"] == ["09:00", "17:00"]
    unknown = run("ratings", "flags", "--campaign", "nowhere", "--home", str(home), *BY, pin="246810")
    assert unknown.code == 1


def test_the_hours_that_the_hall_has_set_are_gone_by_until_others_are_named(home: Path, run: Run) -> None:
    def flagged(*more: str) -> object:
        answer = run("ratings", "flags", *more, "--home", str(home), *BY, "--json", pin="246810")
        return json.loads(answer.out)["hours"]

    assert "还没有设定" in run("hours", "show", "--home", str(home)).out
    for given in ("9-17", "09:00-12:00,11:00-17:00"):
        wrong = run("hours", "set", given, "--home", str(home), *BY, pin="246810")
        assert (wrong.code, given in wrong.err) == (2, True), wrong
    assert flagged() is None
    kept = run(
        "hours", "set", "08:30-12:00，14:00-17:30", "--from", "2020-01-01", "--home", str(home), *BY, pin="246810"
    )
    assert (kept.code, "2020-01-01 起 08:30-12:00,14:00-17:30" in kept.out) == (0, True), kept
    shown = json.loads(run("hours", "show", "--home", str(home), "--json").out)
    assert shown == [{"from": "2020-01-01", "hours": "08:30-12:00,14:00-17:30", "by": "G0001"}]
    assert flagged() == ["08:30", "17:30"]
    assert flagged("--hours", "09:00-17:00") == ["09:00", "17:00"]
