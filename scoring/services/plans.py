"""Keeping a campaign's plan: phases, activities, and what became of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from scoring.clock import hall_day
from scoring.errors.conflicts import DayToComeError
from scoring.errors.unknown import UnknownActivityError, UnknownPhaseError
from scoring.events.base import Event
from scoring.events.plans import ActivityMarked, ActivitySet, PhaseSet
from scoring.identifiers import meant
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.naming import new_id, titled
from scoring.read import organisation
from scoring.read.campaigns import CampaignRecord, campaign
from scoring.read.plans import ActivityRecord, PhaseRecord, plan
from scoring.rules.plan.plan import PlannedPhase, shifted, template


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be another of an activity; None leaves it as it is."""

    title: str | None = None
    phase: str | None = None
    owner: str | None = None
    day: date | None = None


class Plans:
    """Writes plans; every method returns only after the ledger has it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, campaign_id: str) -> tuple[CampaignRecord, tuple[PhaseRecord, ...]]:
        """A campaign and its plan. Raises UnknownCampaignError."""
        with self._store.reading() as connection:
            return self._of(connection, campaign_id)

    def set_phase(self, campaign_id: str, phase: PlannedPhase, by: str) -> None:
        """Add a phase, or give it another title or other days; an empty title leaves it.

        Raises:
            UnknownCampaignError: there is no such campaign.
            UnknownPhaseError: there is no such phase, and no title for a new one.
            NotAnIdError, NameLengthError: id or title that cannot be.
        """

        def work_out(connection: Connection) -> Submission:
            known, phases = self._of(connection, campaign_id)
            there = {one.phase_id: one for one in phases}
            spelt = meant(phase.phase_id, there)
            if spelt is None and not phase.title:
                raise UnknownPhaseError(known.campaign_id, phase.phase_id)
            event = PhaseSet(
                campaign_id=known.campaign_id,
                phase_id=spelt or new_id(phase.phase_id),
                title=titled(phase.title or there[spelt or ""].title),
                first_day=phase.first_day,
                last_day=phase.last_day,
                by=by,
            )
            return Submission(event)

        self._store.ledger.append_worked_out(work_out)

    def change(self, campaign_id: str, activity_id: str, change: Change, by: str) -> ActivityRecord:
        """Change what is planned of an activity; one that is new needs a title and a phase.

        Raises:
            UnknownCampaignError, UnknownPhaseError, UnknownStaffError: what is named is not on record.
            UnknownActivityError: it is not on record, and there is no title or phase for a new one.
            NotAnIdError, NameLengthError: id or title that cannot be.
        """
        done = campaign_id, activity_id

        def work_out(connection: Connection) -> Submission:
            nonlocal done
            known, phases = self._of(connection, campaign_id)
            activities = {one.activity_id: one for phase in phases for one in phase.activities}
            spelt = meant(activity_id, activities)
            if spelt is None and not (change.title and change.phase):
                raise UnknownActivityError(known.campaign_id, activity_id)
            new = ActivityRecord(activity_id, "", "", None, None, None, None, None)
            old = activities[spelt] if spelt else replace(new, activity_id=new_id(activity_id))
            phase = meant(change.phase or old.phase_id, [one.phase_id for one in phases])
            if phase is None:
                raise UnknownPhaseError(known.campaign_id, change.phase or old.phase_id)
            event = ActivitySet(
                campaign_id=known.campaign_id,
                activity_id=old.activity_id,
                phase_id=phase,
                title=titled(change.title or old.title),
                owner=self._badge(connection, change.owner) if change.owner else old.owner,
                day=change.day or old.day,
                by=by,
            )
            done = event.campaign_id, event.activity_id
            return Submission(event)

        self._store.ledger.append_worked_out(work_out)
        return self._one(*done)

    def mark(
        self, campaign_id: str, activity_id: str, by: str, *, done_on: date | None, evidence: str | None = None
    ) -> ActivityRecord:
        """Say that an activity was done, with what shows it; without a day, that it was not.

        Raises:
            UnknownCampaignError, UnknownActivityError: it is not on record.
            DayToComeError: the day has not come.
            TextTooLongError: the evidence is too long.
        """
        if done_on is not None and done_on > hall_day(self._store.moment()):
            raise DayToComeError(done_on)
        words = seal(evidence, about="note") if evidence else None
        done = campaign_id, activity_id

        def work_out(connection: Connection) -> Submission:
            nonlocal done
            known, phases = self._of(connection, campaign_id)
            spelt = meant(activity_id, [one.activity_id for phase in phases for one in phase.activities])
            if spelt is None:
                raise UnknownActivityError(known.campaign_id, activity_id)
            done = known.campaign_id, spelt
            sealed = words.sealed if words else None
            event = ActivityMarked(campaign_id=done[0], activity_id=done[1], done_on=done_on, evidence=sealed, by=by)
            return Submission(event, secrets=(words,) if words else ())

        self._store.ledger.append_worked_out(work_out)
        return self._one(*done)

    def _of(self, connection: Connection, campaign_id: str) -> tuple[CampaignRecord, tuple[PhaseRecord, ...]]:
        known = campaign(connection, self._store.hall_id, campaign_id)
        return known, plan(connection, self._store.hall_id, known.campaign_id)

    def _one(self, campaign_id: str, activity_id: str) -> ActivityRecord:
        _, phases = self.of(campaign_id)
        return next(one for phase in phases for one in phase.activities if one.activity_id == activity_id)

    def _badge(self, connection: Connection, given: str) -> str:
        return organisation.person(connection, self._store.hall_id, given).staff_id


def shipped(campaign_id: str, first: date, last: date, by: str) -> Iterator[Event]:
    """The shipped plan as events of a campaign that is opened."""
    for one in template(first, last):
        if isinstance(one, PlannedPhase):
            yield PhaseSet(
                campaign_id=campaign_id,
                phase_id=one.phase_id,
                title=one.title,
                first_day=one.first_day,
                last_day=one.last_day,
                by=by,
            )
        else:
            yield ActivitySet(
                campaign_id=campaign_id,
                activity_id=one.activity_id,
                phase_id=one.phase_id,
                title=one.title,
                day=one.day,
                by=by,
            )


def carried(
    connection: Connection, hall_id: str, old: CampaignRecord, new: tuple[str, date, date], by: str
) -> Iterator[Event]:
    """The plan of one campaign as events of another (id, first and last day): shifted, and nothing of it done yet."""
    campaign_id, *days = new
    spans = ((old.first_day, old.last_day), (days[0], days[1]))
    for phase in plan(connection, hall_id, old.campaign_id):
        first = shifted(phase.first_day, *spans)
        yield PhaseSet(
            campaign_id=campaign_id,
            phase_id=phase.phase_id,
            title=phase.title,
            first_day=first,
            last_day=max(first, shifted(phase.last_day, *spans)),
            by=by,
        )
        for one in phase.activities:
            yield ActivitySet(
                campaign_id=campaign_id,
                activity_id=one.activity_id,
                phase_id=phase.phase_id,
                title=one.title,
                owner=one.owner,
                day=shifted(one.day, *spans) if one.day else None,
                by=by,
            )
