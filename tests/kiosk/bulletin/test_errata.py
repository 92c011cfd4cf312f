"""A closed book: its scores stand, what came later is listed and adds up with the year."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from kiosk.desks.bulletins import BulletinFacts
from kiosk.views.bulletin.compose import bulletin
from kiosk.views.bulletin.form import MANAGEMENT, PUBLIC
from kiosk.views.bulletin.model import Table
from scoring.ledger.store import Store
from scoring.read.organisation import person
from scoring.services.closing import Closing
from tests.kiosk.bulletin.hall import CAMPAIGN, facts_of, happened
from tests.scoring.halls import HALL, FakeClock, at, found, open_at, rated, reversed_


@pytest.fixture(scope="module")
def closed() -> Iterator[Store]:
    clock = FakeClock(at(31, 18) + timedelta(days=4))
    store = open_at(None, clock)
    store.ledger.append_all([*happened()])
    with store.reading() as connection:
        admin = person(connection, HALL, "G901")
    Closing(store).freeze(CAMPAIGN, admin)
    clock.pass_(timedelta(hours=1))
    store.ledger.append_all(
        [
            found("late", 3, staff_id="W001", window_id="A01", unit_id="U1", day=20),
            reversed_("f3"),
            rated("afterwards", "C01", 1, "W005", at(20)),
        ]
    )
    yield store
    store.close()


@pytest.fixture(scope="module")
def after(closed: Store) -> BulletinFacts:
    return facts_of(closed)


def tables(facts: BulletinFacts, title: str) -> list[Table]:
    document = bulletin(facts, MANAGEMENT)
    (section,) = [one for one in document.sections if one.title == title]
    return [one for one in section.blocks if isinstance(one, Table)]


def test_the_closed_scores_stand_and_what_came_later_is_listed(facts: BulletinFacts, after: BulletinFacts) -> None:
    (before,), (now,) = tables(facts, "单位排名"), tables(after, "单位排名")
    assert before == now
    listed, changed = tables(after, "勘误")
    assert [row.cells[1:5] for row in listed.rows] == [
        ("补记扣分", "公安户政", "𠮷田·买买提", "-3 分"),
        ("撤销扣分", "医疗·保障", "=HYPERLINK(1)", "+1 分"),
        ("补记评价", "<script>alert('陈静')</script>", "陈静", "1 级"),
    ]
    assert changed.rows
    assert all(row.cells[1] != row.cells[2] for row in changed.rows)
    text = "".join(bulletin(after, MANAGEMENT).texts())
    assert "2026年8月4日 封账" in text
    assert "勘误3条，其中已采纳0条" in text


def test_the_year_is_the_bulletins_and_their_errata(facts: BulletinFacts, after: BulletinFacts) -> None:
    (_, by_unit, *_) = tables(after, "扣分")
    year = {str(row.cells[0]): row.cells[4] for row in by_unit.rows}
    (_, before, *_) = tables(facts, "扣分")
    expected = {str(row.cells[0]): row.cells[4] for row in before.rows}
    assert [row.cells[:4] for row in by_unit.rows] == [row.cells[:4] for row in before.rows]
    for one in after.errata:
        if one.points is not None:
            name = {"U1": "公安户政", "U2": "医疗·保障"}[one.unit_id or ""]
            was = expected[name]
            assert isinstance(was, int)
            expected[name] = was - one.points
    assert year == expected


def test_the_public_reads_of_errata_but_of_nobody(after: BulletinFacts) -> None:
    text = "".join(bulletin(after, PUBLIC).texts())
    assert "补记扣分" in text
    assert "陈静" not in text
    assert "买买提" not in text
    assert "1 级" not in text
