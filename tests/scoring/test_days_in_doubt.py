"""Whatever a terminal's clock says, what staff do is of the day it is: an hour back, a year on, in 1970 and in 9999."""

from datetime import UTC, datetime, timedelta

import pytest

from scoring.errors.conflicts import DayToComeError, PatrolSignedError
from scoring.errors.sign_in import WrongBadgeOrPinError
from scoring.events.complaints import ComplaintChannel
from scoring.events.identity import PinReason
from scoring.events.organisation import StaffLeft
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.rules.answering.rectification_steps import Source
from scoring.services.answering.complaints import Complaints, Grievance
from scoring.services.answering.rectifications import Rectifications, Wrong
from scoring.services.answering.retests import Retests, Untold
from scoring.services.catalogue import Catalogue, OwnItem
from scoring.services.credentials import Credentials, PinSetting
from scoring.services.patrol_route import PatrolRoutes
from scoring.services.patrols import Patrols, Seen
from tests.scoring.halls import FakeClock, at, july, who

TODAY = july(14)
CLOCKS = {
    "an hour back": at(14, 9) - timedelta(hours=1),
    "over midnight, back": at(13, 22),
    "a year on": at(14, 9) + timedelta(days=365),
    "1970": datetime(1970, 1, 1, tzinfo=UTC),
    "9999": datetime(9999, 12, 30, tzinfo=UTC),
}


@pytest.fixture
def late(hall: Store, clock: FakeClock) -> Store:
    """On 14 July, with somebody who left four days before."""
    Credentials(hall).set_pins({"W2": "258036"}, PinSetting(by="G1", reason=PinReason.INITIAL))
    clock.now = at(14, 9)
    hall.ledger.append(StaffLeft(staff_id="W2", last_day=july(10)))
    return hall


@pytest.mark.parametrize("now", CLOCKS.values(), ids=CLOCKS)
def test_what_is_done_while_the_clock_is_wrong_is_of_today(late: Store, clock: FakeClock, now: datetime) -> None:
    office, leader = who(late, "G1"), who(late, "Z1")
    clock.now = now
    assert PatrolRoutes(late).today(leader).day == TODAY
    assert PatrolRoutes(late).see("A02", leader)
    finding = Patrols(late).record(Seen("A01", "A1"), leader)
    assert (finding.day, finding.staff_id) == (TODAY, "W1")
    with pytest.raises(DayToComeError):
        Patrols(late).sign_off(TODAY + timedelta(days=1), leader)
    assert Patrols(late).sign_off(None, leader) == TODAY
    with pytest.raises(PatrolSignedError):
        Patrols(late).sign_off(TODAY, leader)
    wrong = Wrong(Source.FINDING, finding.finding_id, "W1", "请整改")
    mended = Rectifications(late).open(wrong, office)
    assert (mended.day, mended.due_day) == (TODAY, july(21))
    assert Complaints(late).receive(Grievance(ComplaintChannel.LETTER, "没人", "A01"), office).day == TODAY
    assert Retests(late).open(Untold(Source.FINDING, finding.finding_id, "S05", ("fees",)), office).day == TODAY
    assert Catalogue(late).put(OwnItem("X1", 1, "自定", "说明"), office).first_day == TODAY
    with pytest.raises(WrongBadgeOrPinError):
        Credentials(late).sign_in("W2", "258036")
    assert verify(late.engine).whole
    assert compare(late.engine) == []
