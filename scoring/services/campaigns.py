"""Keeping campaigns: opening one, deciding on its weights, putting papers on its list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from scoring.clock import hall_day
from scoring.errors.conflicts import (
    CampaignClosedError,
    CampaignExistsError,
    DeadlineOutsideError,
    NoClerkError,
    PaperMovedError,
)
from scoring.errors.events import CampaignDaysError, CampaignSpanError
from scoring.errors.unknown import UnknownPresetError, UnknownUnitError
from scoring.events.base import Event
from scoring.events.campaigns import CampaignOpened, Cap, PaperScheduled, PresetRules, Weights, WeightsAdopted
from scoring.events.organisation import Role
from scoring.exact import to_ratio
from scoring.identifiers import folded, meant
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store, View
from scoring.naming import new_id, titled
from scoring.read import organisation
from scoring.read.campaigns import CampaignRecord, PaperTerms, campaign, campaigns, papers
from scoring.read.closed.frozen import frozen
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.rules.plan.plan import shifted
from scoring.rules.presets.presets import Preset, presets
from scoring.services.plans import carried, shipped


@dataclass(frozen=True, slots=True)
class Opening:
    """A campaign that is to be opened."""

    campaign_id: str
    title: str
    first_day: date
    last_day: date
    weights: Weights | None = None
    """By default those of `like`, or 40, 40, 20."""
    like: str | None = None
    """A campaign whose rules, weights, plan and papers are taken over, with their days shifted."""
    preset: str | None = None
    """Published rules to follow; their weights where none are given."""


@dataclass(frozen=True, slots=True)
class Scheduling:
    """A paper that is to be taken."""

    campaign_id: str
    paper_id: str
    title: str
    deadline: date
    seconds_allowed: int
    maximum: Fraction
    attempts_allowed: int
    counts: AttemptPolicy
    absence: AbsencePolicy
    units: tuple[str, ...] = ()
    """Whose clerks take it; with no unit and nobody named, everybody does."""
    staff: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenPaper:
    """How a paper stood on a campaign's list when somebody looked."""

    terms: PaperTerms | None
    """None where it did not stand there."""


DEFAULT_WEIGHTS = Weights(knowledge=40, satisfaction=40, discipline=20)
"""测试 40, 满意度 40, 作风纪律 20."""

MOST_DAYS = 731
"""Days of the longest campaign, two years: longer ones are slips of the hand, and every day of them is looked at."""
_AHEAD = timedelta(days=3660)
"""How far ahead a campaign may end."""


class Campaigns:
    """Writes campaigns; every method returns only after the ledger has it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[CampaignRecord, ...]:
        """Every campaign, the latest first."""
        with self._store.reading() as connection:
            return campaigns(connection, self._store.hall_id)

    def one(self, campaign_id: str) -> CampaignRecord:
        """One campaign, however its id is spelt.

        Raises:
            UnknownCampaignError: there is none.
        """
        with self._store.reading() as connection:
            return campaign(connection, self._store.hall_id, campaign_id)

    def open(self, opening: Opening, by: str) -> CampaignRecord:
        """Open a campaign with the shipped plan, or with plan and papers of the one it is like.

        Raises:
            CampaignExistsError: the id is taken.
            UnknownCampaignError: there is no campaign `like` which it could be.
            UnknownPresetError: there are no such published rules.
            NotAnIdError, NameLengthError, CampaignDaysError, CampaignSpanError: id, title or days that
                cannot be.
        """
        campaign_id, title = new_id(opening.campaign_id), titled(opening.title)
        _require_possible(opening, hall_day(self._store.moment()))
        hall = self._store.hall_id

        def work_out(connection: View) -> list[Submission]:
            if any(folded(one.campaign_id) == campaign_id for one in campaigns(connection, hall)):
                raise CampaignExistsError(campaign_id)
            model = campaign(connection, hall, opening.like) if opening.like else None
            event = _opened(campaign_id, title, opening, model, by)
            days = (campaign_id, opening.first_day, opening.last_day)
            follow = self._carried(connection, model, days, by) if model else shipped(*days, by)
            return [Submission(one) for one in (event, *follow)]

        self._store.ledger.append_all_worked_out(work_out)
        return self.one(campaign_id)

    def _carried(
        self, connection: View, model: CampaignRecord, days: tuple[str, date, date], by: str
    ) -> Iterator[Event]:
        """Plan and papers of another campaign, their days shifted."""
        yield from carried(connection, self._store.hall_id, model, days, by)
        for one in papers(connection, self._store.hall_id, model.campaign_id):
            deadline = shifted(one.deadline, (model.first_day, model.last_day), days[1:])
            yield PaperScheduled(
                campaign_id=days[0],
                paper_id=one.paper_id,
                title=one.title,
                deadline=deadline,
                seconds_allowed=one.seconds_allowed,
                maximum=to_ratio(one.maximum),
                attempts_allowed=one.attempts_allowed,
                counts=one.counts,
                absence=one.absence,
                units=one.units,
                staff=one.staff,
                by=by,
            )

    def adopt(self, campaign_id: str, weights: Weights, by: str, second: str) -> CampaignRecord:
        """Give a campaign other weights, which two people decide together.

        Raises:
            UnknownCampaignError: there is no such campaign.
        """
        known = self.one(campaign_id).campaign_id
        self._store.ledger.append(WeightsAdopted(campaign_id=known, weights=weights, by=by, second=second))
        return self.one(known)

    def schedule(self, scheduling: Scheduling, by: str, seen: SeenPaper | None = None) -> CampaignRecord:
        """Put a paper on a campaign's list; the same paper again replaces its terms.

        Args:
            scheduling: the paper and its terms.
            by: who decides.
            seen: how the paper stood when that person looked; None for whoever did not look.

        Raises:
            PaperMovedError: it does not stand so any more.
            UnknownCampaignError: there is no such campaign.
            DeadlineOutsideError: the deadline is no day of it.
            CampaignClosedError: its book is closed.
            UnknownUnitError, UnknownStaffError, NoClerkError: who is named is not on record, or takes no tests.
        """
        hall, known = self._store.hall_id, self.one(scheduling.campaign_id)
        if not known.first_day <= scheduling.deadline <= known.last_day:
            raise DeadlineOutsideError(scheduling.deadline, known.first_day, known.last_day)

        def work_out(connection: View) -> Submission:
            closed = frozen(connection, hall, known.campaign_id)
            if closed is not None:
                raise CampaignClosedError(known.campaign_id, closed.as_of)
            listed = {one.paper_id: one for one in papers(connection, hall, known.campaign_id)}
            if seen is not None and listed.get(scheduling.paper_id) != seen.terms:
                raise PaperMovedError(known.campaign_id, scheduling.paper_id)
            units, staff = _named(connection, hall, scheduling)
            return Submission(
                PaperScheduled(
                    campaign_id=known.campaign_id,
                    paper_id=scheduling.paper_id,
                    title=scheduling.title,
                    deadline=scheduling.deadline,
                    seconds_allowed=scheduling.seconds_allowed,
                    maximum=to_ratio(scheduling.maximum),
                    attempts_allowed=scheduling.attempts_allowed,
                    counts=scheduling.counts,
                    absence=scheduling.absence,
                    units=units,
                    staff=staff,
                    by=by,
                )
            )

        self._store.ledger.append_worked_out(work_out)
        return known


def _opened(campaign_id: str, title: str, opening: Opening, model: CampaignRecord | None, by: str) -> CampaignOpened:
    """The campaign itself, with the rules of `model` where it is like another."""
    preset = _preset(opening.preset) if opening.preset else None
    event = CampaignOpened(
        campaign_id=campaign_id,
        title=title,
        first_day=opening.first_day,
        last_day=opening.last_day,
        weights=opening.weights or _weights(preset) or (model.weights if model else DEFAULT_WEIGHTS),
        preset=_rules(preset) if preset else model.preset if model else None,
        by=by,
    )
    if model is None:
        return event
    return event.model_copy(update={"level_points": model.level_points, "minimum_ratings": model.minimum_ratings})


def _named(connection: View, hall: str, scheduling: Scheduling) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Units and people as they are on record, each once."""
    known = [one.unit_id for one in organisation.units(connection, hall)]
    people = [organisation.person(connection, hall, one) for one in scheduling.staff]
    units = []
    for given in scheduling.units:
        unit = meant(given, known)
        if unit is None:
            raise UnknownUnitError(given)
        units.append(unit)
    for person in people:
        if person.role != Role.CLERK:
            raise NoClerkError(person.staff_id)
    return tuple(dict.fromkeys(units)), tuple(dict.fromkeys(one.staff_id for one in people))


def _require_possible(opening: Opening, today: date) -> None:
    if opening.last_day < opening.first_day:
        raise CampaignDaysError(opening.first_day, opening.last_day)
    days = (opening.last_day - opening.first_day).days + 1
    latest = today + _AHEAD
    if days > MOST_DAYS or opening.last_day > latest:
        raise CampaignSpanError(opening.first_day, opening.last_day, MOST_DAYS, latest)


def _preset(given: str) -> Preset:
    known = meant(given, presets())
    if known is None:
        raise UnknownPresetError(given, tuple(presets()))
    return presets()[known]


def _weights(preset: Preset | None) -> Weights | None:
    if preset is None or preset.weights is None:
        return None
    knowledge, satisfaction, discipline = preset.weights
    return Weights(knowledge=knowledge, satisfaction=satisfaction, discipline=discipline)


def _rules(preset: Preset) -> PresetRules:
    caps = tuple(Cap(group=group, points=points) for group, points in preset.caps.items())
    return PresetRules(preset_id=preset.preset_id, version=preset.version, caps=caps, coupling=preset.coupling)
