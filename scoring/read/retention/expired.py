"""Private texts that are past the term the hall has set, found by what is still kept."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, select

from scoring.events.organisation import StaffEnrolled
from scoring.events.privacy import PrivateKind
from scoring.read.retention.known_days import KnownDays
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

    A rating given while a terminal's clock was in doubt waits until somebody has said when that was. What was set
    aside, and whatever a clock dated into the future, is as old as it certainly is: see `KnownDays`.
    """
    found, days = [], KnownDays(connection, hall_id, today)
    for of, term in terms(connection, hall_id).items():
        if term.days is not None:
            every = (Expired(of, *one, term.days) for one in _KEPT[of](connection, hall_id, days))
            found += [one for one in every if one.until < today]
    order = [*PrivateKind]
    return tuple(sorted(found, key=lambda one: (order.index(one.of), one.since, one.target, one.ref)))


def _kept(ref: Any, hall: Any) -> Select[Any]:
    """Texts that are still there, beside the rows that name them."""
    here = and_(_TEXT.c.hall_id == hall, _TEXT.c.ref == ref)
    return select(_TEXT.c.ref, _TEXT.c.about).join(ref.table, here).where(_TEXT.c.text.is_not(None))


def _rating_words(connection: Connection, hall_id: str, days: KnownDays) -> Iterator[_Found]:
    wanted = _kept(_RATING.c.words_ref, _RATING.c.hall_id)
    yield from _of_ratings(connection, wanted.where(_RATING.c.hall_id == hall_id), hall_id, days)


def _survey_words(connection: Connection, hall_id: str, days: KnownDays) -> Iterator[_Found]:
    answer = and_(_ANSWER.c.hall_id == _WORDS.c.hall_id, _ANSWER.c.answer_id == _WORDS.c.answer_id)
    wanted = _kept(_WORDS.c.words_ref, _WORDS.c.hall_id).join(_ANSWER, answer)
    columns = (_ANSWER.c[name] for name in ("answer_id", "day", "at", "terminal_id", "waiting"))
    # Those of a doubted clock too: nobody ever says when they were written, and they would be kept for ever.
    for row in connection.execute(wanted.add_columns(*columns).where(_ANSWER.c.hall_id == hall_id)):
        since = days.of_answer(row.terminal_id, row.at) if row.waiting else row.day
        yield f"answer:{row.answer_id}", row.ref, row.about, since


def _contacts(connection: Connection, hall_id: str, days: KnownDays) -> Iterator[_Found]:
    """A follow-up begins with its rating, and again with a call, which is an act."""
    rated = and_(_RATING.c.hall_id == _FOLLOW_UP.c.hall_id, _RATING.c.rating_id == _FOLLOW_UP.c.rating_id)
    wanted = _kept(_FOLLOW_UP.c.contact_ref, _FOLLOW_UP.c.hall_id).join(_RATING, rated)
    yield from _of_ratings(connection, wanted.where(_FOLLOW_UP.c.hall_id == hall_id), hall_id, days)


def _of_ratings(connection: Connection, kept: Select[Any], hall_id: str, days: KnownDays) -> Iterator[_Found]:
    """Texts of ratings whose day is settled, since the rating or the last that was done about it."""
    acted = _last_acts(connection, hall_id, days)
    wanted = kept.join(_LEDGER, _entry_of(_RATING)).add_columns(
        *(_RATING.c[name] for name in ("rating_id", "at", "terminal_id", "seq")), *_WHAT_IT_SAID
    )
    for row in connection.execute(wanted.where(~_RATING.c.waiting)):
        day = days.of(row)
        yield f"rating:{row.rating_id}", row.ref, row.about, max(day, acted.get(row.rating_id, day))


def _entry_of(told: Table) -> ColumnElement[bool]:
    """Joins a table that says where its entries stand with the ledger."""
    return and_(*(_LEDGER.c[name] == told.c[name] for name in ("hall_id", "terminal_id", "seq")))


_WHAT_IT_SAID: Final = (_LEDGER.c.at.label("said"), _LEDGER.c.doubt)


def _names(connection: Connection, hall_id: str, days: KnownDays) -> Iterator[_Found]:  # noqa: ARG001 - as the others
    """Every name of somebody who left, also one that was changed meanwhile; people say what their last day was."""
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


def _last_acts(connection: Connection, hall_id: str, days: KnownDays) -> Mapping[str, date]:
    """By bad rating, the day on which something was last done about it."""
    columns = (_ENTRY.c[name] for name in ("rating_id", "at", "terminal_id", "seq"))
    acts = select(*columns, *_WHAT_IT_SAID).join_from(_ENTRY, _LEDGER, _entry_of(_ENTRY))
    found: dict[str, date] = {}
    for row in connection.execute(acts.where(_ENTRY.c.hall_id == hall_id)):
        found[row.rating_id] = max(found.get(row.rating_id, date.min), days.of(row))
    return found


_KEPT: Final[Mapping[PrivateKind, Callable[[Connection, str, KnownDays], Iterator[_Found]]]] = {
    PrivateKind.RATING_WORDS: _rating_words,
    PrivateKind.SURVEY_WORDS: _survey_words,
    PrivateKind.CONTACTS: _contacts,
    PrivateKind.NAMES: _names,
}
