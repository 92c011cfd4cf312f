"""Opening targeted retests: for those who were on duty, on what was not told, once for everything that says so."""

import uuid
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from scoring.clock import hall_day, hall_moment
from scoring.errors import ConflictError, StoreError
from scoring.errors.answering import (
    ConcernedError,
    NobodyOnDutyError,
    NothingUntoldError,
    RetestOpenError,
    SourceNameError,
    UnknownFacetError,
    UnknownRetestError,
)
from scoring.errors.conflicts import FindingSettledError
from scoring.events.retests import RetestExcused, RetestOpened
from scoring.identifiers import folded
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.permissions import Act, require
from scoring.read import organisation
from scoring.read.answering.retests import RetestRecord, retests, retests_of
from scoring.read.findings import finding
from scoring.read.followups import followup, followups
from scoring.read.organisation import StaffRecord
from scoring.rules.answering.followup_steps import FollowUpState
from scoring.rules.answering.rectification_steps import Source
from scoring.rules.answering.telling import FACETS, PASS_PERCENT, in_order, untold_by_finding, untold_by_reasons
from scoring.tables.keys import table
from scoring.tables.ratings import Rating

_RATING = table(Rating)


@dataclass(frozen=True, slots=True)
class Untold:
    """What was not told, and where that is known from."""

    source: Source
    """A bad rating or a finding."""
    source_id: str
    service_id: str
    facets: tuple[str, ...] = ()
    """By default what the reasons, or the requirement, speak of."""


def known_facets(given: Sequence[str]) -> tuple[str, ...]:
    """Facets as the bank names them. Raises UnknownFacetError."""
    names = [folded(one).lower() for one in given]
    for name in names:
        if name not in FACETS:
            raise UnknownFacetError(name, FACETS)
    return in_order(names)


def opened(
    connection: Connection, hall_id: str, untold: Untold, *, day: date, by: str, corrects: bool = False
) -> RetestOpened:
    """The event that opens one; if it `corrects`, also in place of one that is about something else.

    Raises:
        UnknownFollowUpError, UnknownFindingError: there is no such bad rating or finding.
        NothingUntoldError: neither it nor anybody says that something was not told.
        NobodyOnDutyError: nobody was on duty there then; nobody off duty is ever tested.
        RetestOpenError: there is one already.
    """
    find = _of_rating if untold.source is Source.RATING else _of_finding
    facets, people = find(connection, hall_id, untold)
    if not facets:
        raise NothingUntoldError(untold.source_id)
    if not people:
        raise NobodyOnDutyError(untold.source_id)
    known = [one for one in retests_of(connection, hall_id, untold.source, untold.source_id) if not one.voided]
    if known and not (corrects and _about_something_else(known[-1], untold, facets)):
        raise RetestOpenError(untold.source_id)
    return RetestOpened(
        retest_id=f"t-{uuid.uuid4().hex[:12]}",
        day=day,
        source=untold.source,
        source_id=untold.source_id,
        service_id=untold.service_id,
        facets=facets,
        staff=people,
        pass_percent=PASS_PERCENT,
        by=by,
        replaces=known[-1].retest_id if known else None,
    )


def _about_something_else(known: RetestRecord, untold: Untold, facets: tuple[str, ...]) -> bool:
    """Whether somebody who knows better names another service or other facets; what was passed is not asked twice."""
    if known.service_id != untold.service_id:
        return True
    if not untold.facets or facets == known.facets:
        return False
    return known.waits or not {*facets} <= {*known.facets}


def _of_rating(connection: Connection, hall_id: str, untold: Untold) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is to be tested, and who was at the window in that half of the day."""
    known = followup(connection, hall_id, untold.source_id)
    mine = (_RATING.c.hall_id == hall_id, _RATING.c.rating_id == known.rating_id)
    row = connection.execute(select(_RATING.c.at, _RATING.c.waiting).where(*mine)).one()
    # While the clock is in doubt nobody knows who was there.
    on_duty = () if row.waiting else organisation.rostered(connection, hall_id, known.window_id, row.at)
    facets = in_order(untold.facets) or untold_by_reasons(known.reasons)
    return facets, _still_here(connection, hall_id, on_duty)


def _of_finding(connection: Connection, hall_id: str, untold: Untold) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The same of a finding: for whom it is charged to, if on duty that day; else for all who were at the window."""
    known = finding(connection, hall_id, untold.source_id)
    if known.withdrawn:
        raise FindingSettledError(known.finding_id, known.state)
    moments = (hall_moment(known.day, 9), hall_moment(known.day, 15))
    window = known.window_id
    on_duty = (
        {one for at in moments for one in organisation.rostered(connection, hall_id, window, at)} if window else ()
    )
    people = {known.staff_id} if known.staff_id in on_duty and known.staff_id else on_duty
    facets = in_order(untold.facets) or untold_by_finding(known.code)
    return facets, _still_here(connection, hall_id, people)


def _still_here(connection: Connection, hall_id: str, people: Collection[str]) -> tuple[str, ...]:
    """Of those who were on duty, who has not left since."""
    here = {one.staff_id for one in organisation.staff(connection, hall_id) if one.last_day is None}
    return tuple(sorted({*people} & here))


def open_with_rating(store: Store, rating_id: str, codes: Sequence[int], by: str | None = None) -> None:
    """Where a bad rating says that something of a service was not told, those on duty are tested on it.

    After the rating, which nothing may hold up; what comes to nothing here is opened when its service becomes known, at
    the latest when it is verified.

    Args:
        store: where.
        rating_id: the rating.
        codes: reasons that were given now; those of good ratings speak of nothing untold.
        by: who entered it; a citizen's terminal otherwise.
    """
    if not untold_by_reasons(codes):
        return
    with store.reading() as connection:
        known = followup(connection, store.hall_id, rating_id)
    if known.service_id is not None:
        open_at_once(store, Untold(Source.RATING, rating_id, known.service_id), by or store.ledger.terminal_id)


def open_what_is_known(store: Store, by: str) -> None:
    """The same for bad ratings that nobody has seen to yet, once another system has said which services they are of."""
    with store.reading() as connection:
        tested = {one.source_id for one in retests(connection, store.hall_id) if one.source is Source.RATING}
        waiting = followups(connection, store.hall_id, only_open=True)
    for one in waiting:
        fresh = one.progress.state is FollowUpState.OPEN and one.rating_id not in tested
        if fresh and one.service_id is not None and untold_by_reasons(one.reasons):
            open_at_once(store, Untold(Source.RATING, one.rating_id, one.service_id), by)


def open_at_once(store: Store, untold: Untold, by: str) -> None:
    """Open one if it can be opened now; if not, it is left to whoever verifies or decides, and nothing is said."""
    day = hall_day(store.moment())

    def work_out(connection: Connection) -> Submission:
        return Submission(opened(connection, store.hall_id, untold, day=day, by=by))

    with suppress(ConflictError, StoreError):
        store.ledger.append_worked_out(work_out)


class Retests:
    """Opens and excuses retests; every method returns only after the ledger has it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[RetestRecord, ...]:
        """Every retest, the oldest first."""
        with self._store.reading() as connection:
            return retests(connection, self._store.hall_id)

    def of(self, source: Source, source_id: str) -> tuple[RetestRecord, ...]:
        """Those that one bad rating or finding opened."""
        with self._store.reading() as connection:
            return retests_of(connection, self._store.hall_id, source, source_id)

    def open(self, untold: Untold, by: StaffRecord) -> RetestRecord:
        """Open one. Raises NotAllowedError, SourceNameError, and as `opened`."""
        require(by.staff_id, by.role, Act.OPEN_RECTIFICATIONS)
        if untold.source not in {Source.RATING, Source.FINDING}:
            raise SourceNameError(untold.source.value)
        day = hall_day(self._store.moment())

        def work_out(connection: Connection) -> Submission:
            return Submission(opened(connection, self._store.hall_id, untold, day=day, by=by.staff_id))

        self._store.ledger.append_worked_out(work_out)
        return self.of(untold.source, untold.source_id)[-1]

    def excuse(self, retest_id: str, staff_id: str, by: StaffRecord) -> RetestRecord:
        """Somebody who has left, or is away for long, need not take it. Nobody excuses oneself.

        Raises:
            NotAllowedError, ConcernedError: it is somebody else's to say.
            UnknownRetestError: it is not that person's.
        """
        require(by.staff_id, by.role, Act.OPEN_RECTIFICATIONS)
        with self._store.reading() as connection:
            person = organisation.person(connection, self._store.hall_id, staff_id).staff_id
        if person == by.staff_id:
            raise ConcernedError(retest_id, by.staff_id)
        self._store.ledger.append(RetestExcused(retest_id=retest_id, staff_id=person, by=by.staff_id))
        found = next((one for one in self.all() if one.retest_id == retest_id), None)
        if found is None:
            raise UnknownRetestError(retest_id, person)
        return found
