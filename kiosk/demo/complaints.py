"""A few complaints of each month: upheld with points, dismissed, being looked into, just received."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Final

from kiosk.demo.days import office_day
from kiosk.demo.plan import ADMIN, LEADER, DemoMonth, DemoPlan, head_of, unit_of
from kiosk.demo.secrets import demo_secret
from scoring.clock import hall_moment
from scoring.events.base import Event
from scoring.events.complaints import (
    ComplaintAnswered,
    ComplaintChannel,
    ComplaintDismissed,
    ComplaintInvestigated,
    ComplaintReceived,
    ComplaintUpheld,
)
from scoring.events.discipline import FindingRecorded
from scoring.events.organisation import DayPart
from scoring.ledger.ledger import Submission
from scoring.ledger.private import Secret
from scoring.rules.discipline.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class _Told:
    """A complaint of the demo."""

    after: int
    """Working days after the first day of the month."""
    window_id: str
    channel: ComplaintChannel
    words: str
    code: str | None = None
    """The item it turned out to be; without one it is dismissed."""
    lies: bool = False
    """Whether it is looked into and then nothing happens."""


_TOLD: Final = (
    _Told(3, "B02", ComplaintChannel.HOTLINE, "说好当天能取，去了又说要等一周。", "A7"),
    _Told(8, "E01", ComplaintChannel.ORDER_12345, "窗口没有人，等了二十分钟。", "B2"),
    _Told(12, "G01", ComplaintChannel.VISIT, "要求我提供指南上没有的材料。"),
    _Told(13, "D03", ComplaintChannel.LETTER, "排队时间太长，希望增加窗口。", lies=True),
    _Told(18, "F02", ComplaintChannel.HOTLINE, "电话打了三次没有人接。"),
    _Told(20, "C01", ComplaintChannel.VISIT, "工作人员一边办理一边打电话。", "B3"),
)


def complaints(plan: DemoPlan, month: DemoMonth, now: datetime) -> Iterator[Submission]:
    """Everything about the complaints of a month up to `now`."""
    for number, told in enumerate(_TOLD):
        steps = _Steps(plan, month, told, f"{month.campaign_id}-{number}")
        yield from takewhile(lambda step: step.at is not None and step.at <= now, steps.all())


@dataclass(frozen=True, slots=True)
class _Steps:
    plan: DemoPlan
    month: DemoMonth
    told: _Told
    name: str

    def all(self) -> Iterator[Submission]:
        words = self._secret("words", self.told.words)
        received = ComplaintReceived(
            complaint_id=self.name,
            day=office_day(self.month.first_day, self.told.after),
            channel=self.told.channel,
            unit_id=unit_of(self.told.window_id),
            window_id=self.told.window_id,
            staff_id=self._who(),
            words=words.sealed,
            received_by=LEADER,
        )
        yield self._on(received, 0, words)
        head = head_of(received.unit_id)
        note = self._secret("note", "已找当事人和值班长了解情况")
        yield self._on(ComplaintInvestigated(complaint_id=self.name, by=head, words=note.sealed), 1, note)
        if self.told.lies and self.month is self.plan.month:
            return
        yield from self._decided(received)
        said = self._secret("answer", "已答复投诉人。")
        yield self._on(ComplaintAnswered(complaint_id=self.name, by=head, words=said.sealed), 4, said)

    def _decided(self, received: ComplaintReceived) -> Iterator[Submission]:
        if self.told.code is None:
            reason = self._secret("reason", "经查，与办事指南一致")
            yield self._on(
                ComplaintDismissed(complaint_id=self.name, decided_by=ADMIN, reason=reason.sealed), 3, reason
            )
            return
        yield self._on(ComplaintUpheld(complaint_id=self.name, decided_by=ADMIN), 3)
        found = FindingRecorded(
            finding_id=f"f-{self.name}",
            day=received.day,
            code=self.told.code,
            points=catalogue()[self.told.code].points,
            unit_id=received.unit_id,
            window_id=received.window_id,
            staff_id=received.staff_id,
            recorded_by=ADMIN,
            incident=self.name,
        )
        yield self._on(found, 3)

    def _who(self) -> str | None:
        """Who served there in the morning."""
        day = office_day(self.month.first_day, self.told.after)
        there = (one for one in self.plan.on_duty(day) if one[0] == self.told.window_id)
        return next((clerk.staff_id for _, clerk, part in there if part is not DayPart.AFTERNOON), None)

    def _secret(self, about: str, text: str) -> Secret:
        kind = "words" if about in {"words", "answer"} else "note"
        return demo_secret(text, about=kind, ref=f"complaint-{about}-{self.name}")

    def _on(self, event: Event, after: int, *secrets: Secret) -> Submission:
        """So many working days after it came; one after another where a day brings several."""
        at = hall_moment(office_day(self.month.first_day, self.told.after + after), 14)
        return Submission(event, secrets=secrets, at=at + timedelta(minutes=10 * after))
