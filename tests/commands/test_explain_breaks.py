"""`kiosk explain` on tests that were left, gone on with, and not handed in."""

import re
from pathlib import Path

from kiosk.settings.files import DATABASE
from kiosk.settings.settings import read_settings
from quiz.service import Tests
from scoring.clock import system_clock
from scoring.events.attempts import SubmitReason
from scoring.ledger.store import open_store
from tests.commands.conftest import Run
from tests.quiz.shipped import shipped


def test_an_explanation_names_breaks_and_what_was_not_handed_in(demo_home: Path, run: Run) -> None:
    home = demo_home
    store = open_store(
        home / DATABASE, hall_id=read_settings(home).hall_id, terminal_id="T9", clock=system_clock, make=True
    )
    bank = shipped().bank
    room = Tests(store, lambda: bank)
    paper = next(one for one in room.papers("W0101") if one.on_offer)
    sitting = room.start("W0101", paper.paper_id, campaign_id=paper.campaign_id)
    sitting.leave(61_000)
    sitting = room.resume(sitting.attempt.attempt_id)
    said = run("explain", "W0101", "--home", str(home)).out
    assert re.search(r"第\d次没有交卷，已用 1:0\d，中断1次。", said), said
    sitting.submit(SubmitReason.CLERK, 70_000)
    said = run("explain", "W0101", "--home", str(home)).out
    assert re.search(r"第\d次中断1次：不在场 0:0\d，计入用时；终端中断补回 0:00。", said), said
    assert "not handed in" not in run("explain", "W0101", "--home", str(home), "--lang", "en").out
    store.close()
