"""The desk behind the notice: what is in force today, and what the audit no longer vouches for."""

from dataclasses import replace
from datetime import UTC, datetime

from kiosk.desks.on_bank import BankNoticeDesk
from quiz.model.bank import Bank, assemble
from quiz.model.errors import TestOpenHereError
from tests.kiosk.citizen.notice.guides import BIRTH, MOVE, SENIOR, guide
from tests.telling import refused

BANK = assemble(
    [guide(BIRTH), guide(MOVE, effective_until="2026-07-15"), guide(SENIOR, effective_from="2026-07-15")], [], []
)


def desk_on(day: int, bank: Bank = BANK) -> BankNoticeDesk:
    """On a July evening that is already the next day in the hall."""
    return BankNoticeDesk(lambda: bank, lambda: datetime(2026, 7, day - 1, 17, 0, tzinfo=UTC))


def test_guides_are_those_in_force_on_the_halls_day() -> None:
    assert [one.id for one in desk_on(14).guides()] == ["S05", "S06"]
    assert [one.id for one in desk_on(15).guides()] == ["S05", "S13"]


def test_a_service_of_the_hall_moves_no_number_that_citizens_know() -> None:
    with_own = assemble([guide(BIRTH).model_copy(update={"id": "L01"}), guide(BIRTH), guide(MOVE)], [], [])
    assert [one.id for one in desk_on(14, with_own).guides()] == ["S05", "S06", "L01"]


def test_the_sheet_is_as_of_today_and_does_not_vouch_for_what_is_in_quarantine() -> None:
    answers = {"child": "newborn", "who": "parent"}
    notice = desk_on(14).notice("S05", answers)
    assert notice.day.isoformat() == "2026-07-14"
    held = replace(BANK, quarantined={"S05.t1": "条文已改"})
    careful = desk_on(14, held).notice("S05", answers)
    lost = {line.text for _, lines in notice.sections for line in lines if line.verified} - {
        line.text for _, lines in careful.sections for line in lines if line.verified
    }
    assert lost == {"申报的期限：出生后1个月内"}


def test_the_door_is_shut_while_a_test_is_open_at_the_terminal() -> None:
    def shut() -> None:
        raise TestOpenHereError("T1")

    desk = BankNoticeDesk(lambda: BANK, lambda: datetime(2026, 7, 14, tzinfo=UTC), shut)
    for ask in (desk.guides, lambda: desk.notice("S05", {"child": "newborn", "who": "parent"})):
        with refused(TestOpenHereError, "请到别的终端"):
            ask()
