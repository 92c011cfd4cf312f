"""`kiosk deductions`: the contract of its document, the table, and what it refuses."""

import json
from pathlib import Path

from kiosk.settings.files import DATABASE
from scoring.clock import hall_day, system_clock
from scoring.events.discipline import FindingRecorded
from scoring.ledger.store import open_store
from tests.commands.conftest import Run

TODAY = hall_day(system_clock())


def test_the_sum_of_a_year(run: Run, home: Path) -> None:
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    for number, points in enumerate((1, 2)):
        store.ledger.append(
            FindingRecorded(
                finding_id=f"f{number}", day=TODAY, code="A1", points=points, unit_id="U1", recorded_by="G0001"
            )
        )
    store.close()
    line = ("deductions", "--year", str(TODAY.year), "--home", str(home))
    answer = run(*line, "--unit", "u1", "--json")
    assert json.loads(answer.out) == [
        {"unit": "U1", "points": 3, "campaigns": [{"campaign": "c1", "points": 3}]},
    ]
    shown = run(*line).out.splitlines()
    assert shown[1].split() == ["单位", "名称", "c1", "合计"]
    assert ["U1", "户政", "3", "3"] in [row.split() for row in shown]
    other = json.loads(run("deductions", "--year", "2001", "--home", str(home), "--json").out)
    assert [one["points"] for one in other] == [0] * len(other)
    assert run(*line, "--unit", "U7").code == 1
    assert run("deductions", "--home", str(home)).code == 2
    for wrong in ("26", "二〇二六", "0000", "-2026", "20260", "2026.0"):
        refused = run("deductions", f"--year={wrong}", "--home", str(home))
        assert (refused.code, refused.out) == (2, "")
        assert wrong in refused.err
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in str(TODAY.year))
    assert run("deductions", "--year", wide, "--unit", "U1", "--json", "--home", str(home)).out == answer.out
    assert "户政" in run(*line, "--lang", "en").out
