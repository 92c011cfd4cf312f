"""Closing a campaign's book: from then on its scores stand, and what comes later is an erratum."""

import hashlib
from datetime import date

from sqlalchemy import Connection

from scoring.clock import hall_day
from scoring.errors.conflicts import CampaignClosedError, CampaignRunningError, NoErrataError
from scoring.events.campaigns import CampaignFrozen, HeadAt
from scoring.ledger.ledger import Frozen, Submission
from scoring.ledger.store import Store
from scoring.ledger.witness import heads_of
from scoring.permissions import Act, require
from scoring.read.campaigns import CampaignRecord, campaign
from scoring.read.closed.errata import errata
from scoring.read.closed.facts import body_of
from scoring.read.closed.frozen import FrozenRecord, frozen
from scoring.read.organisation import StaffRecord
from scoring.read.period import read_period


class Closing:
    """Closes campaigns; returns only after the ledger has it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def freeze(self, campaign_id: str, by: StaffRecord, second: StaffRecord | None = None) -> FrozenRecord:
        """Close a campaign's book at the present end of the ledger.

        A book that is closed already is closed once more by two, which takes the errata until then into the scores.

        Raises:
            UnknownCampaignError: there is no such campaign.
            NotAllowedError: `by` may not, or one of the two may not.
            CampaignRunningError: it has not ended yet.
            CampaignClosedError: it is closed already, and there are not two.
            NoErrataError: it is closed already, and nothing came since.
        """
        hall, today = self._store.hall_id, hall_day(self._store.moment())

        def work_out(connection: Connection) -> Submission:
            known = campaign(connection, hall, campaign_id)
            closed = frozen(connection, hall, known.campaign_id)
            self._require(connection, closed, by, second)
            if today <= known.last_day:
                raise CampaignRunningError(known.campaign_id, known.last_day)
            deciding = (by.staff_id, second.staff_id if second and closed else None)
            return closed_book(connection, hall, known, today, deciding)

        self._store.ledger.append_worked_out(work_out)
        with self._store.reading() as connection:
            record = frozen(connection, hall, campaign(connection, hall, campaign_id).campaign_id)
        assert record is not None  # noqa: S101 - it was just written
        return record

    def _require(
        self, connection: Connection, closed: FrozenRecord | None, by: StaffRecord, second: StaffRecord | None
    ) -> None:
        require(by.staff_id, by.role, Act.KEEP_CAMPAIGNS if closed is None else Act.ADOPT_WEIGHTS)
        if closed is None:
            return
        if second is None or second.staff_id == by.staff_id:
            raise CampaignClosedError(closed.campaign_id, closed.as_of)
        require(second.staff_id, second.role, Act.ADOPT_WEIGHTS)
        if all(one.adopted for one in errata(connection, self._store.hall_id, closed.campaign_id)):
            raise NoErrataError(closed.campaign_id)


def closed_book(
    connection: Connection, hall_id: str, known: CampaignRecord, today: date, by: tuple[str, str | None]
) -> Submission:
    """What closes a campaign's book at the present end of the ledger, with all that its scores are worked out from.

    `by` are who decides and, where errata are taken over, the second person.
    """
    body = body_of(read_period(connection, hall_id, known, today))
    facts = Frozen(hashlib.sha256(body.encode()).hexdigest(), "campaign", body)
    heads = heads_of(connection, hall_id)
    event = CampaignFrozen(
        campaign_id=known.campaign_id,
        as_of=today,
        heads=tuple(HeadAt(terminal_id=one.terminal_id, seq=one.seq, digest=one.digest) for one in heads),
        facts=facts.digest,
        by=by[0],
        second=by[1],
    )
    return Submission(event, documents=(facts,))
