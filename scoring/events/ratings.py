"""Events of citizens' ratings (好差评)."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AwareDatetime, Field

from scoring.events.base import DigestHex, Event, Id, Sealed

Level = Annotated[int, Field(ge=1, le=5)]
"""5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意 (GB/T 39734-2020 names, stars equal points)."""

ReasonCode = Annotated[int, Field(ge=100, le=599)]


class Channel(StrEnum):
    """Where a rating came from (评价渠道)."""

    HALL = "hall"
    WINDOW = "window"
    EVALUATOR = "evaluator"
    PAPER = "paper"
    ONLINE = "online"
    MOBILE = "mobile"
    QR = "qr"
    SMS = "sms"
    PHONE = "phone"
    OTHER = "other"
    """The last six come from other systems only, see `scoring.exchange`."""


class RatingGiven(Event):
    """A citizen tapped a level. Stored at once; everything else is optional and follows."""

    kind: ClassVar[str] = "rating.given"

    rating_id: Id
    window_id: Id
    staff_id: Id | None = None
    """The clerk on duty at the window, where the roster names exactly one."""
    level: Level
    channel: Channel
    visit: DigestHex | None = None
    """Keyed digest of the visit number (办件编号) and service count, so that one service is rated once (一次一评)."""
    by: Id | None = None
    """Badge of whoever entered it for the citizen; None where the citizen tapped."""
    device_id: Id | None = None
    """The device it came from; None where it was a terminal of ours or a person."""
    request: Id | None = None
    """Key under which the device or person asked: the same again is the same rating."""
    pace: Annotated[int, Field(ge=0, le=9)] = 0
    """Number of the rule that flags ratings which come too fast; 0 in those from before, and in imported ones."""
    service_id: Id | None = None
    """The service (事项) that was done, where whoever asks knows it."""
    page: Id | None = None
    """Which page of the terminal it was, where several browsers show it (`kiosk serve`)."""


class ReasonsAdded(Event):
    """The same citizen ticked reasons of that level, or left words."""

    kind: ClassVar[str] = "rating.reasons"

    rating_id: Id
    codes: Annotated[tuple[ReasonCode, ...], Field(max_length=10)]
    words: Sealed | None = None
    service_id: Id | None = None
    """The service (事项) that the citizen says it was, where nothing said so before."""


class RatingCorrected(Event):
    """The same citizen, moments later and with nothing more said: a finger had slipped. The last level counts."""

    kind: ClassVar[str] = "rating.corrected"

    rating_id: Id
    level: Level


class RatingUnanswered(Event):
    """A citizen had the levels of a window in front and left without one: not rated (未评价), which says nothing."""

    kind: ClassVar[str] = "rating.unanswered"

    window_id: Id
    day: date | None = None
    """The hall's day, as far as it can be known, where the terminal's clock was in doubt; else the entry's."""


class RatingVoided(Event):
    """A review found the rating mistaken or malicious; it leaves every denominator but stays on record."""

    kind: ClassVar[str] = "rating.voided"

    rating_id: Id
    decided_by: Id
    reason: Sealed


class RatingUnflagged(Event):
    """Somebody who may has looked: a rating that came too fast was a citizen's, and counts from now on."""

    kind: ClassVar[str] = "rating.unflagged"

    rating_id: Id
    decided_by: Id


class RatingDated(Event):
    """Somebody who may has decided when a rating was given whose clock was wrong; it counts on that day."""

    kind: ClassVar[str] = "rating.dated"

    rating_id: Id
    at: AwareDatetime
    staff_id: Id | None
    """Who served then; nobody where the roster does not say."""
    decided_by: Id
