"""Private texts that are past the term the hall has set, found by what is still kept."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Select, and_, func, select

from scoring.clock import hall_day
from scoring.events.organisation import StaffEnrolled
from scoring.events.privacy import PrivateKind
from scoring.read.retention.terms import terms
from scoring.tables.followups import FollowUp, FollowUpEntry
from scoring.tables.kept import LedgerEntry, PrivateText
from scoring.tables.keys import table
from scoring.tables.organisation import Staff
from scoring.tables.ratings import Rating
from scoring.tables.surveys import SurveyAnswer, SurveyWords

_TEXT, _LEDGER, _STAFF = table(PrivateText), table(LedgerEntry), table(Staff)
_RATING, _FOLLOW_UP, _ENTRY = table(Rating), table(FollowUp), table(FollowUpEntry)
_ANSWER, _WORDS = table(SurveyAnswer), table(SurveyWords)


@dataclass(frozen=True, slots=True)
class Expired:
    """One text that should be gone."""

    of: PrivateKind
    target: str
    """What it belongs to, as `kiosk erase` names it: `rating:ID`, `answer:ID`, `staff:BADGE`."""
    ref: str
    about: str
    since: date
    """The day its term runs from."""
    days: int
    """The term."""

    @property
    def until(self) -> date:
        """The last day on which it might be kept."""
        return self.since + timedelta(days=self.days)


_Found = tuple[str, str, str, date]
"""Target, place and kind of a text that is still kept, and the day its term runs from."""


def expired(connection: Connection, hall_id: str, today: date) -> tuple[Expired, ...]:
    """Everything past its term, by kind and the oldest first; nothing of a kind that has no term.

    A rating given while a terminal's clock was in doubt waits until somebody has said when that was.
    """
    found = []
    for of, term in terms(connection, hall_id).items():
        if term.days is not None:
            every = (Expired(of, *one, term.days) for one in _KEPT[of](connection, hall_id))
            found += [one for one in every if one.until < today]
    order = [*PrivateKind]
    return tuple(sorted(found, key=lambda one: (order.index(one.of), one.since, one.target, one.ref)))


def _kept(ref: Any, hall: Any) -> Select[Any]:
    """Texts that are still there, beside the rows that name them."""
    here = and_(_TEXT.c.hall_id == hall, _TEXT.c.ref == ref)
    return select(_TEXT.c.ref, _TEXT.c.about).join(ref.table, here).where(_TEXT.c.text.is_not(None))


def _rating_words(connection: Connection, hall_id: str) -> Iterator[_Found]:
    acted = _last_acts(connection, hall_id)
    wanted = _kept(_RATING.c.words_ref, _RATING.c.hall_id).add_columns(_RATING.c.rating_id, _RATING.c.day)
    for row in connection.execute(wanted.where(_RATING.c.hall_id == hall_id, ~_RATING.c.waiting)):
        yield f"rating:{row.rating_id}", row.ref, row.about, max(row.day, acted.get(row.rating_id, row.day))


def _survey_words(connection: Connection, hall_id: str) -> Iterator[_Found]:
    answer = and_(_ANSWER.c.hall_id == _WORDS.c.hall_id, _ANSWER.c.answer_id == _WORDS.c.answer_id)
    wanted = _kept(_WORDS.c.words_ref, _WORDS.c.hall_id).join(_ANSWER, answer)
    wanted = wanted.add_columns(_ANSWER.c.answer_id, _ANSWER.c.day)
    # Those of a doubted clock too: nobody ever says when they were written, and they would be kept for ever.
    for row in connection.execute(wanted.where(_ANSWER.c.hall_id == hall_id)):
        yield f"answer:{row.answer_id}", row.ref, row.about, row.day


def _contacts(connection: Connection, hall_id: str) -> Iterator[_Found]:
    acted = _last_acts(connection, hall_id)
    rated = and_(_RATING.c.hall_id == _FOLLOW_UP.c.hall_id, _RATING.c.rating_id == _FOLLOW_UP.c.rating_id)
    wanted = _kept(_FOLLOW_UP.c.contact_ref, _FOLLOW_UP.c.hall_id).join(_RATING, rated)
    wanted = wanted.add_columns(_RATING.c.rating_id, _FOLLOW_UP.c.begun)
    for row in connection.execute(wanted.where(_FOLLOW_UP.c.hall_id == hall_id, ~_RATING.c.waiting)):
        yield f"rating:{row.rating_id}", row.ref, row.about, max(row.begun, acted.get(row.rating_id, row.begun))


def _names(connection: Connection, hall_id: str) -> Iterator[_Found]:
    """Every name of somebody who left, also one that was changed meanwhile."""
    left: Mapping[str, date] = {
        row.staff_id: row.last_day
        for row in connection.execute(
            select(_STAFF.c.staff_id, _STAFF.c.last_day).where(
                _STAFF.c.hall_id == hall_id, _STAFF.c.last_day.is_not(None)
            )
        )
    }
    whose: dict[str, str] = {}
    enrolled = (_LEDGER.c.hall_id == hall_id, _LEDGER.c.kind == StaffEnrolled.kind)
    for payload in connection.execute(select(_LEDGER.c.payload).where(*enrolled)).scalars() if left else ():
        fields = json.loads(payload)
        whose[fields["name"]["ref"]] = fields["staff_id"]
    kept = select(_TEXT.c.ref, _TEXT.c.about).where(_TEXT.c.hall_id == hall_id, _TEXT.c.text.is_not(None))
    for row in connection.execute(kept) if left else ():
        if (badge := whose.get(row.ref, "")) in left:
            yield f"staff:{badge}", row.ref, row.about, left[badge]


def _last_acts(connection: Connection, hall_id: str) -> Mapping[str, date]:
    """By bad rating, the day on which something was last done about it."""
    mine = select(_ENTRY.c.rating_id, func.max(_ENTRY.c.at).label("last")).where(_ENTRY.c.hall_id == hall_id)
    return {row.rating_id: hall_day(row.last) for row in connection.execute(mine.group_by(_ENTRY.c.rating_id))}


_KEPT: Final[Mapping[PrivateKind, Callable[[Connection, str], Iterator[_Found]]]] = {
    PrivateKind.RATING_WORDS: _rating_words,
    PrivateKind.SURVEY_WORDS: _survey_words,
    PrivateKind.CONTACTS: _contacts,
    PrivateKind.NAMES: _names,
}
