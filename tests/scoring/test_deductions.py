"""A unit's year is the plain sum of its findings, and of what its months' bulletins say."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.errors.unknown import UnknownUnitError
from scoring.events.campaigns import CampaignOpened
from scoring.events.discipline import FindingRecorded
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.read.campaigns import campaigns
from scoring.read.period import read_period
from scoring.standings import SubjectKind, board
from scoring.standings.deductions import CampaignPoints, UnitYear, read_unit_years
from tests.scoring.halls import HALL, FakeClock, at, open_at, organisation, reversed_, weights

NEW_YEAR = date(2026, 1, 1)


def campaign_of(campaign_id: str, first: date, last: date) -> Submission:
    event = CampaignOpened(
        campaign_id=campaign_id, title=campaign_id, first_day=first, last_day=last, weights=weights(40, 40, 20)
    )
    return Submission(event, at=at(1))


def lost(finding_id: str, day: date, unit_id: str, points: int) -> Submission:
    event = FindingRecorded(finding_id=finding_id, day=day, code="A1", points=points, unit_id=unit_id, recorded_by="Z1")
    return Submission(event, at=at(2))


def years(store: Store, year: int = 2026, unit_id: str | None = None) -> dict[str, UnitYear]:
    with store.reading() as connection:
        return {one.unit_id: one for one in read_unit_years(connection, HALL, year, unit_id)}


def month(number: int) -> tuple[date, date]:
    first = date(2026, number, 1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


@given(
    st.lists(
        st.tuples(st.integers(0, 364), st.sampled_from(("U1", "U2")), st.integers(1, 10), st.booleans()), max_size=25
    )
)
def test_a_year_is_the_sum_over_its_monthly_bulletins(
    happened: list[tuple[int, str, int, bool]],
) -> None:
    store = open_at(None, FakeClock())
    try:
        store.ledger.append_all([*organisation(), *(campaign_of(f"m{n:02}", *month(n)) for n in range(1, 13))])
        plain = {"U1": 0, "U2": 0}
        for number, (day, unit_id, points, back) in enumerate(happened):
            events = [lost(f"f{number}", NEW_YEAR + timedelta(days=day), unit_id, points)]
            store.ledger.append_all([*events, *([reversed_(f"f{number}")] if back else [])])
            plain[unit_id] += 0 if back else points
        bulletins = {"U1": 0, "U2": 0}
        with store.reading() as connection:
            for one in campaigns(connection, HALL):
                for line in board(read_period(connection, HALL, one, date(2027, 1, 1)), SubjectKind.UNIT).standings:
                    bulletins[line.subject_id] += line.deduction
        found = years(store)
        assert {unit: one.points for unit, one in found.items()} == plain == bulletins
        for unit in found.values():
            assert sum(part.points for part in unit.campaigns) == unit.points
            assert [part.campaign_id for part in unit.campaigns] == [f"m{n:02}" for n in range(1, 13)]
    finally:
        store.close()


def test_days_of_two_campaigns_of_none_and_of_other_years_count_once_or_not_at_all() -> None:
    store = open_at(None, FakeClock())
    store.ledger.append_all(
        [
            *organisation(),
            campaign_of("spring", date(2025, 12, 20), date(2026, 3, 10)),
            campaign_of("march", date(2026, 3, 1), date(2026, 3, 31)),
            lost("before", date(2025, 12, 31), "U1", 7),
            lost("first", NEW_YEAR, "U1", 1),
            lost("both", date(2026, 3, 5), "U1", 2),
            lost("march", date(2026, 3, 20), "U1", 3),
            lost("nowhere", date(2026, 6, 1), "U1", 10),
            lost("last", date(2026, 12, 31), "U1", 10),
            lost("after", date(2027, 1, 1), "U1", 9),
        ]
    )
    expected = (CampaignPoints("spring", 1), CampaignPoints("march", 5), CampaignPoints(None, 20))
    assert years(store)["U1"] == UnitYear("U1", "公安户政", 26, expected)
    assert years(store)["U2"].campaigns == (CampaignPoints("spring", 0), CampaignPoints("march", 0))
    assert years(store, 2025)["U1"].campaigns == (CampaignPoints("spring", 7),)
    assert years(store, unit_id="ｕ2").keys() == {"U2"}
    with pytest.raises(UnknownUnitError):
        years(store, unit_id="U9")
    store.close()


def test_a_year_is_neither_capped_nor_floored() -> None:
    store = open_at(None, FakeClock())
    store.ledger.append_all([*organisation(), *(lost(f"f{n}", date(2026, 7, 1), "U1", 10) for n in range(15))])
    assert years(store)["U1"].points == 150
    store.close()
