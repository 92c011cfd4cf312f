"""What a score is made of, down to the entries of the ledger; the listed events reproduce every component exactly."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from scoring.errors.unknown import NoStandingError
from scoring.identifiers import meant
from scoring.read.attempts import AttemptRecord, open_attempts
from scoring.read.campaigns import PaperTerms
from scoring.read.counts import NONE, total
from scoring.read.findings import FindingRecord
from scoring.read.organisation import staff
from scoring.read.period import Days, Period
from scoring.rules.knowledge.same_papers import SamePapers
from scoring.rules.ratings.levels import LEVELS, Counts, checked_counts
from scoring.rules.ratings.prior import Prior, fit_prior
from scoring.rules.ratings.satisfaction import Satisfaction, satisfaction_of_all
from scoring.standings import Standing, SubjectKind, board
from scoring.standings.coupled import Coupled, coupled_of
from scoring.standings.shared import if_enough
from scoring.tables.keys import table
from scoring.tables.ratings import Rating, RatingReason

_RATING, _REASON = table(Rating), table(RatingReason)


@dataclass(frozen=True, slots=True)
class RatingLine:
    """One rating behind a score. It says what was rated, never by whom."""

    at: datetime
    window_id: str
    staff_id: str | None
    level: int
    channel: str
    reasons: tuple[int, ...]
    voided: bool
    flag: str | None
    """Why it is left out until somebody has looked, a value of `scoring.rules.ratings.pace.Flag`."""
    terminal_id: str
    seq: int

    @property
    def counts(self) -> bool:
        """Whether it is in the score."""
        return not self.voided and self.flag is None


@dataclass(frozen=True, slots=True)
class Flagged:
    """Ratings that came too fast and are left out until somebody has looked."""

    counts: Counts
    """Of levels 1 to 5."""
    satisfaction: Satisfaction | None
    """What the satisfaction score would be with them; None where even then there are too few ratings."""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper of the campaign with a person's attempts at it."""

    terms: PaperTerms
    attempts: tuple[AttemptRecord, ...]
    """Submitted ones."""
    unfinished: AttemptRecord | None
    """Begun and not handed in."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A score as it was frozen."""

    frozen_at: datetime
    total: Decimal | None
    """None where it was undefined, or had no line."""
    errata: int
    """Of the campaign, not of this score alone."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything behind one standing."""

    standing: Standing
    kind: SubjectKind
    papers: tuple[PaperLine, ...]
    """For a person only."""
    ratings: tuple[RatingLine, ...]
    """For a person or a window, oldest first; voided and flagged ones are listed and count nothing."""
    prior: Prior | None
    """What the satisfaction score assumed before any rating; absent for a unit."""
    findings: tuple[FindingRecord, ...]
    """Withdrawn ones are listed and cost nothing."""
    members: tuple[tuple[Standing, Days], ...]
    """The people of a window or unit with their days on duty there."""
    flagged: Flagged | None
    """None where there is nothing left out, and for a unit, whose score is made of its people's."""
    waiting: int
    """Ratings of the whole hall that count nowhere until somebody decides when they were given; some may be its own."""
    coupled: Coupled | None = None
    """For a unit whose campaign couples deductions: what its head loses with its windows."""
    same_papers: tuple[SamePapers, ...] = ()
    """Everybody of the campaign by the papers they sat: which marks can be compared."""
    closed: "Closed | None" = None
    """What stood there when the campaign's book was closed; the rest is as it is with the errata. None while open."""


def explain(connection: Connection, hall_id: str, period: Period, kind: SubjectKind, subject_id: str) -> Explanation:
    """Take one standing apart, named by its id or however a person spells it.

    Raises:
        NoStandingError: the board has no such line.
    """
    lines = {one.subject_id: one for one in board(period, kind).standings}
    spelt = meant(subject_id, lines)
    if spelt is None:
        raise NoStandingError(kind.value, subject_id)
    found = _explained(connection, hall_id, period, kind, lines[spelt])
    return replace(found, same_papers=period.same_papers)


def _explained(
    connection: Connection, hall_id: str, period: Period, kind: SubjectKind, standing: Standing
) -> Explanation:
    subject_id = standing.subject_id
    match kind:
        case SubjectKind.STAFF:
            own = tuple(one for one in period.findings if one.staff_id == subject_id)
            ratings = _ratings(connection, hall_id, period, _RATING.c.staff_id == subject_id)
            every = {one.staff_id: period.counts.by_staff.get(one.staff_id, NONE) for one in period.clerks}
            prior, flagged = fit_prior(every.values()), _flagged(period, every, subject_id, ratings)
            papers = _papers(connection, hall_id, period, subject_id, standing.unit_id)
            return Explanation(standing, kind, papers, ratings, prior, own, (), flagged, period.waiting)
        case SubjectKind.WINDOW:
            own = tuple(one for one in period.findings if one.window_id == subject_id)
            ratings = _ratings(connection, hall_id, period, _RATING.c.window_id == subject_id)
            every = {one.window_id: period.counts.by_window.get(one.window_id, NONE) for one in period.windows}
            prior, flagged = fit_prior(every.values()), _flagged(period, every, subject_id, ratings)
            days = period.window_days.get(subject_id, {})
            members = _members(period, days)
            return Explanation(standing, kind, (), ratings, prior, own, members, flagged, period.waiting)
        case SubjectKind.UNIT:
            own = tuple(one for one in period.findings if one.unit_id == subject_id)
            people = {one.staff_id for one in period.clerks if one.unit_id == subject_id}
            totals = {one: number for one, number in period.staff_days.items() if one in people}
            coupled = coupled_of(period, subject_id, staff(connection, hall_id))
            members = _members(period, totals)
            return Explanation(standing, kind, (), (), None, own, members, None, period.waiting, coupled)


def as_frozen(found: Explanation, frozen: Period) -> Explanation:
    """An explanation of a closed campaign, with what stood there when it was closed beside; pure."""
    subject_id = found.standing.subject_id
    totals = {one.subject_id: one.composite.total for one in board(frozen, found.kind).standings}
    assert frozen.frozen_at is not None  # noqa: S101 - or it is not closed
    return replace(found, closed=Closed(frozen.frozen_at, totals.get(subject_id), frozen.errata))


def _papers(connection: Connection, hall_id: str, period: Period, staff_id: str, unit_id: str) -> tuple[PaperLine, ...]:
    begun = {(one.campaign_id, one.paper_id): one for one in open_attempts(connection, hall_id, staff_id=staff_id)}
    own = [one for one in period.attempts if one.staff_id == staff_id]
    return tuple(
        PaperLine(
            terms,
            tuple(one for one in own if one.paper_id == terms.paper_id),
            begun.get((terms.campaign_id, terms.paper_id)),
        )
        for terms in period.papers
        if terms.is_for(staff_id, unit_id)
    )


def _flagged(
    period: Period, counted: Mapping[str, Counts], subject_id: str, ratings: Sequence[RatingLine]
) -> Flagged | None:
    """What is left out of one subject's score, and the score with it; the others' stay as they are."""
    left = [one.level for one in ratings if one.flag is not None and not one.voided]
    if not left:
        return None
    out = checked_counts([left.count(level) for level in range(1, LEVELS + 1)])
    whole = {**counted, subject_id: total([counted.get(subject_id, NONE), out])}
    scored = satisfaction_of_all(whole, period.campaign.level_points)[subject_id]
    return Flagged(out, if_enough(period, scored))


def _members(period: Period, days: Mapping[str, Days]) -> tuple[tuple[Standing, Days], ...]:
    lines = board(period, SubjectKind.STAFF).standings
    return tuple((one, days[one.subject_id]) for one in lines if one.subject_id in days)


def _ratings(
    connection: Connection, hall_id: str, period: Period, whose: ColumnElement[bool]
) -> tuple[RatingLine, ...]:
    within = (
        _RATING.c.hall_id == hall_id,
        whose,
        _RATING.c.waiting.is_(False),
        _RATING.c.day >= period.campaign.first_day,
        _RATING.c.day <= period.campaign.last_day,
    )
    reasons: dict[str, list[int]] = defaultdict(list)
    same = (_REASON.c.hall_id == _RATING.c.hall_id) & (_REASON.c.rating_id == _RATING.c.rating_id)
    ticked = select(_REASON.c.rating_id, _REASON.c.code).join_from(_REASON, _RATING, same).where(*within)
    for row in connection.execute(ticked.order_by(_REASON.c.code)):
        reasons[row.rating_id].append(row.code)
    rows = connection.execute(select(_RATING).where(*within).order_by(_RATING.c.at, _RATING.c.seq))
    return tuple(_line(row, tuple(reasons[row.rating_id])) for row in rows)


def _line(row: Row[Any], reasons: tuple[int, ...]) -> RatingLine:
    return RatingLine(
        row.at,
        row.window_id,
        row.staff_id,
        row.level,
        row.channel,
        reasons,
        row.voided,
        row.flag,
        row.terminal_id,
        row.seq,
    )
