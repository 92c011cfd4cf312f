"""Who was asked to rate, who rated, and whose asking drops after visits that went badly."""

from collections.abc import Sequence

from kiosk.office.analysis.page import AnalysisPage
from kiosk.office.listing.page import titled
from kiosk.views.analysis.asking import asking_panel, asking_rows
from kiosk.views.columns import Column
from kiosk.views.lines import Line
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.standings.asking import AskingBoard

_KEYS = ("id", "name", "served", "asked", "rated", "bad", "view")


class AskingPage(AnalysisPage[AskingBoard]):
    """By person, whatever board it was opened from: nobody else asks."""

    stem = "asking"
    letter = "a"

    def title(self, facts: AskingBoard | None, words: OfficeWords) -> str:
        """Which campaign."""
        title = facts.period.campaign.title if facts else ""
        return words.analysis.asking_title.format(title=title).rstrip()

    def read(self) -> AskingBoard | None:
        """Counted once, in a thread."""
        return self.question.desk.asking(self.question.campaign_id)

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Who, how many were served, asked, rated, asked after bad visits."""
        return titled(
            _KEYS,
            words.analysis.asking_columns,
            id={"width": 6, "grows": 4},
            name={"width": 8, "grows": 16},
            served={"width": 6, "right": True, "folds": 2},
            asked={"width": 14, "right": True, "grows": 2},
            rated={"width": 14, "right": True, "grows": 2, "folds": 1},
            bad={"width": 14, "right": True, "grows": 2},
            view={"width": 10, "grows": 4},
        )

    def rows(self, facts: AskingBoard | None, words: OfficeWords) -> Rows:
        """Whom to look at first."""
        return asking_rows(facts, words) if facts else ()

    def nothing(self, words: OfficeWords) -> str:
        """No visit is on record."""
        return words.analysis.asking_nobody

    def panel(self, facts: AskingBoard | None, key: str, words: OfficeWords) -> Sequence[Line]:
        """One person's shares with intervals."""
        return tuple(asking_panel(facts, key, words)) if facts else ()

    def state(self, facts: AskingBoard | None, words: OfficeWords) -> Sequence[str]:
        """Who asks less often after visits that went badly."""
        if facts is None or facts.hall is None:
            return ()
        if facts.flagged:
            names = words.listed([one.name or one.staff_id for one in facts.flagged])
            return (words.analysis.asking_flagged.format(names=names),)
        return (words.analysis.asking_none.format(n=facts.tested),)

    def warns(self, facts: AskingBoard | None) -> bool:
        """Somebody is to be looked at."""
        return facts is not None and bool(facts.flagged)
