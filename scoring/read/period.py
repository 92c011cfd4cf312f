"""Everything a campaign's standings are worked out from, read in one consistent view."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from functools import cached_property
from typing import Final

from sqlalchemy import Connection

from scoring.events.organisation import DayPart, Role
from scoring.read import organisation
from scoring.read.attempts import AttemptRecord, attempts
from scoring.read.campaigns import CampaignRecord, PaperTerms, papers
from scoring.read.counts import NONE, PeriodCounts, period_counts
from scoring.read.findings import FindingRecord, findings
from scoring.read.organisation import Duty, StaffRecord, UnitRecord, WindowRecord
from scoring.read.waiting import waiting_count
from scoring.rules.discipline.discipline import discipline_score, discipline_score_capped
from scoring.rules.knowledge.attempt_marks import Marks, which_count
from scoring.rules.knowledge.knowledge import AssignedPaper, KnowledgeScore, knowledge_score
from scoring.rules.knowledge.same_papers import SamePapers, Sat, same_papers
from scoring.rules.ratings.satisfaction import Satisfaction, satisfaction_of_all

_WITHOUT_RATINGS: Final = frozenset(
    {"duty_days", "staff_days", "window_days", "_halves", "knowledge", "same_papers", "told", "_points"}
)
"""What a period works out from other things than its counts."""


Days = int | Fraction
"""Days on duty: a morning or an afternoon is one half."""


@dataclass(frozen=True)
class Period:
    """The facts of one campaign as of one day."""

    campaign: CampaignRecord
    today: date
    units: tuple[UnitRecord, ...]
    windows: tuple[WindowRecord, ...]
    clerks: tuple[StaffRecord, ...]
    """Only clerks are scored, also those who left since it began; the duty leader and the admin serve no citizens."""
    duties: tuple[Duty, ...]
    papers: tuple[PaperTerms, ...]
    attempts: tuple[AttemptRecord, ...]
    """Those that were handed in: an open one shows nowhere."""
    counts: PeriodCounts
    findings: tuple[FindingRecord, ...]
    waiting: int = 0
    """Ratings of the hall that count nowhere until somebody decides when they were given."""
    frozen_at: datetime | None = None
    """When the campaign's book was closed; then these are the facts it was closed with."""
    errata: int = 0
    """Entries that came later and are not among these facts."""

    def with_counts(self, counts: PeriodCounts) -> "Period":
        """The same facts with newer counts; what does not hang on them stays worked out."""
        newer = replace(self, counts=counts)
        newer.__dict__.update({name: kept for name, kept in self.__dict__.items() if name in _WITHOUT_RATINGS})
        return newer

    @property
    def until(self) -> date:
        """The last day that counts so far."""
        return max(self.campaign.first_day, min(self.campaign.last_day, self.today))

    @cached_property
    def duty_days(self) -> dict[tuple[str, str], Days]:
        """Days on duty so far by person and window; a half that several assignments name is one half."""
        return {pair: _in_days(halves) for pair, halves in self._halves.items() if halves}

    @cached_property
    def window_days(self) -> dict[str, dict[str, Days]]:
        """The same by window, then by person."""
        days: dict[str, dict[str, Days]] = defaultdict(dict)
        for (staff_id, window_id), number in self.duty_days.items():
            days[window_id][staff_id] = number
        return dict(days)

    @cached_property
    def staff_days(self) -> dict[str, Days]:
        """Days on duty so far by person; a half spent at two windows is one half."""
        halves: dict[str, int] = defaultdict(int)
        for (staff_id, _), at_window in self._halves.items():
            halves[staff_id] |= at_window
        return {staff_id: _in_days(named) for staff_id, named in halves.items() if named}

    @cached_property
    def _halves(self) -> dict[tuple[str, str], int]:
        """Halves of days by person and window, one bit each from the campaign's first morning on."""
        halves: dict[tuple[str, str], int] = defaultdict(int)
        begins = self.campaign.first_day.toordinal()
        for duty in self.duties:
            days = duty.days_within(self.campaign.first_day, self.until)
            if days:
                mornings = (4 ** len(days) - 1) // 3 << 2 * (days.start - begins)
                named = mornings * (duty.part != DayPart.AFTERNOON) | (mornings << 1) * (duty.part != DayPart.MORNING)
                halves[duty.staff_id, duty.window_id] |= named
        return halves

    @cached_property
    def knowledge(self) -> dict[str, KnowledgeScore]:
        """Knowledge score by clerk."""
        taken: dict[tuple[str, str], list[Marks]] = defaultdict(list)
        for attempt in self.attempts:
            if attempt.earned is not None and attempt.maximum is not None:
                taken[attempt.staff_id, attempt.paper_id].append(Marks(attempt.earned, attempt.maximum))
        return {
            clerk.staff_id: knowledge_score(
                AssignedPaper(
                    paper_id=paper.paper_id,
                    maximum=paper.maximum,
                    attempts=tuple(taken.get((clerk.staff_id, paper.paper_id), ())),
                    counts=paper.counts,
                    absence=paper.absence,
                    due=paper.deadline < self.today,
                )
                for paper in self.papers
                if paper.is_for(clerk.staff_id, clerk.unit_id)
            )
            for clerk in self.clerks
        }

    @cached_property
    def same_papers(self) -> tuple[SamePapers, ...]:
        """Clerks by the papers that their knowledge scores are made of; whoever took none is in no group."""
        tried: dict[tuple[str, str], list[AttemptRecord]] = defaultdict(list)
        for one in self.attempts:
            tried[one.staff_id, one.paper_id].append(one)
        sat: dict[str, set[Sat]] = {}
        for clerk in self.clerks:
            for paper in self.papers:
                if paper.is_for(clerk.staff_id, clerk.unit_id):
                    counted = _counted(tried.get((clerk.staff_id, paper.paper_id), ()), paper)
                    sat.setdefault(clerk.staff_id, set()).update(Sat(one.paper_id, one.services) for one in counted)
        return same_papers(sat)

    @cached_property
    def staff_satisfaction(self) -> dict[str, Satisfaction]:
        """Satisfaction by clerk, with the prior of all clerks."""
        counts = {clerk.staff_id: self.counts.by_staff.get(clerk.staff_id, NONE) for clerk in self.clerks}
        return satisfaction_of_all(counts, self.campaign.level_points)

    @cached_property
    def window_satisfaction(self) -> dict[str, Satisfaction]:
        """Satisfaction by window, with the prior of all windows."""
        counts = {one.window_id: self.counts.by_window.get(one.window_id, NONE) for one in self.windows}
        return satisfaction_of_all(counts, self.campaign.level_points)

    @cached_property
    def told(self) -> dict[str, tuple[int, int]]:
        """一口告知 by clerk: checklist questions passed, of those put, over all attempts."""
        sums: dict[str, tuple[int, int]] = {}
        for attempt in self.attempts:
            passed, put = sums.get(attempt.staff_id, (0, 0))
            sums[attempt.staff_id] = (passed + attempt.told_all, put + attempt.told_of)
        return sums

    @cached_property
    def _points(self) -> dict[tuple[str, str | None], list[int]]:
        points: dict[tuple[str, str | None], list[int]] = defaultdict(list)
        for one in self.findings:
            if not one.withdrawn:
                for subject in (("staff", one.staff_id), ("window", one.window_id), ("unit", one.unit_id)):
                    points[subject].append(one.points)
        return points

    def discipline(self, *, staff_id: str | None = None, window_id: str | None = None) -> int:
        """Discipline score of one person or one window (name exactly one), with the campaign's caps."""
        (own,) = [pair for pair in (("staff_id", staff_id), ("window_id", window_id)) if pair[1]]
        if not self.campaign.caps:
            return discipline_score(self.points(staff_id=staff_id, window_id=window_id))
        found = [one for one in self.findings if getattr(one, own[0]) == own[1] and not one.withdrawn]
        return discipline_score_capped([(one.family, one.points) for one in found], self.campaign.caps)

    def points(
        self, *, staff_id: str | None = None, window_id: str | None = None, unit_id: str | None = None
    ) -> list[int]:
        """Points of the upheld findings of one person, one window or one unit (name exactly one)."""
        (subject,) = [pair for pair in (("staff", staff_id), ("window", window_id), ("unit", unit_id)) if pair[1]]
        return self._points.get(subject, [])


def _counted(tried: Sequence[AttemptRecord], paper: PaperTerms) -> Iterator[AttemptRecord]:
    """Of the attempts at a paper, those that enter the score."""
    marked = [one for one in tried if one.earned is not None and one.maximum is not None]
    marks = [Marks(one.earned or Fraction(0), one.maximum or Fraction(1)) for one in marked]
    yield from (marked[index] for index in which_count(marks, paper.counts))


def _in_days(halves: int) -> Days:
    """How many halves are named, in days; exact: whole days are a whole number."""
    count = halves.bit_count()
    return count // 2 if count % 2 == 0 else Fraction(count, 2)


def read_period(connection: Connection, hall_id: str, campaign: CampaignRecord, today: date) -> Period:
    """Read a campaign's facts; the cost grows with people and days, not with the number of ratings."""
    first, last = campaign.first_day, campaign.last_day
    tried = attempts(connection, hall_id, campaign_id=campaign.campaign_id)
    return Period(
        campaign=campaign,
        today=today,
        units=organisation.units(connection, hall_id),
        windows=organisation.windows(connection, hall_id),
        clerks=tuple(
            one
            for one in organisation.staff(connection, hall_id)
            if one.role == Role.CLERK and (one.last_day is None or one.last_day >= first)
        ),
        duties=organisation.duties(connection, hall_id, first, last),
        papers=papers(connection, hall_id, campaign.campaign_id),
        attempts=tuple(one for one in tried if not one.is_open),
        counts=period_counts(connection, hall_id, first, last),
        findings=findings(connection, hall_id, first, last),
        waiting=waiting_count(connection, hall_id),
    )
