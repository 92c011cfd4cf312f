"""Names of what standings and events only know by id."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from kiosk.wording.office import OfficeWords
from scoring.read.organisation import HallNames
from scoring.read.period import Period
from scoring.standings import Standing


@dataclass(frozen=True, slots=True)
class Names(HallNames):
    """Names by id, as they were when a period was read. What has no name any more is shown by its id."""

    papers: Mapping[str, str]

    @classmethod
    def of(cls, period: Period) -> Self:
        """The names a period knows."""
        return cls(
            units={one.unit_id: one.name for one in period.units},
            windows={one.window_id: one.name for one in period.windows},
            people={one.staff_id: one.name for one in period.clerks if one.name is not None},
            papers={one.paper_id: one.title for one in period.papers},
        )

    def person(self, staff_id: str) -> str:
        """A clerk's name alone: tables of scores have a column for the badge."""
        return self.people.get(staff_id, staff_id)

    def paper(self, paper_id: str, words: OfficeWords) -> str:
        """A paper's title."""
        return words.names.paper.format(title=self.papers.get(paper_id, paper_id))


def subject_name(standing: Standing, words: OfficeWords) -> str:
    """The name of what a standing is about, or that it was erased."""
    return standing.name or words.names.erased
