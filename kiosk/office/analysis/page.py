"""What the five tables share: one board of one campaign, and the letters that lead from one to the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, Generic, TypeVar

from kiosk.desks.office.ports import AnalysisDesk
from kiosk.desks.ports import ScoreDesk
from kiosk.office.listing.page import Frame, ListPage, OnTerminal, PageAct, Says
from kiosk.wording.office import OfficeWords
from scoring.standings import SubjectKind

Facts = TypeVar("Facts")


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked at, and who answers."""

    desk: AnalysisDesk
    scores: ScoreDesk
    kind: SubjectKind
    campaign_id: str | None
    go: Callable[[str, "Question", OnTerminal], None]
    """Opens the table of a letter."""


class AnalysisPage(ListPage[Facts | None], Generic[Facts]):
    """One of the tables; there are no facts while there is no campaign."""

    follows: ClassVar[bool] = False
    letter: ClassVar[str]

    def __init__(self, question: Question) -> None:
        self.question = question

    def acts(self, facts: Facts | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """The other tables."""
        return [
            PageAct(letter, says, self._leading(letter), rank=1)
            for letter, says in _LETTERS.items()
            if letter != self.letter
        ]

    def _leading(self, letter: str) -> Callable[[Frame], None]:
        def lead(frame: Frame) -> None:
            frame.kiosk.pop_screen()
            self.question.go(letter, self.question, frame)

        return lead

    def by(self, words: OfficeWords) -> str:
        """By person, window or unit."""
        return words.names.by[self.question.kind]


_LETTERS: Final[Mapping[str, Says]] = {
    "r": lambda words: words.analysis.key_ranks,
    "m": lambda words: words.analysis.key_mix,
    "f": lambda words: words.analysis.key_funnel,
    "a": lambda words: words.analysis.key_asking,
    "k": lambda words: words.analysis.key_flags,
}
