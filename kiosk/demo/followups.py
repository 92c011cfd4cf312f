"""What became of bad ratings: nearly all have come to their end, some wait, a few for too long."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Final

from kiosk.demo.days import office_day
from kiosk.demo.plan import ADMIN, head_of, unit_of
from kiosk.demo.secrets import demo_secret
from scoring.clock import hall_day, hall_moment
from scoring.events.base import Event
from scoring.events.followups import (
    AppealDecided,
    AppealMade,
    CalledBack,
    ContactLeft,
    ContactSeen,
    FollowUpAnswered,
    FollowUpClosed,
    FollowUpExplained,
    FollowUpMended,
    FollowUpVerified,
)
from scoring.events.ratings import RatingGiven
from scoring.ledger.ledger import Submission
from scoring.ledger.private import Secret
from scoring.rules.answering.followup_steps import Outcome, Verdict

_FORGOTTEN: Final = 30
"""One in so many is looked into, and then lies."""
_CONTACT: Final = 10
"""One in so many leaves a number to be called back at."""
_APPEALED: Final = 12
"""One in so many is said to be a slip or malicious."""

Worded = type[FollowUpVerified] | type[FollowUpMended] | type[FollowUpExplained] | type[FollowUpAnswered]

_VERIFIED = ("经核实，群众反映的等候时间属实", "经核实，首次告知时漏说一项材料", "调取录像核实，窗口人员语气生硬")
_MENDED = ("已增开一个窗口，并在叫号屏提示等候人数", "已重新打印一次性告知单并当面致歉", "已对当事人谈话提醒")
_EXPLAINED = ("群众要求当场取证，该事项法定办理期限未到，已说明依据", "所需材料为法定要件，已出示办事指南")
_ANSWERED = ("已电话答复本人，本人表示理解", "在大厅公开栏答复", "已当面答复")


@dataclass(frozen=True, slots=True)
class FollowUps:
    """What was done about one bad rating: the head of the unit answers, the administrator closes."""

    given: RatingGiven
    at: datetime
    number: int
    """Which one it is of all, from 0: that alone decides what becomes of it."""

    def until(self, now: datetime) -> Iterator[Submission]:
        """All of it up to `now`, in order of time."""
        return takewhile(lambda step: step.at is not None and step.at <= now, self._steps())

    def _steps(self) -> Iterator[Submission]:
        rng = random.Random(self.number)  # noqa: S311 - a simulation, not a secret
        rating, number = self.given.rating_id, self.number
        calls = number % _CONTACT == 0
        if calls:
            contact = demo_secret("演示号码 000-0000", about="contact", ref=contact_ref(rating))
            yield Submission(ContactLeft(rating_id=rating, contact=contact.sealed), secrets=(contact,), at=self.at)
        yield self._said(FollowUpVerified, rng.choice(_VERIFIED), 1, 11)
        if number % _APPEALED == 1 and self.given.staff_id is not None:
            right = number // _APPEALED % 2 == 0
            yield from self._appeal(self.given.staff_id, Verdict.EXCLUDE if right else Verdict.KEEP)
            if right:
                return
        if number % _FORGOTTEN == 2:
            return
        yield self._mended_or_explained(rng)
        yield self._said(FollowUpAnswered, rng.choice(_ANSWERED), 2, 11)
        if calls:
            yield self._on(ContactSeen(rating_id=rating, by=ADMIN), 2, 14)
            yield self._on(CalledBack(rating_id=rating, by=ADMIN, outcome=Outcome.SATISFIED), 2, 15)
        yield self._on(FollowUpClosed(rating_id=rating, by=ADMIN), 3, 16)

    def _mended_or_explained(self, rng: random.Random) -> Submission:
        if rng.random() < 0.7:
            return self._said(FollowUpMended, rng.choice(_MENDED), 2, 10)
        return self._said(FollowUpExplained, rng.choice(_EXPLAINED), 2, 10)

    def _appeal(self, clerk: str, verdict: Verdict) -> Iterator[Submission]:
        rating = self.given.rating_id
        why = demo_secret("群众反映按错了键，当场已说明", about="note", ref=f"appeal-{rating}")
        yield self._on(AppealMade(rating_id=rating, by=clerk, reason=why.sealed), 1, 17, why)
        said = demo_secret("调看录像后决定", about="note", ref=f"decided-{rating}")
        event = AppealDecided(rating_id=rating, decided_by=ADMIN, verdict=verdict, reason=said.sealed)
        yield self._on(event, 2, 9, said)

    def _said(self, kind: Worded, words: str, after: int, hour: int) -> Submission:
        rating = self.given.rating_id
        secret = demo_secret(words, about="note", ref=f"{kind.kind}-{rating}")
        by = head_of(unit_of(self.given.window_id))
        return self._on(kind(rating_id=rating, by=by, words=secret.sealed), after, hour, secret)

    def _on(self, event: Event, after: int, hour: int, *secrets: Secret) -> Submission:
        """So many working days after the rating, at this hour."""
        return Submission(event, secrets=secrets, at=hall_moment(office_day(hall_day(self.at), after), hour))


def contact_ref(rating_id: str) -> str:
    """Where the number is kept, if one was left."""
    return f"contact-{rating_id}"
