"""Everything a closed campaign's scores are worked out from, as one document that never changes.

It names people by id alone: names, notes and words stay where they can be erased, and are put back from there.
"""

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pydantic import TypeAdapter

from scoring.read.attempts import AttemptRecord
from scoring.read.campaigns import CampaignRecord, PaperTerms
from scoring.read.counts import PeriodCounts
from scoring.read.findings import FindingRecord
from scoring.read.organisation import Duty, StaffRecord, UnitRecord, WindowRecord
from scoring.read.period import Period
from scoring.rules.ratings.levels import Counts


@dataclass(frozen=True)
class Facts:
    """A period without the names of people, and with counts by window, person and week."""

    campaign: CampaignRecord
    today: date
    units: tuple[UnitRecord, ...]
    windows: tuple[WindowRecord, ...]
    clerks: tuple[StaffRecord, ...]
    duties: tuple[Duty, ...]
    papers: tuple[PaperTerms, ...]
    attempts: tuple[AttemptRecord, ...]
    cells: dict[str, dict[str, dict[int, Counts]]]
    findings: tuple[FindingRecord, ...]
    waiting: int


_FORM: Final = TypeAdapter(Facts)
_SHARED: Final = ("campaign", "today", "units", "windows", "duties", "papers", "attempts", "waiting")


def body_of(period: Period) -> str:
    """The document of a period; the same facts give the same bytes."""
    facts = Facts(
        **{name: getattr(period, name) for name in _SHARED},
        clerks=tuple(replace(one, name=None) for one in period.clerks),
        cells={
            window: {person: dict(weeks) for person, weeks in own.items()}
            for window, own in period.counts.cells.items()
        },
        findings=tuple(replace(one, note=None, dispute=None) for one in period.findings),
    )
    written = _FORM.dump_python(facts, mode="json")
    return json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def period_of(body: str) -> Period:
    """The period of a document, without the names of people.

    Raises:
        ValueError: it is no such document.
    """
    facts = _FORM.validate_json(body)
    return Period(
        **{name: getattr(facts, name) for name in _SHARED},
        clerks=facts.clerks,
        counts=PeriodCounts.of(facts.cells),
        findings=facts.findings,
    )
