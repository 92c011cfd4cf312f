"""Scores worked out from the entries of a ledger and the design's formulas alone; nothing of `scoring` is imported."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from math import hypot
from typing import Any

from tests.month import formulas
from tests.month.formulas import Parts

Facts = Mapping[str, Any]
Try = tuple[str, str, str]
"""Campaign, person, paper."""
Estimate = tuple[Fraction | None, float]
"""A value, and its standard deviation."""
ENTRIES = "SELECT kind, payload, at, doubt FROM ledger ORDER BY coalesce(lamport, seq)"


@dataclass(frozen=True)
class Shown:
    """What a board shows of a subject."""

    parts: Parts
    points: tuple[Decimal | None, ...]
    total: Decimal | None
    deduction: int
    spread: float = field(compare=False)
    """The total's standard deviation in points: only satisfaction is an estimate. A float is compared as such."""


@dataclass
class Replayer:
    """Follows the entries of one hall; what it does not know changes no score."""

    campaigns: dict[str, dict[str, Any]] = field(default_factory=dict)
    papers: dict[str, dict[str, Facts]] = field(default_factory=lambda: defaultdict(dict))
    units: set[str] = field(default_factory=set)
    windows: dict[str, str] = field(default_factory=dict)
    people: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Person → unit, role."""
    duties: dict[str, Facts] = field(default_factory=dict)
    ratings: dict[str, tuple[date, str, str | None, int]] = field(default_factory=dict)
    started: dict[str, Facts] = field(default_factory=dict)
    marks: dict[tuple[str, str, str], list[tuple[Fraction, Fraction]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    findings: dict[str, Facts] = field(default_factory=dict)

    def read(self, rows: Iterable[Any]) -> "Replayer":
        """Every entry, in the order of the file."""
        for kind, payload, at, doubt in rows:
            assert not doubt
            self._one(kind, json.loads(payload), datetime.fromisoformat(at))
        return self

    def _one(self, kind: str, facts: dict[str, Any], at: datetime) -> None:  # noqa: C901, PLR0912 - a case a kind
        match kind:
            case "unit.registered":
                self.units.add(facts["unit_id"])
            case "window.registered":
                self.windows[facts["window_id"]] = facts["unit_id"]
            case "staff.enrolled":
                self.people[facts["staff_id"]] = facts["unit_id"], facts["role"]
            case "staff.assigned":
                self.duties[facts["assignment_id"]] = facts
            case "staff.unassigned":
                self.duties.pop(facts["assignment_id"])
            case "campaign.opened":
                self.campaigns[facts["campaign_id"]] = facts
            case "weights.adopted":
                self.campaigns[facts["campaign_id"]]["weights"] = facts["weights"]
            case "paper.scheduled":
                self.papers[facts["campaign_id"]][facts["paper_id"]] = facts
            case "rating.given":
                day = (at + timedelta(hours=8)).date()
                self.ratings[facts["rating_id"]] = day, facts["window_id"], facts.get("staff_id"), facts["level"]
            case "rating.corrected":
                *told, _ = self.ratings[facts["rating_id"]]
                self.ratings[facts["rating_id"]] = (*told, facts["level"])
            case "rating.voided":
                self.ratings.pop(facts["rating_id"], None)
            case "attempt.started":
                self.started[facts["attempt_id"]] = facts
            case "attempt.submitted":
                self._marked(facts)
            case "finding.recorded":
                self.findings[facts["finding_id"]] = facts
            case "finding.reversed" | "finding.withdrawn":
                self.findings.pop(facts["finding_id"], None)

    def _marked(self, facts: Facts) -> None:
        begun = self.started[facts["attempt_id"]]
        sums = [sum((Fraction(one[name]) for one in facts["marks"]), Fraction(0)) for name in ("earned", "maximum")]
        self.marks[begun["campaign_id"], begun["staff_id"], begun["paper_id"]].append((sums[0], sums[1]))

    def boards(self, campaign_id: str, today: date) -> dict[str, dict[str, Shown]]:
        """By kind of subject, every subject."""
        return Book(self, self.campaigns[campaign_id], today).boards()

    def deductions(self, year: int) -> dict[str, int]:
        """The plain sum of points of a unit's findings in a year."""
        sums = dict.fromkeys(self.units, 0)
        for one in self.findings.values():
            sums[one["unit_id"]] += one["points"] if date.fromisoformat(one["day"]).year == year else 0
        return sums


@dataclass
class Book:
    """One campaign as of a day."""

    all: Replayer
    campaign: Facts
    today: date

    def __post_init__(self) -> None:
        self.first, self.last = (date.fromisoformat(self.campaign[name]) for name in ("first_day", "last_day"))
        weights = self.campaign["weights"]
        self.weights = weights["knowledge"], weights["satisfaction"], weights["discipline"]
        self.clerks = {one: unit for one, (unit, role) in self.all.people.items() if role == "clerk"}
        self.halves = self._halves()
        self.rated = self._rated()

    def _halves(self) -> dict[tuple[str, str], set[tuple[date, int]]]:
        """Halves of days on duty so far, by person and window."""
        halves: dict[tuple[str, str], set[tuple[date, int]]] = defaultdict(set)
        until = max(self.first, min(self.last, self.today))
        for duty in self.all.duties.values():
            day = max(self.first, date.fromisoformat(duty["first_day"]))
            while day <= min(until, date.fromisoformat(duty["last_day"])):
                parts = {"day": (0, 1), "morning": (0,), "afternoon": (1,)}[duty.get("part", "day")]
                halves[duty["staff_id"], duty["window_id"]] |= {(day, part) for part in parts}
                day += timedelta(days=1)
        return halves

    def _rated(self) -> dict[str, list[int]]:
        """Ratings of levels 1 to 5, of windows and clerks."""
        rated: dict[str, list[int]] = {one: [0] * 5 for one in (*self.all.windows, *self.clerks)}
        for day, window, clerk, level in self.all.ratings.values():
            for subject in (window, clerk):
                if subject in rated and self.first <= day <= self.last:
                    rated[subject][level - 1] += 1
        return rated

    def _points(self, role: str, subject: str) -> int:
        days = {one: date.fromisoformat(facts["day"]) for one, facts in self.all.findings.items()}
        mine = [one for one, facts in self.all.findings.items() if facts.get(role) == subject]
        return sum(self.all.findings[one]["points"] for one in mine if self.first <= days[one] <= self.last)

    def _knowledge(self, clerk: str) -> Fraction | None:
        earned = maximum = Fraction(0)
        for paper_id, paper in self.all.papers[self.campaign["campaign_id"]].items():
            named = [*paper.get("units", ()), *paper.get("staff", ())]
            if named and not {clerk, self.clerks[clerk]} & {*named}:
                continue
            marks = self.all.marks.get((self.campaign["campaign_id"], clerk, paper_id))
            if marks:
                got, full = formulas.counted(marks, paper["counts"])
                earned, maximum = earned + got, maximum + full
            elif date.fromisoformat(paper["deadline"]) < self.today:
                if paper["absence"] == "unranked":
                    return None
                maximum += Fraction(paper["maximum"]) if paper["absence"] == "zero" else 0
        return 100 * earned / maximum if maximum else None

    def _satisfied(self, subjects: Iterable[str]) -> dict[str, Estimate]:
        counts = {one: tuple(self.rated[one]) for one in subjects}
        alpha, points = formulas.prior(counts.values()), self.campaign["level_points"]
        minimum = self.campaign["minimum_ratings"]
        return {
            one: (formulas.satisfaction(row, alpha, points, minimum), formulas.satisfaction_sd(row, alpha, points))
            for one, row in counts.items()
        }

    def boards(self) -> dict[str, dict[str, Shown]]:
        knowledge = {clerk: self._knowledge(clerk) for clerk in self.clerks}
        of_clerks, of_windows = self._satisfied(self.clerks), self._satisfied(self.all.windows)
        staff = {one: self._shown(knowledge[one], of_clerks[one], self._points("staff_id", one)) for one in self.clerks}
        windows = {
            one: self._shown(self._known_at(one, knowledge), of_windows[one], self._points("window_id", one))
            for one in self.all.windows
        }
        return {"staff": staff, "window": windows, "unit": {one: self._unit(one, staff) for one in self.all.units}}

    def _known_at(self, window: str, knowledge: Mapping[str, Fraction | None]) -> Fraction | None:
        days = {clerk: Fraction(len(half), 2) for (clerk, at), half in self.halves.items() if at == window}
        return formulas.mean((number, knowledge[one]) for one, number in days.items() if one in knowledge)

    def _unit(self, unit: str, staff: Mapping[str, Shown]) -> Shown:
        on_duty: dict[str, set[tuple[date, int]]] = defaultdict(set)
        for (clerk, _), half in self.halves.items():
            on_duty[clerk] |= half
        mine = [one for one, its in self.clerks.items() if its == unit and staff[one].total is not None]
        parts = [
            formulas.mean((Fraction(len(on_duty[one]), 2), staff[one].parts[at]) for one in mine) for at in range(3)
        ]
        points, total = formulas.composite((parts[0], parts[1], parts[2]), self.weights)
        days = {one: len(on_duty[one]) / 2 for one in mine}
        spread = hypot(*(days[one] * staff[one].spread for one in mine)) / (sum(days.values()) or 1)
        return Shown((parts[0], parts[1], parts[2]), points, total, self._points("unit_id", unit), spread)

    def _shown(self, knowledge: Fraction | None, satisfied: Estimate, deduction: int) -> Shown:
        satisfaction, sd = satisfied
        parts = (knowledge, satisfaction, Fraction(max(0, 100 - deduction)))
        spread = 0.0 if satisfaction is None else self.weights[1] / 100 * sd
        return Shown(parts, *formulas.composite(parts, self.weights), deduction, spread)
