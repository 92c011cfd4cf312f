"""A hall with everything in it: findings of every family, hostile names, two papers, few ratings, a unit nobody rated.

What happened stands in plain tables, so that a test can count it all over again.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.desks.bulletins import BulletinFacts, StoreBulletinDesk
from quiz import attempt as steps
from quiz.drawing.draw import draw_paper
from quiz.model.item import Response
from quiz.service.archive import frozen
from scoring.calendar.working_days import is_working_day
from scoring.events.attempts import AttemptStarted, AttemptSubmitted, ItemMark, SubmitReason
from scoring.events.campaigns import CampaignOpened, PaperScheduled
from scoring.events.complaints import (
    ComplaintChannel,
    ComplaintDismissed,
    ComplaintInvestigated,
    ComplaintReceived,
    ComplaintUpheld,
)
from scoring.events.discipline import FindingDisputed, FindingRecorded, FindingReversed, PatrolSignedOff
from scoring.events.followups import FollowUpAnswered, FollowUpMended, FollowUpVerified
from scoring.events.organisation import Role, UnitRegistered, WindowRegistered
from scoring.ledger.ledger import Frozen, Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from tests.kiosk.clerk.bank import bank_of, every_type
from tests.scoring.halls import FIRST, LAST, OPENING, assigned, at, enrolled, july, rated, rated_often, voided, weights

CAMPAIGN: Final = "2026-07"
UNITS: Final = {"U1": "公安户政", "U2": "医疗·保障", "U3": "<script>alert('陈静')</script>", "U4": "=1+1"}
WINDOWS: Final = {"A01": "U1", "A02": "U1", "B01": "U2", "C01": "U3", "D01": "U4"}
CLERKS: Final = {
    "W001": ("U1", "𠮷田·买买提", "A01"),
    "W002": ("U1", "王<b>芳</b>", "A02"),
    "W003": ("U2", "=HYPERLINK(1)", "B01"),
    "W004": ("U2", "李\u202e明亮", "B01"),
    "W005": ("U3", "陈静", "C01"),
    "W006": ("U3", "+赵强强", "C01"),
    "W007": ("U4", "@孙伟伟", "D01"),
}
"""Badge: unit, name, window."""
OTHERS: Final = {"Z901": (Role.LEADER, "周值班"), "G901": (Role.ADMIN, "吴管理"), "H901": (Role.HEAD, "郑负责")}
NAMES: Final = [name for _, name, _ in CLERKS.values()] + [name for _, name in OTHERS.values()]
RATINGS: Final = {
    "W001": (1, 1, 2, 6, 20),
    "W002": (0, 0, 0, 5, 15),
    "W003": (2, 1, 3, 4, 10),
    "W004": (0, 1, 1, 3, 7),
    "W005": (0, 0, 1, 2, 9),
    "W006": (0, 0, 0, 1, 2),
    "W007": (0, 0, 0, 0, 0),
}
"""By level, 1 first. One more of level 5 at A01 names nobody, and one of level 1 there was voided."""
FINDINGS: Final[tuple[tuple[str, int, str, int, str, str, str | None, str], ...]] = (
    ("f1", 2, "A7", 1, "U1", "A01", "W001", "recorded"),
    ("f2", 3, "B2", 1, "U1", "A02", "W002", "disputed"),
    ("f3", 6, "C1", 1, "U2", "B01", "W003", "recorded"),
    ("f4", 7, "D2", 1, "U2", "B01", None, "recorded"),
    ("f5", 9, "E3", 2, "U3", "C01", "W005", "recorded"),
    ("f6", 10, "E3", 2, "U3", "C01", "W006", "reversed"),
    ("f7", 13, "D2", 1, "U1", "A01", "W003", "recorded"),
)
"""Id, day, code, points, unit, window, who, what became of it. In the last one somebody of another unit stood in."""
EARLIER: Final = ("f0", date(2026, 3, 3), "A1", 1, "U4")
"""Before the campaign, in the same year."""
COMPLAINTS: Final = (("k1", 7, "U1", "upheld"), ("k2", 8, "U2", "dismissed"), ("k3", 30, "U1", None))
"""Id, day, unit, verdict; the last is neither decided nor, on 3 August, overdue."""
ANSWERED: Final = "r-B01-W003-1-0"
"""A bad rating that was verified, mended and answered on 9 July; all others wait since the 3rd."""
FREE_WORDS: Final = "据群众反映情况属实的自由文字"
FORGOTTEN: Final = (8, 15)
"""Working days of July without a patrol."""
ITEMS: Final = dict(enumerate(every_type(), 1))
ANSWERS: Final[dict[str, tuple[Response, ...]]] = {
    "W001": tuple(one.key for one in ITEMS.values()),
    "W002": ((), ("B",), ("A", "C", "E"), ("true",), (), ("30", "day")),
    "W003": ((), (), (), (), (), ()),
    "W005": (("c1", "m1", "m2", "p1", "t1", "f1", "a1"), ("A",), ("A", "C"), ("false",), ("C", "A", "D", "B"), ()),
    "W006": (("m1", "x1", "t1"), ("B",), (), ("false",), ("C", "A", "B", "D"), ("15", "day")),
    "W007": (("c1", "m1", "t1~1"), ("C",), ("A", "B"), ("false",), (), ("30", "working_day")),
}
"""Of the first paper, by place; W004 never sat it, which leaves her unranked."""
SECOND: Final = {"W001": ("4", "3"), "W002": ("2", "6")}
"""Marks of 4 and 6 in the second paper, whose questions are not kept; who missed it is excused."""


def happened() -> Iterator[Submission]:
    """Everything, in order."""
    yield from _organisation()
    yield from _tests()
    for staff_id, counts in RATINGS.items():
        _, _, window = CLERKS[staff_id]
        yield from rated_often(window, staff_id, counts, at(3))
    yield rated("nobody", "A01", 5, None, at(3))
    yield rated("mistake", "A01", 1, "W001", at(3))
    yield voided("mistake", at(4))
    yield from _answering()
    yield from _discipline()


def facts_of(store: Store) -> BulletinFacts:
    return StoreBulletinDesk(store, "市政务服务中心", Path("bulletins")).facts(CAMPAIGN)


def _organisation() -> Iterator[Submission]:
    for unit_id, name in UNITS.items():
        yield Submission(UnitRegistered(unit_id=unit_id, name=name), at=OPENING)
    for window_id, unit_id in WINDOWS.items():
        yield Submission(WindowRegistered(window_id=window_id, unit_id=unit_id, name="综合"), at=OPENING)
    for staff_id, (unit_id, name, window_id) in CLERKS.items():
        yield enrolled(staff_id, unit_id, Role.CLERK, name)
        yield assigned(staff_id, window_id, FIRST, LAST)
    for staff_id, (role, name) in OTHERS.items():
        yield enrolled(staff_id, "U1", role, name)
    event = CampaignOpened(
        campaign_id=CAMPAIGN,
        title="七月考核（陈静主办 W005）",
        first_day=FIRST,
        last_day=LAST,
        weights=weights(40, 40, 20),
    )
    yield Submission(event, at=OPENING)
    for paper_id, title, maximum, absence in (
        ("monthly", "七月业务知识测试", "30", AbsencePolicy.UNRANKED),
        ("second", "陈静出的卷", "10", AbsencePolicy.EXCUSED),
    ):
        paper = PaperScheduled(
            campaign_id=CAMPAIGN,
            paper_id=paper_id,
            title=title,
            deadline=july(31),
            seconds_allowed=1800,
            maximum=maximum,
            counts=AttemptPolicy.BEST,
            absence=absence,
        )
        yield Submission(paper, at=OPENING)


def _tests() -> Iterator[Submission]:
    bank = bank_of(every_type())
    for staff_id, responses in ANSWERS.items():
        paper = draw_paper(bank.blueprints["monthly"], bank, seed=staff_id, day=july(14))
        items = {place.item_id: bank.items[place.item_id] for place in paper.items}
        start = steps.start(
            paper,
            attempt_id=f"m-{staff_id}",
            staff_id=staff_id,
            campaign_id=CAMPAIGN,
            paper_id="monthly",
            number=1,
        )
        moment = at(14, 9)
        yield Submission(start, documents=frozen(paper, items.values()), at=moment)
        attempt = steps.begin(paper, start)
        for place in paper.items:
            item = items[place.item_id]
            response = responses[[*every_type()].index(item)]
            if response:
                step = steps.answer(attempt, place.position, item, response, place.position * 1000)
                yield Submission(step, at=moment + timedelta(seconds=place.position))
                attempt = steps.apply(attempt, step)
        done = steps.submit(attempt, items, SubmitReason.CLERK, 60_000)
        yield Submission(done, at=moment + timedelta(minutes=1))
    for staff_id, earned in SECOND.items():
        yield from _second(staff_id, earned, at(16))


def _second(staff_id: str, earned: Sequence[str], moment: datetime) -> Iterator[Submission]:
    body = "a paper that nobody can read"
    digest = hashlib.sha256(body.encode()).hexdigest()
    start = AttemptStarted(
        attempt_id=f"s-{staff_id}",
        campaign_id=CAMPAIGN,
        paper_id="second",
        staff_id=staff_id,
        number=1,
        paper_digest=digest,
        questions=2,
        seconds_allowed=600,
    )
    yield Submission(start, documents=(Frozen(digest, "paper", body),), at=moment)
    marks = tuple(
        ItemMark(position=place, item_id=f"Q{place}", earned=one, maximum=most)
        for place, (one, most) in enumerate(zip(earned, ("4", "6"), strict=True), 1)
    )
    done = AttemptSubmitted(attempt_id=f"s-{staff_id}", reason=SubmitReason.CLERK, elapsed_ms=9000, marks=marks)
    yield Submission(done, at=moment + timedelta(minutes=1))


def _answering() -> Iterator[Submission]:
    for event in (FollowUpVerified, FollowUpMended, FollowUpAnswered):
        words = seal(FREE_WORDS, about="note")
        yield Submission(event(rating_id=ANSWERED, by="H901", words=words.sealed), secrets=(words,), at=at(9))
    for complaint_id, day, unit_id, verdict in COMPLAINTS:
        words, why = seal(FREE_WORDS, about="note"), seal(FREE_WORDS, about="note")
        received = ComplaintReceived(
            complaint_id=complaint_id,
            day=july(day),
            channel=ComplaintChannel.HOTLINE,
            unit_id=unit_id,
            words=words.sealed,
            received_by="G901",
        )
        yield Submission(received, secrets=(words,), at=at(day))
        if verdict is None:
            continue
        yield Submission(ComplaintInvestigated(complaint_id=complaint_id, by="G901"), at=at(day, 11))
        if verdict == "upheld":
            yield Submission(ComplaintUpheld(complaint_id=complaint_id, decided_by="G901"), at=at(day, 12))
        else:
            no = ComplaintDismissed(complaint_id=complaint_id, decided_by="G901", reason=why.sealed)
            yield Submission(no, secrets=(why,), at=at(day, 12))


def _discipline() -> Iterator[Submission]:
    finding_id, day, code, points, unit_id = EARLIER
    before = FindingRecorded(
        finding_id=finding_id, day=day, code=code, points=points, unit_id=unit_id, recorded_by="Z901"
    )
    yield Submission(before, at=OPENING)
    for finding_id, number, code, points, unit_id, window_id, staff_id, state in FINDINGS:
        note, why = seal(f"{FREE_WORDS}：陈静", about="note"), seal(FREE_WORDS, about="note")
        event = FindingRecorded(
            finding_id=finding_id,
            day=july(number),
            code=code,
            points=points,
            unit_id=unit_id,
            window_id=window_id,
            staff_id=staff_id,
            recorded_by="Z901",
            note=note.sealed,
        )
        yield Submission(event, secrets=(note,), at=at(number))
        if state == "disputed":
            dispute = FindingDisputed(finding_id=finding_id, by="W002", reason=why.sealed)
            yield Submission(dispute, secrets=(why,), at=at(number, 12))
        if state == "reversed":
            back = FindingReversed(finding_id=finding_id, decided_by="G901", reason=why.sealed)
            yield Submission(back, secrets=(why,), at=at(number, 12))
    for number in range(1, 32):
        if is_working_day(july(number)) and number not in FORGOTTEN:
            yield Submission(PatrolSignedOff(day=july(number), leader_id="Z901"), at=at(number, 17))
    yield Submission(PatrolSignedOff(day=date(2026, 8, 3), leader_id="Z901"), at=at(31, 17) + timedelta(days=3))
