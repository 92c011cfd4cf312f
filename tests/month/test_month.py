"""A month from an empty machine to the bulletin; every number is the script's own count."""

import json
import re
import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeGuard

import pytest
from openpyxl import load_workbook

from kiosk.settings.files import DATABASE
from tests.commands.conftest import Run
from tests.month import formulas
from tests.month.play import CAMPAIGN, DAYS, FORGOTTEN, SMALL, WHOLE, Clock, Month, Size
from tests.month.replayer import ENTRIES, Replayer, Shown
from tests.month.tables import assert_tables

SIZES = [pytest.param(SMALL, id="small"), pytest.param(WHOLE, id="whole", marks=pytest.mark.long)]
FROZEN = date(2026, 7, 31)


@pytest.fixture
def month(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Month:
    """The month, played until its book is closed."""
    size: Size = request.param
    clock = Clock()
    monkeypatch.setattr("scoring.clock.system_clock", clock)
    monkeypatch.setattr("scoring.clock.steady", clock.steady)
    played = Month(run, tmp_path, size, clock)
    played.play()
    return played


@pytest.mark.parametrize("month", SIZES, indirect=True)
def test_every_number_of_a_month_is_the_scripts_own_count(month: Month) -> None:
    own = month.own.boards(CAMPAIGN, FROZEN)
    assert_shown(month, own)
    assert_replayed(month, own)
    assert_days(month)
    month.erratum()
    # The book is closed: its scores stand, the erratum is listed; the year's plain sum has it.
    frozen = assert_shown(month, own)
    assert frozen["campaign"]["errata"] == 1
    assert_deductions(month)
    assert_bulletin(month, own)
    assert month.command("ledger", "verify").code == 0
    assert_restored(month, own)


def assert_restored(month: Month, own: dict[str, dict[str, Shown]]) -> None:
    """A month without a backup is called bad once there is much to lose; what is restored shows the same."""
    bad = month.run("doctor", "--json", "--home", str(month.home))
    state = {one["check"]: one["state"] for one in json.loads(bad.out)}
    assert (state["database"], state["clock"]) == ("ok", "ok")
    assert state["backups"] == ("bad" if month.size is WHOLE else "warn")
    month.command("backup", str(month.folder / "month.backup"))
    assert month.command("doctor").code == 0
    month.home = month.folder / "restored"
    month.command("restore", str(month.folder / "month.backup"))
    assert_shown(month, own)
    assert month.command("ledger", "verify").code == 0


def board(month: Month, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(month.command("scores", "--campaign", CAMPAIGN, "--by", kind, "--json").out)
    return found


def shown(value: Fraction | Decimal | None) -> float | None:
    """As JSON shows it: to the hundredth."""
    return None if value is None else float(formulas.cents(Fraction(value)))


def assert_shown(month: Month, own: dict[str, dict[str, Shown]]) -> dict[str, Any]:
    """Every line of every board, to the last digit; the last board."""
    for kind, expected in own.items():
        found = board(month, kind)
        lines = {one["id"]: one for one in found["standings"]}
        assert lines.keys() == expected.keys()
        for name, one in expected.items():
            line = lines[name]
            assert line["composite"] == shown(one.total), name
            points = [row["points"] for row in line["contributions"]]
            assert points == [shown(part) for part in one.points], name
            assert [row["score"] for row in line["contributions"]] == [shown(part) for part in one.parts], name
            assert line["deduction"] == one.deduction
            if one.total is not None:
                assert sum(map(Decimal, map(str, points))) == one.total
    levels = [level for _, _, _, level in month.own.ratings.values()]
    assert len(levels) == month.size.ratings
    good, bad = found["rates"]["good"], found["rates"]["bad"]
    assert (good["numerator"], good["denominator"]) == (sum(level >= 3 for level in levels), len(levels))
    assert (bad["numerator"], bad["denominator"]) == (sum(level < 3 for level in levels), len(levels))
    return found


def assert_replayed(month: Month, own: dict[str, dict[str, Shown]]) -> None:
    """The entries say the same as the script's count."""
    with closing(sqlite3.connect(month.home / DATABASE)) as raw:
        entries = raw.execute(ENTRIES).fetchall()
    assert Replayer().read(entries).boards(CAMPAIGN, FROZEN) == own


def assert_days(month: Month) -> None:
    answer = month.command("patrol", "days", "--campaign", CAMPAIGN, "--json", code=1)
    days = json.loads(answer.out)
    working = [one["day"] for one in days if one["working"]]
    assert working == [day.isoformat() for day in DAYS]
    assert [one["day"] for one in days if one["working"] and not one["signed_by"]] == [f"{day}" for day in FORGOTTEN]


def assert_deductions(month: Month) -> None:
    found = {one["unit"]: one for one in json.loads(month.command("deductions", "--year", "2026", "--json").out)}
    expected = month.own.deductions(2026)
    assert {unit: one["points"] for unit, one in found.items()} == expected
    for one in found.values():
        assert sum(part["points"] for part in one["campaigns"]) == one["points"]


def assert_bulletin(month: Month, own: dict[str, dict[str, Shown]]) -> None:
    pages = {}
    for reader, by in (("management", "G0001"), ("public", None)):
        for ending in ("md", "xlsx", "html"):
            path = month.folder / f"{reader}.{ending}"
            line = ("bulletin", "--campaign", CAMPAIGN, "-o", str(path), "--for", reader)
            month.command(*line, by=by)
            again = month.folder / f"again-{reader}.{ending}"
            month.command(*line[:4], str(again), *line[5:], by=by)
            assert path.read_bytes() == again.read_bytes()
            pages[reader, ending] = path
    text = pages["management", "md"].read_text(encoding="utf-8")
    rows = [re.split(r"\s*\|\s*", line.strip("| ")) for line in text.splitlines() if line.startswith("|")]
    book = load_workbook(pages["management", "xlsx"])
    cells = [[cell.value for cell in row] for sheet in book.worksheets for row in sheet.iter_rows()]
    assert_tables(month, own, text)
    for badge, one in own["staff"].items():
        name = month.names[badge]
        if one.total is not None:
            assert any(name in row and f"{one.total}" in row for row in rows), (name, one.total)
            numbers = {round(float(value), 2) for row in cells if name in row for value in row if is_number(value)}
            assert {float(points) for points in one.points if points is not None} <= numbers, name
    for reader in ("md", "html"):
        public = pages["public", reader].read_text(encoding="utf-8")
        assert not [name for name in month.names.values() if name in public]
    public_cells = {
        str(cell.value)
        for sheet in load_workbook(pages["public", "xlsx"]).worksheets
        for row in sheet.iter_rows()
        for cell in row
    }
    assert not [name for name in month.names.values() if any(name in value for value in public_cells)]


def is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
