"""Patrol findings as they are on record."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, func, select

from scoring.errors.unknown import UnknownFindingError
from scoring.read.own_items import ItemVersion, in_force, item_versions
from scoring.rules.discipline.catalogue import Requirement
from scoring.rules.presets.presets import family_of
from scoring.tables.discipline import Finding
from scoring.tables.kept import LedgerEntry, PrivateText
from scoring.tables.keys import table

_FINDING, _LEDGER, _TEXT = table(Finding), table(LedgerEntry), table(PrivateText)
_DISPUTE = _TEXT.alias("dispute")


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """One finding; `withdrawn` ones cost nothing any more."""

    finding_id: str
    day: date
    code: str
    points: int
    unit_id: str
    window_id: str | None
    staff_id: str | None
    recorded_by: str
    note: str | None
    withdrawn: bool
    terminal_id: str
    seq: int
    state: str = "recorded"
    """`recorded`, `disputed`, `upheld`, `reversed` or `withdrawn`."""
    disputed_by: str | None = None
    dispute: str | None = None
    """Why it is said to be wrong."""
    item: Requirement | None = None
    """The hall's own item that it names, as it was on that day; None where the code is a published one."""

    @property
    def family(self) -> str:
        """The family of its item, which a campaign may cap."""
        return self.item.group if self.item else family_of(self.code)


def findings(connection: Connection, hall_id: str, first: date, last: date) -> tuple[FindingRecord, ...]:
    """Findings of the days `first` to `last`, both inclusive, withdrawn ones too, by day."""
    days = _findings(hall_id).where(_FINDING.c.day >= first, _FINDING.c.day <= last)
    return _records(connection, hall_id, days)


def disputed_findings(connection: Connection, hall_id: str) -> tuple[FindingRecord, ...]:
    """Findings that wait for a decision, whenever they were recorded, by day."""
    waiting = _findings(hall_id).where(_FINDING.c.state == "disputed")
    return _records(connection, hall_id, waiting)


def finding(connection: Connection, hall_id: str, finding_id: str) -> FindingRecord:
    """One finding.

    Raises:
        UnknownFindingError: there is none of that id.
    """
    found = _records(connection, hall_id, _findings(hall_id).where(_FINDING.c.finding_id == finding_id))
    if not found:
        raise UnknownFindingError(finding_id)
    return found[0]


def entered_at(connection: Connection, hall_id: str, record: FindingRecord) -> datetime:
    """When a finding was entered, aware UTC, by the clock of the terminal that took it."""
    place = (_LEDGER.c.terminal_id == record.terminal_id, _LEDGER.c.seq == record.seq)
    stamp = connection.execute(select(_LEDGER.c.at).where(_LEDGER.c.hall_id == hall_id, *place)).scalar_one()
    return datetime.fromisoformat(stamp)


def code_counts(connection: Connection, hall_id: str, since: date) -> dict[str, int]:
    """How often each item of the catalogue was found since a day, slips of the finger left out."""
    counted = (
        select(_FINDING.c.code, func.count().label("times"))
        .where(_FINDING.c.hall_id == hall_id, _FINDING.c.day >= since, _FINDING.c.state != "withdrawn")
        .group_by(_FINDING.c.code)
    )
    return {row.code: row.times for row in connection.execute(counted)}


def _findings(hall_id: str) -> Select[Any]:
    note = and_(_TEXT.c.hall_id == _FINDING.c.hall_id, _TEXT.c.ref == _FINDING.c.note_ref)
    dispute = and_(_DISPUTE.c.hall_id == _FINDING.c.hall_id, _DISPUTE.c.ref == _FINDING.c.dispute_ref)
    return (
        select(_FINDING, _TEXT.c.text.label("note"), _DISPUTE.c.text.label("dispute"))
        .join(_TEXT, note, isouter=True)
        .join(_DISPUTE, dispute, isouter=True)
        .where(_FINDING.c.hall_id == hall_id)
        .order_by(_FINDING.c.day, _FINDING.c.terminal_id, _FINDING.c.seq)
    )


def _records(connection: Connection, hall_id: str, wanted: Select[Any]) -> tuple[FindingRecord, ...]:
    versions = item_versions(connection, hall_id)
    return tuple(_record(row, versions) for row in connection.execute(wanted))


def _record(row: Row[Any], versions: tuple[ItemVersion, ...]) -> FindingRecord:
    own = in_force(versions, row.day).get(row.code) if versions else None
    return FindingRecord(
        row.finding_id,
        row.day,
        row.code,
        row.points,
        row.unit_id,
        row.window_id,
        row.staff_id,
        row.recorded_by,
        row.note,
        row.withdrawn,
        row.terminal_id,
        row.seq,
        row.state,
        row.disputed_by,
        row.dispute,
        own.item if own else None,
    )
