"""How far ranks can be relied on, and who rises or falls."""

from collections.abc import Sequence

from kiosk.desks.office.analysis import Evidence
from kiosk.office.analysis.page import AnalysisPage
from kiosk.office.listing.page import titled
from kiosk.views.analysis.ranks import halves_line, rank_panel, rank_rows
from kiosk.views.columns import Column
from kiosk.views.lines import Line
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords

_KEYS = ("rank", "id", "name", "total", "range", "trend")


class RanksPage(AnalysisPage[Evidence]):
    """In the board's order."""

    stem = "ranks"
    letter = "r"

    def title(self, facts: Evidence | None, words: OfficeWords) -> str:
        """Which board."""
        title = facts.board.period.campaign.title if facts else ""
        return words.analysis.ranks_title.format(by=self.by(words), title=title).rstrip()

    def read(self) -> Evidence | None:
        """Worked out once, in a thread."""
        return self.question.desk.evidence(self.question.kind, self.question.campaign_id)

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Rank, who, total, range, trend."""
        return titled(
            _KEYS,
            words.analysis.ranks_columns,
            rank={"width": 4, "right": True},
            id={"width": 6, "grows": 4},
            name={"width": 10, "grows": 16},
            total={"width": 6, "right": True},
            range={"width": 8, "right": True, "grows": 2},
            trend={"width": 14, "grows": 4},
        )

    def rows(self, facts: Evidence | None, words: OfficeWords) -> Rows:
        """Every line of the board."""
        return rank_rows(facts, words) if facts else ()

    def nothing(self, words: OfficeWords) -> str:
        """No campaign."""
        return words.analysis.no_campaign

    def panel(self, facts: Evidence | None, key: str, words: OfficeWords) -> Sequence[Line]:
        """The line's range and trend."""
        return tuple(rank_panel(facts, key, words)) if facts else ()

    def state(self, facts: Evidence | None, words: OfficeWords) -> Sequence[str]:
        """The line of halves."""
        if facts is None or not facts.ranges:
            return ()
        first = sum(one.low == 1 for one in facts.ranges.values())
        told = words.analysis.maybe_first.format(count=first, of=len(facts.ranges))
        return [one for one in (halves_line(facts, words), told) if one]
