"""A campaign's facts for somebody who looks again and again: only what was written since is read anew."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from scoring.ledger.unentered import last_mark
from scoring.read.campaigns import CampaignRecord
from scoring.read.closed.errata import errata_count
from scoring.read.closed.frozen import FrozenRecord, frozen, frozen_period
from scoring.read.counts import window_counts
from scoring.read.news import heads, rated_since
from scoring.read.period import Period, read_period


@dataclass(frozen=True, slots=True)
class _Look:
    """What the last look saw, and how far the ledger had got."""

    heads: Mapping[str, int]
    mark: int
    period: Period


class PeriodReader:
    """Reads one hall's periods. What it gives is what `read_period` gives, however often it was asked before.

    It never adds to what it knows: the tallies of a window that was rated are read whole from the store.
    """

    def __init__(self, hall_id: str) -> None:
        """For the hall of that id."""
        self._hall_id = hall_id
        self._last: _Look | None = None
        self._closed: tuple[FrozenRecord, Period] | None = None

    def read(self, connection: Connection, campaign: CampaignRecord, today: date) -> Period:
        """A campaign's facts as of `today`; the very same object while nothing happened that they show.

        Of a campaign whose book is closed, the facts it was closed with.
        """
        closed = frozen(connection, self._hall_id, campaign.campaign_id)
        if closed is not None:
            return self._frozen(connection, closed)
        now, mark = heads(connection, self._hall_id), last_mark(connection)
        last = self._last
        period = None
        if last and (last.mark, last.period.campaign, last.period.today) == (mark, campaign, today):
            period = self._newer(connection, last, now)
        if period is None:
            period = read_period(connection, self._hall_id, campaign, today)
        self._last = _Look(now, mark, period)
        return period

    def _frozen(self, connection: Connection, closed: FrozenRecord) -> Period:
        """Only the number of errata can change."""
        errata = errata_count(connection, self._hall_id, closed.campaign_id)
        known = self._closed
        if known is None or known[0] != closed:
            known = self._closed = (closed, frozen_period(connection, self._hall_id, closed))
        if known[1].errata != errata:
            known = self._closed = (closed, replace(known[1], errata=errata))
        return known[1]

    def _newer(self, connection: Connection, last: _Look, now: Mapping[str, int]) -> Period | None:
        windows = rated_since(connection, self._hall_id, last.heads, now)
        if not windows:
            return None if windows is None else last.period
        campaign = last.period.campaign
        found = window_counts(connection, self._hall_id, campaign.first_day, campaign.last_day, windows)
        return last.period.with_counts(last.period.counts.with_windows({one: found.get(one, {}) for one in windows}))
