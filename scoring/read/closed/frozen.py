"""Where a campaign's book was closed, and the facts it was closed with."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from scoring.ledger.witness import ChainHead
from scoring.read import organisation
from scoring.read.attempts import documents
from scoring.read.closed.facts import period_of
from scoring.read.findings import findings
from scoring.read.period import Period
from scoring.tables.campaigns import FrozenCampaign
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_FROZEN, _LEDGER = table(FrozenCampaign), table(LedgerEntry)


@dataclass(frozen=True, slots=True)
class FrozenRecord:
    """A closed book."""

    campaign_id: str
    as_of: date
    """The hall's day on which it was closed."""
    frozen_at: datetime
    frozen_by: str | None
    second: str | None
    """Who decided with that person, where errata were taken over."""
    heads: tuple[ChainHead, ...]
    """The newest entries that the frozen scores know."""
    head: ChainHead
    """The entry that closed the book."""
    facts: str
    """Digest of the document with the facts."""


def frozen(connection: Connection, hall_id: str, campaign_id: str) -> FrozenRecord | None:
    """Where the book of a campaign (by its exact id) was closed; None while it is open."""
    entry = and_(
        _LEDGER.c.hall_id == _FROZEN.c.hall_id,
        _LEDGER.c.terminal_id == _FROZEN.c.terminal_id,
        _LEDGER.c.seq == _FROZEN.c.seq,
    )
    row = connection.execute(
        select(_FROZEN, _LEDGER.c.digest)
        .join_from(_FROZEN, _LEDGER, entry)
        .where(_FROZEN.c.hall_id == hall_id, _FROZEN.c.campaign_id == campaign_id)
    ).first()
    return None if row is None else _record(row)


def frozen_period(connection: Connection, hall_id: str, record: FrozenRecord) -> Period:
    """The facts the book was closed with; people's names and notes as far as they are still kept.

    Raises:
        DocumentMissingError, DocumentChangedError: the document is gone or not what it was.
    """
    (body,) = documents(connection, [record.facts]).values()
    period = period_of(body)
    names = {one.staff_id: one.name for one in organisation.staff(connection, hall_id)}
    first, last = period.campaign.first_day, period.campaign.last_day
    said = {one.finding_id: one for one in findings(connection, hall_id, first, last)}
    return replace(
        period,
        frozen_at=record.frozen_at,
        clerks=tuple(replace(one, name=names.get(one.staff_id)) for one in period.clerks),
        findings=tuple(
            replace(one, note=said[one.finding_id].note, dispute=said[one.finding_id].dispute)
            if one.finding_id in said
            else one
            for one in period.findings
        ),
    )


def _record(row: Row[Any]) -> FrozenRecord:
    return FrozenRecord(
        row.campaign_id,
        row.as_of,
        row.frozen_at,
        row.frozen_by,
        row.second,
        tuple(ChainHead(*one) for one in json.loads(row.heads)),
        ChainHead(row.terminal_id, row.seq, row.digest),
        row.facts,
    )
