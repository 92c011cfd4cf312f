"""What becomes of bad ratings. Impossible steps are refused where they are written."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, select

from scoring.errors.answering import (
    AppealPendingError,
    FollowUpStepError,
    RetestWaitingError,
    UnknownFollowUpError,
)
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
from scoring.projections.entry import Place, projects
from scoring.projections.retests import void_retests, waits_for_retest
from scoring.rules.answering.followup_steps import (
    ENDED,
    Appeal,
    FollowUpState,
    FollowUpStep,
    Outcome,
    Progress,
    Verdict,
)
from scoring.rules.answering.rectification_steps import Source
from scoring.sql import counted
from scoring.tables.followups import FollowUp, FollowUpEntry
from scoring.tables.keys import table
from scoring.tables.ratings import Rating

_FOLLOW_UP, _ENTRY, _RATING = table(FollowUp), table(FollowUpEntry), table(Rating)
_MINE = (_FOLLOW_UP.c.hall_id == bindparam("hall"), _FOLLOW_UP.c.rating_id == bindparam("rating"))
_FIND = select(_FOLLOW_UP).where(*_MINE)
_RATED = select(_RATING).where(_RATING.c.hall_id == bindparam("hall"), _RATING.c.rating_id == bindparam("rating"))

Worded = FollowUpVerified | FollowUpMended | FollowUpExplained | FollowUpAnswered


def open_follow_up(connection: Connection, place: Place, rating_id: str) -> None:
    """A bad rating was given: somebody has to see to it."""
    row = {"hall_id": place.hall_id, "rating_id": rating_id, "state": "open", "begun": place.day, "round": 1}
    connection.execute(_FOLLOW_UP.insert(), row | {"calls": 0, "appeal": "none"})


def drop_untouched(connection: Connection, place: Place, rating_id: str) -> bool:
    """The rating was a slip: nobody has to see to it. Whether that was still possible, because nobody had begun."""
    untouched = (
        _FOLLOW_UP.c.state == FollowUpState.OPEN.value,
        _FOLLOW_UP.c.contact_ref.is_(None),
        _FOLLOW_UP.c.round == 1,
        _FOLLOW_UP.c.appeal == Appeal.NONE.value,
    )
    return connection.execute(_FOLLOW_UP.delete().where(*_MINE, *untouched), _named(place, rating_id)).rowcount == 1


def redate(connection: Connection, place: Place, rating_id: str, day: date) -> None:
    """It was decided when the rating was given: the first term runs from that day."""
    first = (_FOLLOW_UP.c.round == 1, _FOLLOW_UP.c.state == FollowUpState.OPEN.value)
    connection.execute(_FOLLOW_UP.update().where(*_MINE, *first).values(begun=day), _named(place, rating_id))


def progress_of(row: Mapping[str, Any], *, retest: bool) -> Progress:
    """What decides the next step, of a stored row; `retest` if one has yet to be passed."""
    contact, appeal = row["contact_ref"] is not None, Appeal(row["appeal"])
    return Progress(FollowUpState(row["state"]), contact, row["calls"], appeal, retest)


@projects(ContactLeft)
def contact_left(connection: Connection, place: Place, event: ContactLeft) -> None:
    """Remember where the contact is kept.

    Raises:
        UnknownFollowUpError: the rating is not a bad one.
        FollowUpStepError: it has ended, or there is a contact already.
    """
    row = _find(connection, place, event.rating_id)
    if FollowUpState(row["state"]) in ENDED or row["contact_ref"] is not None:
        raise FollowUpStepError(event.rating_id, row["state"], "contact")
    _set(connection, place, event.rating_id, contact_ref=event.contact.ref)


@projects(ContactSeen)
def contact_seen(connection: Connection, place: Place, event: ContactSeen) -> None:
    """Remember who looked."""
    _find(connection, place, event.rating_id)
    _note(connection, place, event.rating_id, "contact", event.by)


def _worded(connection: Connection, place: Place, event: Worded, step: FollowUpStep) -> None:
    progress = _may(connection, place, event.rating_id, step)
    more: dict[str, object] = {}
    if step is FollowUpStep.ANSWER:
        more = {"answered": place.day, "answered_by": event.by, "calls": 0}
    _set(connection, place, event.rating_id, state=progress.after(step).value, **more)
    _note(connection, place, event.rating_id, step.value, event.by, words_ref=event.words.ref)


@projects(FollowUpVerified)
def verified(connection: Connection, place: Place, event: FollowUpVerified) -> None:
    """Somebody knows what happened. Raises UnknownFollowUpError, FollowUpStepError."""
    _worded(connection, place, event, FollowUpStep.VERIFY)


@projects(FollowUpMended)
def mended(connection: Connection, place: Place, event: FollowUpMended) -> None:
    """It was put right. Raises as `verified`."""
    _worded(connection, place, event, FollowUpStep.MEND)


@projects(FollowUpExplained)
def explained(connection: Connection, place: Place, event: FollowUpExplained) -> None:
    """It was explained. Raises as `verified`."""
    _worded(connection, place, event, FollowUpStep.EXPLAIN)


@projects(FollowUpAnswered)
def answered(connection: Connection, place: Place, event: FollowUpAnswered) -> None:
    """It was answered. Raises as `verified`."""
    _worded(connection, place, event, FollowUpStep.ANSWER)


@projects(CalledBack)
def called_back(connection: Connection, place: Place, event: CalledBack) -> None:
    """A call: still dissatisfied opens it again. Raises as `verified`."""
    progress = _may(connection, place, event.rating_id, FollowUpStep.CALL_BACK)
    row = _find(connection, place, event.rating_id)
    more: dict[str, object] = {"state": progress.after_call(event.outcome).value}
    if event.outcome is Outcome.DISSATISFIED:
        more |= {"begun": place.day, "round": row["round"] + 1, "answered": None, "answered_by": None, "calls": 0}
    elif event.outcome is Outcome.NOT_REACHED:
        more["calls"] = row["calls"] + 1
    _set(connection, place, event.rating_id, **more)
    _note(connection, place, event.rating_id, "call-back", event.by, outcome=event.outcome.value)


@projects(FollowUpClosed)
def closed(connection: Connection, place: Place, event: FollowUpClosed) -> None:
    """It has ended; nobody needs the contact any more. Raises as `verified`, and AppealPendingError."""
    row = _find(connection, place, event.rating_id)
    if row["appeal"] == Appeal.PENDING:
        raise AppealPendingError(event.rating_id)
    if waits_for_retest(connection, place.hall_id, event.rating_id):
        raise RetestWaitingError(event.rating_id)
    progress = _may(connection, place, event.rating_id, FollowUpStep.CLOSE)
    _set(connection, place, event.rating_id, state=progress.after(FollowUpStep.CLOSE).value, contact_ref=None)
    _note(connection, place, event.rating_id, "close", event.by)


@projects(AppealMade)
def appealed(connection: Connection, place: Place, event: AppealMade) -> None:
    """Somebody says that it was a slip or malicious. Raises as `verified`."""
    _may(connection, place, event.rating_id, FollowUpStep.APPEAL)
    _set(connection, place, event.rating_id, appeal="pending", appealed_by=event.by, appeal_ref=event.reason.ref)
    _note(connection, place, event.rating_id, "appeal", event.by, words_ref=event.reason.ref)


@projects(AppealDecided)
def decided(connection: Connection, place: Place, event: AppealDecided) -> None:
    """Excluded, the rating leaves every count. Raises as `verified`."""
    _may(connection, place, event.rating_id, FollowUpStep.DECIDE)
    if event.verdict is Verdict.EXCLUDE:
        rating = connection.execute(_RATED, _named(place, event.rating_id)).mappings().one()
        counted.change(connection, dict(rating), voided=True, waiting=False)
        _set(connection, place, event.rating_id, state="excluded", appeal="excluded", contact_ref=None)
        void_retests(connection, place, Source.RATING, event.rating_id)
    else:
        _set(connection, place, event.rating_id, appeal="kept")
    by, words = event.decided_by, event.reason.ref
    _note(connection, place, event.rating_id, "decide", by, outcome=event.verdict.value, words_ref=words)


def _may(connection: Connection, place: Place, rating_id: str, step: FollowUpStep) -> Progress:
    waits = waits_for_retest(connection, place.hall_id, rating_id)
    progress = progress_of(_find(connection, place, rating_id), retest=waits)
    if step not in progress.steps():
        raise FollowUpStepError(rating_id, progress.state.value, step.value)
    return progress


def _find(connection: Connection, place: Place, rating_id: str) -> Mapping[str, Any]:
    row = connection.execute(_FIND, _named(place, rating_id)).mappings().first()
    if row is None:
        raise UnknownFollowUpError(rating_id)
    return dict(row)


def _set(connection: Connection, place: Place, rating_id: str, **values: object) -> None:
    connection.execute(_FOLLOW_UP.update().where(*_MINE).values(**values), _named(place, rating_id))


def _note(
    connection: Connection,
    place: Place,
    rating_id: str,
    step: str,
    by: str,
    *,
    outcome: str | None = None,
    words_ref: str | None = None,
) -> None:
    row = {"hall_id": place.hall_id, "rating_id": rating_id, "terminal_id": place.terminal_id, "seq": place.seq}
    row |= {"step": step, "by": by, "at": place.at, "outcome": outcome, "words_ref": words_ref}
    connection.execute(_ENTRY.insert(), row)


def _named(place: Place, rating_id: str) -> dict[str, str]:
    return {"hall": place.hall_id, "rating": rating_id}
