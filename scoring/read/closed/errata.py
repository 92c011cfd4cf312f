"""What came for a campaign after its book was closed (勘误): what, when, who, and what it changes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from scoring.tables.attempts import Attempt
from scoring.tables.campaigns import Erratum as ErratumRow
from scoring.tables.discipline import Finding
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table
from scoring.tables.ratings import Rating

_ERRATUM, _LEDGER = table(ErratumRow), table(LedgerEntry)
_RATING, _FINDING, _ATTEMPT = table(Rating), table(Finding), table(Attempt)
_WHO = ("by", "recorded_by", "decided_by", "disputed_by")


@dataclass(frozen=True, slots=True)
class Erratum:
    """One entry that came too late for the frozen scores."""

    campaign_id: str
    kind: str
    """Of the event, as the ledger says it, such as `rating.given` or `finding.reversed`."""
    about: str
    """Id of the rating, finding, attempt, assignment or campaign."""
    at: datetime
    by: str | None
    """Who acted; None for a citizen, or where the store acted: then the terminal is all that is known."""
    terminal_id: str
    seq: int
    adopted: bool
    """Whether the book was closed once more since: the frozen scores know it."""
    staff_id: str | None
    window_id: str | None
    unit_id: str | None
    level: int | None
    """Of a rating, 1 to 5."""
    counts: bool
    """Whether it changes a score: a rating that is flagged or voided does not."""
    points: int | None
    """What a finding takes from the discipline score, below 0, or a reversal gives back, above 0."""
    earned: str | None
    """Exact marks of an attempt, of `maximum`."""
    maximum: str | None


def errata(connection: Connection, hall_id: str, campaign_id: str) -> tuple[Erratum, ...]:
    """Every erratum of a campaign (by its exact id), in the order they were written; none while it is open."""
    entry = and_(
        _LEDGER.c.hall_id == _ERRATUM.c.hall_id,
        _LEDGER.c.terminal_id == _ERRATUM.c.terminal_id,
        _LEDGER.c.seq == _ERRATUM.c.seq,
    )
    rows = connection.execute(
        select(_ERRATUM, _LEDGER.c.payload)
        .join_from(_ERRATUM, _LEDGER, entry)
        .where(_ERRATUM.c.hall_id == hall_id, _ERRATUM.c.campaign_id == campaign_id)
        .order_by(_LEDGER.c.lamport, _ERRATUM.c.at, _ERRATUM.c.terminal_id, _ERRATUM.c.seq)
    ).all()
    return tuple(_record(connection, hall_id, row) for row in rows)


def _record(connection: Connection, hall_id: str, row: Row[Any]) -> Erratum:
    fields = json.loads(row.payload)
    family = row.kind.partition(".")[0]
    subject = _subject(connection, hall_id, family, row.about)
    subject = {name: fields.get(name) or subject.get(name) for name in ("staff_id", "window_id", "unit_id")} | {
        name: value for name, value in subject.items() if name not in {"staff_id", "window_id", "unit_id"}
    }
    return Erratum(
        campaign_id=row.campaign_id,
        kind=row.kind,
        about=row.about,
        at=row.at,
        by=next((fields[name] for name in _WHO if fields.get(name)), subject.get("taker")),
        terminal_id=row.terminal_id,
        seq=row.seq,
        adopted=row.adopted,
        staff_id=subject["staff_id"],
        window_id=subject["window_id"],
        unit_id=subject["unit_id"],
        level=subject.get("level"),
        counts=bool(subject.get("counts", True)),
        points=_points(row.kind, subject.get("points")),
        earned=subject.get("earned"),
        maximum=subject.get("maximum"),
    )


def _points(kind: str, points: int | None) -> int | None:
    return None if points is None else -points if kind == "finding.recorded" else points


def _subject(connection: Connection, hall_id: str, family: str, about: str) -> Mapping[str, Any]:
    """What is on record of it now."""
    match family:
        case "rating":
            wanted = select(_RATING).where(_RATING.c.hall_id == hall_id, _RATING.c.rating_id == about)
        case "finding":
            wanted = select(_FINDING).where(_FINDING.c.hall_id == hall_id, _FINDING.c.finding_id == about)
        case "attempt":
            wanted = select(_ATTEMPT).where(_ATTEMPT.c.hall_id == hall_id, _ATTEMPT.c.attempt_id == about)
        case _:
            return {}
    row = connection.execute(wanted).mappings().first()
    found = dict(row) if row else {}
    if family == "rating" and found:
        found["counts"] = not found["waiting"] and found["flag"] is None
    if family == "attempt" and found:
        found["taker"] = found["staff_id"]
    return found


def errata_count(connection: Connection, hall_id: str, campaign_id: str) -> int:
    """How many errata the frozen scores do not know."""
    mine = (_ERRATUM.c.hall_id == hall_id, _ERRATUM.c.campaign_id == campaign_id, _ERRATUM.c.adopted.is_(False))
    return int(connection.execute(select(func.count()).where(*mine)).scalar_one())
