"""Everybody against what the same business gets in the whole hall."""

from collections.abc import Sequence

from kiosk.desks.office.analysis import MixBoard
from kiosk.office.analysis.page import AnalysisPage
from kiosk.office.listing.page import titled
from kiosk.views.analysis.mix import mix_panel, mix_rows
from kiosk.views.columns import Column
from kiosk.views.lines import Line
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords

_KEYS = ("id", "name", "satisfied", "compared", "ratio", "interval", "view")


class MixPage(AnalysisPage[MixBoard]):
    """In the board's order: a ratio ranks nobody."""

    stem = "case-mix"
    letter = "m"

    def title(self, facts: MixBoard | None, words: OfficeWords) -> str:
        """Which board."""
        title = facts.board.period.campaign.title if facts else ""
        return words.analysis.mix_title.format(by=self.by(words), title=title).rstrip()

    def read(self) -> MixBoard | None:
        """Counted once, in a thread."""
        return self.question.desk.case_mix(self.question.kind, self.question.campaign_id)

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Who, plain score, how many are compared, the ratio."""
        return titled(
            _KEYS,
            words.analysis.mix_columns,
            id={"width": 6, "grows": 4},
            name={"width": 8, "grows": 16},
            satisfied={"width": 7, "right": True},
            compared={"width": 8, "right": True, "folds": 1},
            ratio={"width": 9, "right": True},
            interval={"width": 10, "right": True},
            view={"width": 12, "grows": 6},
        )

    def rows(self, facts: MixBoard | None, words: OfficeWords) -> Rows:
        """Whoever has a rating of a known service."""
        return mix_rows(facts, words) if facts else ()

    def nothing(self, words: OfficeWords) -> str:
        """No rating says its service."""
        return words.analysis.mix_nobody

    def panel(self, facts: MixBoard | None, key: str, words: OfficeWords) -> Sequence[Line]:
        """What was got, what is expected."""
        return tuple(mix_panel(facts, key, words)) if facts else ()
