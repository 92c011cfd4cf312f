"""The year's deductions are what the twelve bulletins say: files are written, read again, and added up."""

import random
import re
from calendar import monthrange
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from kiosk.desks.bulletins import StoreBulletinDesk
from kiosk.views.bulletin.filing import file_bulletins
from kiosk.views.bulletin.form import Form, Reader
from scoring.clock import hall_moment
from scoring.events.discipline import FindingRecorded, FindingReversed
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.services.campaigns import Campaigns, Opening
from scoring.standings.deductions import read_unit_years
from tests.scoring.halls import HALL, WINDOWS, FakeClock, open_at, organisation

UNITS = {"公安户政": "U1", "医疗保障": "U2"}
YEAR = 2026
ROW = re.compile(r"\| (?P<unit>公安户政|医疗保障) \| (?P<times>\d+) \| (?P<points>\d+) \| \d+ \| (?P<year>\d+) \|")


def finding(number: int, rng: random.Random) -> list[Submission]:
    day = date(YEAR, 1, 1) + timedelta(days=rng.randrange(365))
    window = rng.choice([*WINDOWS])
    points, name = rng.choice((1, 1, 2)), f"f{number}"
    made = FindingRecorded(
        finding_id=name,
        day=day,
        code="E1" if points == 2 else "A1",
        points=points,
        unit_id=WINDOWS[window],
        window_id=window,
        recorded_by="Z1",
    )
    if rng.random() < 0.8:
        return [Submission(made, at=hall_moment(day, 10))]
    why = seal("不对", about="note")
    back = FindingReversed(finding_id=name, decided_by="G1", reason=why.sealed)
    return [Submission(made, at=hall_moment(day, 10)), Submission(back, secrets=(why,), at=hall_moment(day, 11))]


def test_the_year_is_the_sum_of_its_twelve_bulletins(tmp_path: Path) -> None:
    store = open_at(tmp_path / "hall.db", FakeClock(hall_moment(date(YEAR + 1, 1, 5), 9)))
    store.ledger.append_all([*organisation()])
    rng = random.Random(20260101)
    store.ledger.append_all([one for number in range(80) for one in finding(number, rng)])
    keeper, summed, last = Campaigns(store), Counter[str](), dict[str, int]()
    for month in range(1, 13):
        days = date(YEAR, month, 1), date(YEAR, month, monthrange(YEAR, month)[1])
        keeper.open(Opening(f"2026-{month:02}", f"{month}月考核", *days), "G1")
        facts = StoreBulletinDesk(store, "大厅", tmp_path).facts(f"2026-{month:02}")
        (_, _, written) = file_bulletins(facts, tmp_path / "bulletins", forms=[Form(Reader.PUBLIC)])
        rows = [found for line in written.read_text("utf-8").splitlines() if (found := ROW.fullmatch(line))]
        assert {row["unit"] for row in rows} == {*UNITS}
        for row in rows:
            summed[UNITS[row["unit"]]] += int(row["points"])
            last[UNITS[row["unit"]]] = int(row["year"])
    with store.reading() as connection:
        years = {one.unit_id: one.points for one in read_unit_years(connection, HALL, YEAR)}
    assert dict(summed) == {unit: years[unit] for unit in UNITS.values()}
    assert summed == last
    assert min(summed.values()) > 10
    store.close()
