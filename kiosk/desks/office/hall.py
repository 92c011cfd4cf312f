"""How far the hall is, and what waits, counted from a store."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.desks.book.waits import unsealed_in
from kiosk.desks.doctor.examine import Drawn, examine
from kiosk.desks.doctor.model import Check, Checked
from kiosk.desks.office.acting import allowed
from kiosk.desks.office.hall_facts import HallFacts, Waiting, Waits
from kiosk.desks.safe.backup import back_up
from kiosk.settings.files import BOOK
from kiosk.settings.last_backup import read_last_backup
from kiosk.settings.named_path import named_path
from scoring.book.signatures import signatures
from scoring.clock import hall_day
from scoring.events.organisation import Role
from scoring.ledger.store import Store, View
from scoring.ledger.witness import ChainHead
from scoring.permissions import Act
from scoring.read import organisation
from scoring.read.answering.survey_words import unread
from scoring.read.attempts import attempts
from scoring.read.campaigns import CampaignRecord, PaperTerms, campaigns, papers
from scoring.read.complaints import complaints
from scoring.read.findings import findings
from scoring.read.followups import followups
from scoring.read.organisation import Duty, StaffRecord, WindowRecord
from scoring.read.retention.expired import expired
from scoring.read.waiting import waiting_count
from scoring.roster.opening import set_hours
from scoring.rules.opening import OpeningFrom, on_day
from scoring.services.credentials import Credentials
from scoring.services.patrols import Patrols
from scoring.services.pin_slips import PinSlips

OLD_BACKUP: Final = timedelta(days=7)
"""A backup that is older is asked for again."""


_ORDER: Final = [*Waits]
_SEEN: Final = frozenset({Check.GLYPHS, Check.WIDTH, Check.COLOURS})


@dataclass(frozen=True, slots=True)
class _Read:
    """What one look reads."""

    today: date
    units: int
    windows: tuple[WindowRecord, ...]
    people: tuple[StaffRecord, ...]
    without_pin: tuple[str, ...]
    campaigns: tuple[CampaignRecord, ...]
    papers: tuple[PaperTerms, ...]
    duties: tuple[Duty, ...]

    @property
    def running(self) -> CampaignRecord | None:
        """The campaign that runs today."""
        return next((one for one in self.campaigns if one.first_day <= self.today <= one.last_day), None)

    @property
    def clerks(self) -> tuple[StaffRecord, ...]:
        """Whom the papers are for."""
        return tuple(one for one in self.people if one.role == Role.CLERK.value)


class StoreHallDesk:
    """Counts a store; the last backup is remembered in the terminal's folder."""

    def __init__(self, store: Store, home: Path) -> None:
        self._store = store
        self._home = home
        self._patrols = Patrols(store)
        self._slips = PinSlips(store, Credentials(store))

    def facts(self) -> HallFacts:
        """How far the hall is, and what waits for somebody."""
        today = hall_day(self._store.moment())
        with self._store.reading() as connection:
            read = self._read(connection, today)
            hours = on_day(organisation.opening(connection, self._store.hall_id), today)
            waits = [
                *self._clock(connection),
                *self._answers(connection, today),
                *self._disputes(connection),
                *self._papers(connection, read),
            ]
        made = read_last_backup(self._home)
        old = made is not None and self._store.clock() - made.at > OLD_BACKUP
        now = [one for one in read.duties if one.last_day >= today]
        staffed = {one.window_id for one in now}
        running = read.running
        own = self._own_head()
        waits += [*self._patrol_days(read), *_others(read, made.at if made and not old else None)]
        return HallFacts(
            today=today,
            hours=hours.said if hours else None,
            units=read.units,
            windows=len(read.windows),
            people=len(read.people),
            clerks=len(read.clerks),
            without_pin=len(read.without_pin),
            campaigns=len(read.campaigns),
            campaign=running.title if running else None,
            papers=len(read.papers),
            papers_now=sum(running is not None and one.campaign_id == running.campaign_id for one in read.papers),
            duties=len(now),
            duties_ever=len(read.duties),
            unstaffed=sum(one.window_id not in staffed for one in read.windows),
            backup_at=made.at if made else None,
            backup_old=old,
            entries=own.seq if own else 0,
            head=own.short if own else "",
            waits=tuple(sorted(waits, key=lambda one: _ORDER.index(one.kind))),
        )

    def _own_head(self) -> ChainHead | None:
        mine = self._store.ledger.terminal_id
        return next((one for one in self._store.heads() if one.terminal_id == mine), None)

    def back_up(self, path: str, by: str) -> Path:
        """Make a verified backup. Raises NotAllowedError, PathBlankError, and as `back_up`."""
        allowed(self._store, by, Act.KEEP_TERMINAL)
        target = named_path(path.strip().strip("\"'")).absolute()
        back_up(self._store, self._home, target)
        return target

    def set_hours(self, given: str, first_day: date, by: str) -> OpeningFrom:
        """Set the hours. Raises NotAllowedError, NotHoursError."""
        allowed(self._store, by, Act.KEEP_ROSTER)
        return set_hours(self._store, given, first_day, by)

    def health(self) -> Sequence[Checked]:
        """How this terminal is; how its screen draws is for whoever sees it to judge."""
        drawn = Drawn(os.environ.get("TERM", ""), "utf-8", utf_8=True, there=True, cells=None, depth="")
        found = examine(self._home, self._store.clock, drawn)
        return tuple(one for one in found if one.check not in _SEEN)

    def _read(self, connection: View, today: date) -> _Read:
        hall = self._store.hall_id
        known = campaigns(connection, hall)
        return _Read(
            today,
            sum(not one.closed for one in organisation.units(connection, hall)),
            tuple(one for one in organisation.windows(connection, hall) if not one.closed),
            self._slips.people(),
            self._slips.without_pin(),
            known,
            tuple(paper for one in known for paper in papers(connection, hall, one.campaign_id)),
            organisation.duties(connection, hall, date.min, date.max),
        )

    def _clock(self, connection: View) -> Iterator[Waiting]:
        count = waiting_count(connection, self._store.hall_id)
        if self._store.ledger.doubt() is not None or count:
            yield Waiting(Waits.CLOCK, "", count=count)

    def _disputes(self, connection: View) -> Iterator[Waiting]:
        for one in findings(connection, self._store.hall_id, date.min, date.max):
            if one.state == "disputed":
                yield Waiting(Waits.DISPUTE, one.finding_id, one.code, since=one.day)

    def _answers(self, connection: View, today: date) -> Iterator[Waiting]:
        """Bad ratings, complaints, words to be read or erased, signed lines that are others: of whatever campaign."""
        hall = self._store.hall_id
        for one in followups(connection, hall, only_open=True):
            yield Waiting(Waits.FOLLOWUP, one.rating_id, one.window_id, since=one.begun)
        for known in complaints(connection, hall, only_open=True):
            about = known.staff_id or known.window_id or known.unit_id
            yield Waiting(Waits.COMPLAINT, known.complaint_id, about, since=known.day)
        for wrote in unread(connection, hall):
            yield Waiting(Waits.SURVEY, wrote.survey_id, wrote.title, wrote.answers, wrote.since)
        if found := expired(connection, hall, today):
            yield Waiting(Waits.EXPIRED, "expired", count=len(found), since=min(one.until for one in found))
        yield from self._book(connection)

    def _papers(self, connection: View, read: _Read) -> Iterator[Waiting]:
        for paper in read.papers:
            if paper.deadline < read.today:
                done = {
                    one.staff_id
                    for one in attempts(connection, self._store.hall_id, campaign_id=paper.campaign_id)
                    if one.paper_id == paper.paper_id and one.submitted_at is not None
                }
                asked = (one for one in read.clerks if paper.is_for(one.staff_id, one.unit_id))
                if missing := sum(one.staff_id not in done for one in asked):
                    yield Waiting(Waits.PAPER, paper.campaign_id, paper.title, missing, paper.deadline)

    def _book(self, connection: View) -> Iterator[Waiting]:
        for one in unsealed_in(self._home / BOOK, signatures(connection, self._store.hall_id)):
            yield Waiting(Waits.BOOK, one.service, count=one.lines, since=one.since)

    def _patrol_days(self, read: _Read) -> Iterator[Waiting]:
        """Days before today: this one's patrol may still be under way."""
        for one in read.campaigns:
            last = min(one.last_day, read.today - timedelta(days=1))
            for day in self._patrols.days(one.first_day, last) if one.first_day <= last else ():
                if day.working and day.signed_by is None:
                    yield Waiting(Waits.PATROL, day.day.isoformat(), one.campaign_id, since=day.day)


def _others(read: _Read, backup: datetime | None) -> Iterator[Waiting]:
    """Windows without anybody today, people without a PIN, a month without a campaign, a hall without a backup."""
    here = {one.window_id for one in read.duties if one.first_day <= read.today <= one.last_day}
    yield from (Waiting(Waits.WINDOW, one.window_id, one.name) for one in read.windows if one.window_id not in here)
    names = {one.staff_id: one.name or "" for one in read.people}
    yield from (Waiting(Waits.PIN, badge, names.get(badge, "")) for badge in read.without_pin)
    if read.running is None:
        yield Waiting(Waits.CAMPAIGN, "")
    if backup is None:
        yield Waiting(Waits.BACKUP, "")
