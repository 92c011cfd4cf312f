"""Standings and explanations as JSON documents: numbers to the cent, exact marks as fractions, undefined as null."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from scoring.clock import hall_time
from scoring.read.attempts import AttemptRecord
from scoring.read.findings import FindingRecord
from scoring.read.period import Days
from scoring.rules.cents import rounded
from scoring.rules.knowledge.same_papers import SamePapers
from scoring.rules.ratings.rates import Rate
from scoring.standings import Board, Standing
from scoring.standings.coupled import Coupled
from scoring.standings.explain import Closed, Explanation, Flagged, PaperLine, RatingLine

if TYPE_CHECKING:
    from kiosk.views.scores.beside import Beside
    from scoring.ranks.split_halves import SplitHalf

Document = dict[str, Any]


def cents(value: Decimal | Fraction | int | None) -> float | None:
    """A value to the hundredth; a JSON number prints it exactly."""
    return None if value is None else float(rounded(value))


def board_document(board: Board, halves: SplitHalf | None, beside: Beside) -> Document:
    """A whole board.

    Args:
        board: of any kind.
        halves: how often its first stays first, where two are ranked.
        beside: what was asked for beside it.
    """
    campaign = board.period.campaign
    return {
        "campaign": {
            "id": campaign.campaign_id,
            "title": campaign.title,
            "first_day": campaign.first_day.isoformat(),
            "last_day": campaign.last_day.isoformat(),
            "weights": campaign.weights.model_dump(),
            "minimum_ratings": campaign.minimum_ratings,
            "frozen_at": moment(board.period.frozen_at),
            "errata": board.period.errata,
        },
        "by": board.kind.value,
        "waiting": board.period.waiting,
        "papers": papers_document(board.period.same_papers),
        "rates": {"good": rate_document(board.rates.good), "bad": rate_document(board.rates.bad)},
        "split_half": None
        if halves is None
        else {"first": halves.first, "times": halves.times, "of": halves.of, "others": halves.others},
        "standings": [
            {
                **standing_document(one),
                "with_errata": cents(board.corrected(one)),
                **beside.document(one.subject_id),
            }
            for one in board.standings
        ],
    }


def papers_document(groups: Sequence[SamePapers]) -> list[Document]:
    """People by the papers they sat: marks can be compared inside a group."""
    return [
        {
            "mark": one.mark,
            "papers": [{"id": sat.paper_id, "services": list(sat.services)} for sat in one.papers],
            "staff": sorted(one.people),
        }
        for one in groups
    ]


def rate_document(rate: Rate) -> Document:
    """A rate with its denominator and interval, in percent; below the least denominator no percentage is given."""
    known = rate.value is not None and rate.enough
    return {
        "numerator": rate.numerator,
        "denominator": rate.denominator,
        "percent": cents(100 * rate.value) if known and rate.value is not None else None,
        "low": round(100 * rate.low, 2) if known and rate.low is not None else None,
        "high": round(100 * rate.high, 2) if known and rate.high is not None else None,
    }


def standing_document(standing: Standing) -> Document:
    """One line of a board."""
    satisfaction, components = standing.satisfaction, standing.components
    return {
        "id": standing.subject_id,
        "name": standing.name,
        "place": list(standing.place),
        "unit": standing.unit_id,
        "rank": standing.rank.rank if standing.rank else None,
        "shared": standing.rank.shared if standing.rank else None,
        "unranked_because": standing.rank.unplaced.value if standing.rank and standing.rank.unplaced else None,
        "composite": cents(standing.composite.total),
        "contributions": [
            {
                "component": one.component.value,
                "score": cents(one.score),
                "weight": one.weight,
                "points": cents(one.points),
            }
            for one in standing.composite.contributions
        ],
        "knowledge": cents(components.knowledge),
        "knowledge_note": standing.knowledge.note.value if standing.knowledge else None,
        "satisfaction": cents(components.satisfaction),
        "satisfaction_low": round(satisfaction.low, 2) if satisfaction else None,
        "satisfaction_high": round(satisfaction.high, 2) if satisfaction else None,
        "discipline": cents(components.discipline),
        "deduction": standing.deduction,
        "ratings": standing.ratings,
        "levels": {str(level): standing.counts[level - 1] for level in (5, 4, 3, 2, 1)},
        "rates": {"good": rate_document(standing.rates.good), "bad": rate_document(standing.rates.bad)},
        "told_all": standing.told_all,
        "told_of": standing.told_of,
        "days_on_duty": days_document(standing.days),
    }


def explanation_document(explanation: Explanation) -> Document:
    """A standing with every event behind it."""
    prior = explanation.prior
    return {
        "standing": standing_document(explanation.standing),
        "by": explanation.kind.value,
        "waiting": explanation.waiting,
        "frozen": _closed(explanation.closed),
        "coupled": _coupled(explanation.coupled),
        "flagged": _flagged(explanation.flagged),
        "papers": [_paper(one) for one in explanation.papers],
        "prior": None
        if prior is None
        else {
            "alpha": {str(level): float(prior.alpha[level - 1]) for level in (5, 4, 3, 2, 1)},
            "strength": float(prior.strength),
            "origin": prior.origin.value,
            "subjects": prior.subjects,
        },
        "ratings": [_rating(one) for one in explanation.ratings],
        "findings": [_finding(one) for one in explanation.findings],
        "same_papers": papers_document(explanation.same_papers),
        "members": [
            {"days_on_duty": days_document(days), "standing": standing_document(member)}
            for member, days in explanation.members
        ],
    }


def days_document(days: Days) -> int | float:
    """Days on duty: whole ones as a whole number, halves exactly."""
    return days if isinstance(days, int) else float(days)


def moment(at: datetime | None) -> str | None:
    """A moment in hall time."""
    return None if at is None else hall_time(at).isoformat()


def _coupled(coupled: Coupled | None) -> Document | None:
    if coupled is None:
        return None
    lost = cents(coupled.lost)
    return {"points": coupled.points, "percent": coupled.percent, "lost": lost, "heads": list(coupled.heads)}


def _closed(closed: Closed | None) -> Document | None:
    if closed is None:
        return None
    return {"at": moment(closed.frozen_at), "composite": cents(closed.total), "errata": closed.errata}


def _flagged(flagged: Flagged | None) -> Document | None:
    if flagged is None:
        return None
    whole = flagged.satisfaction
    return {
        "ratings": sum(flagged.counts),
        "levels": {str(level): flagged.counts[level - 1] for level in (5, 4, 3, 2, 1)},
        "satisfaction_with_them": cents(whole.value) if whole else None,
    }


def _rating(line: RatingLine) -> Document:
    return {
        "at": hall_time(line.at).isoformat(timespec="seconds"),
        "window": line.window_id,
        "staff": line.staff_id,
        "level": line.level,
        "channel": line.channel,
        "reasons": list(line.reasons),
        "voided": line.voided,
        "flag": line.flag,
        "entry": [line.terminal_id, line.seq],
    }


def _finding(finding: FindingRecord) -> Document:
    return {
        "day": finding.day.isoformat(),
        "code": finding.code,
        "points": finding.points,
        "window": finding.window_id,
        "staff": finding.staff_id,
        "withdrawn": finding.withdrawn,
        "entry": [finding.terminal_id, finding.seq],
    }


def _paper(line: PaperLine) -> Document:
    return {
        "id": line.terms.paper_id,
        "title": line.terms.title,
        "deadline": line.terms.deadline.isoformat(),
        "counts": line.terms.counts.value,
        "absence": line.terms.absence.value,
        "attempts": _attempts([*line.attempts, *([line.unfinished] if line.unfinished else [])]),
    }


def _attempts(attempts: Sequence[AttemptRecord]) -> list[Document]:
    return [
        {
            "id": one.attempt_id,
            "number": one.number,
            "submitted_at": hall_time(one.submitted_at).isoformat(timespec="seconds") if one.submitted_at else None,
            "reason": one.submit_reason,
            "earned": str(one.earned) if one.earned is not None else None,
            "maximum": str(one.maximum) if one.maximum is not None else None,
            "percent": cents(100 * one.earned / one.maximum) if one.earned is not None and one.maximum else None,
            "told_all": one.told_all,
            "told_of": one.told_of,
            "services": list(one.services),
            "interruptions": one.interruptions,
            "away_seconds": one.away_ms // 1000,
            "given_back_seconds": one.given_back_ms // 1000,
            "entry": [one.terminal_id, one.seq],
        }
        for one in attempts
    ]
