"""Ratings to look into: a question each, with what it rests on."""

from collections.abc import Sequence

from kiosk.office.analysis.page import AnalysisPage
from kiosk.office.listing.page import titled
from kiosk.views.analysis.flags import flag_panel, flag_rows, flag_state
from kiosk.views.columns import Column
from kiosk.views.lines import Line
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.standings.flags.board import FlagBoard

_KEYS = ("kind", "window", "n", "days", "with", "without", "chance")


class FlagsPage(AnalysisPage[FlagBoard]):
    """By kind, of windows, whatever board it was opened from."""

    stem = "flags"
    letter = "k"

    def title(self, facts: FlagBoard | None, words: OfficeWords) -> str:
        """Which campaign."""
        title = facts.period.campaign.title if facts else ""
        return words.flags.title.format(title=title).rstrip()

    def read(self) -> FlagBoard | None:
        """Looked at once, in a thread."""
        return self.question.desk.flags(self.question.campaign_id)

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """What, where, how many, when, satisfaction with and without, chance."""
        return titled(
            _KEYS,
            words.flags.columns,
            kind={"width": 12, "grows": 4},
            window={"width": 7, "grows": 4},
            n={"width": 6, "right": True},
            days={"width": 11, "grows": 2},
            **{"with": {"width": 6, "right": True}},
            without={"width": 6, "right": True},
            chance={"width": 8, "right": True, "grows": 2},
        )

    def rows(self, facts: FlagBoard | None, words: OfficeWords) -> Rows:
        """Every flag."""
        return flag_rows(facts, words) if facts else ()

    def nothing(self, words: OfficeWords) -> str:
        """Nothing is to be looked into."""
        return words.flags.none

    def panel(self, facts: FlagBoard | None, key: str, words: OfficeWords) -> Sequence[Line]:
        """One flag in full."""
        return tuple(flag_panel(facts, key, words)) if facts else ()

    def state(self, facts: FlagBoard | None, words: OfficeWords) -> Sequence[str]:
        """How many, and what could not be looked at."""
        return flag_state(facts, words) if facts else ()
