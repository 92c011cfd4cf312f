"""Every bad rating and every complaint that a person may see, those that wait first."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kiosk.office.answering.complaint_page import ComplaintPage, ask_complaint
from kiosk.office.answering.follow_up_page import FollowUpPage
from kiosk.office.answering.opening import open_case
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.station import Station
from kiosk.views.columns import Column
from kiosk.views.due import due_day
from kiosk.views.scores.panel import level_name
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.answering import said_state
from kiosk.wording.office import OfficeWords
from scoring.permissions import Act
from scoring.read.complaints import ComplaintRecord
from scoring.read.followups import FollowUpRecord

_RATING_KEYS: Final = ("day", "level", "window", "state", "due", "id")
_COMPLAINT_KEYS: Final = ("day", "channel", "about", "state", "due", "id")
_SHAPES: Final = {
    "day": {"width": 10},
    "state": {"width": 8, "grows": 6},
    "due": {"width": 10},
    "id": {"width": 14, "grows": 20, "folds": 1},
}

Ratings = tuple[FollowUpRecord, ...]
Complaints = tuple[ComplaintRecord, ...]


class FollowUpsPage(ListPage[Ratings]):
    """Bad ratings."""

    stem = "bad-ratings"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: Ratings | None, words: OfficeWords) -> str:  # noqa: ARG002
        """The register."""
        return words.answering.register

    def read(self) -> Ratings:
        """Of the hall, or of the head's unit."""
        return tuple(self._station.desks.answering.follow_ups(self._station.badge))

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """When, what, where, how it stands."""
        shapes = {**_SHAPES, "level": {"width": 8, "grows": 8}, "window": {"width": 6}}
        return titled(_RATING_KEYS, words.answering.register_columns, **shapes)

    def rows(self, facts: Ratings, words: OfficeWords) -> Rows:
        """One row each."""
        return [(one.rating_id, _rating_cells(one, words)) for one in facts]

    def nothing(self, words: OfficeWords) -> str:
        """None."""
        return words.answering.no_ratings

    def opening(self, facts: Ratings, key: str) -> PageAct | None:  # noqa: ARG002
        """The rating in full."""
        return open_case(FollowUpPage(self._station, key), self._station)


class ComplaintsPage(ListPage[Complaints]):
    """Complaints."""

    stem = "complaints"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: Complaints | None, words: OfficeWords) -> str:  # noqa: ARG002
        """The register."""
        return words.answering.complaints

    def read(self) -> Complaints:
        """Of the hall, or of the head's unit."""
        return tuple(self._station.desks.answering.complaints(self._station.badge))

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """When, how, about whom, how it stands."""
        shapes = {**_SHAPES, "channel": {"width": 8, "grows": 4}, "about": {"width": 8, "grows": 8}}
        return titled(_COMPLAINT_KEYS, words.answering.complaint_columns, **shapes)

    def rows(self, facts: Complaints, words: OfficeWords) -> Rows:
        """One row each."""
        return [(one.complaint_id, _complaint_cells(one, words)) for one in facts]

    def nothing(self, words: OfficeWords) -> str:
        """None."""
        return words.answering.no_complaints

    def acts(self, facts: Complaints | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """A new one."""
        if not self._station.may(Act.RECEIVE_COMPLAINTS):
            return ()
        return (PageAct("n", lambda words: words.answering.key_receive, self._ask),)

    def _ask(self, frame: Frame) -> None:
        ask_complaint(self._station, frame)

    def opening(self, facts: Complaints, key: str) -> PageAct | None:  # noqa: ARG002
        """The complaint in full."""
        return open_case(ComplaintPage(self._station, key), self._station)


def _rating_cells(one: FollowUpRecord, words: OfficeWords) -> dict[str, str]:
    state = said_state(one.progress.state, words.language)
    return _cells(one.day, (level_name(one.level, words), one.window_id, state, due_day(one.due), one.rating_id))


def _complaint_cells(one: ComplaintRecord, words: OfficeWords) -> dict[str, str]:
    about = one.staff_id or one.window_id or one.unit_id
    channel, state = words.answering.channels.get(one.channel, one.channel), said_state(one.state, words.language)
    found = _cells(one.day, (channel, about, state, due_day(one.due), one.complaint_id))
    return dict(zip(_COMPLAINT_KEYS, found.values(), strict=True))


def _cells(day: date, others: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(_RATING_KEYS, (day.isoformat(), *others), strict=True))
