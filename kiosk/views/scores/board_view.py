"""A board as one person looks at it: sorted, filtered, in words. Pure; the screen only draws it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from kiosk.text.clean import clean
from kiosk.text.figures import cents
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Passage, Tone
from kiosk.views.scores.board_order import BOARD_ORDER, Sorting, matching, ordered
from kiosk.views.scores.board_rows import board_columns, cells
from kiosk.views.scores.names import Names
from kiosk.views.scores.panel import panel
from kiosk.views.scores.same_papers import apart_words, marks_of_people, members_words, person_words
from kiosk.views.spark import scale
from kiosk.wording.office import OfficeWords
from scoring.clock import hall_time
from scoring.read.campaigns import CampaignRecord
from scoring.standings import Board, Standing, SubjectKind


@dataclass(frozen=True)
class BoardView:
    """What was read, and how it is wanted."""

    board: Board
    words: OfficeWords
    sorting: Sorting = BOARD_ORDER
    typed: str = ""
    """What to look for, as typed."""

    @property
    def campaign(self) -> CampaignRecord:
        """The campaign, with the weights in force."""
        return self.board.period.campaign

    @cached_property
    def names(self) -> Names:
        """Names of what the board knows by id."""
        return Names.of(self.board.period)

    @cached_property
    def by_id(self) -> Mapping[str, Standing]:
        """Every line of the board, filtered or not."""
        return {one.subject_id: one for one in self.board.standings}

    @cached_property
    def touched(self) -> frozenset[str]:
        """Whose composite would be another one with what came after the book was closed."""
        every = self.board.standings if self.board.with_errata is not None else ()
        return frozenset(one.subject_id for one in every if self.board.corrected(one) != one.composite.total)

    @property
    def closed(self) -> tuple[str, ...]:
        """That the scores are those the book was closed with, and what came later."""
        period, said = self.board.period, self.words.board
        if period.frozen_at is None:
            return ()
        day = f"{hall_time(period.frozen_at):%m-%d}"
        marked = (said.touched.format(n=len(self.touched)),) if self.touched else ()
        if not period.errata:
            return (said.closed.format(day=day), *marked)
        return (said.closed_errata.format(day=day, n=period.errata), *marked)

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader has to know first: that the book is closed, that people sat different papers."""
        apart = apart_words(self.board.period.same_papers, self.words)
        return (*self.closed, *((apart,) if apart else ()))

    @cached_property
    def _letters(self) -> Mapping[str, str]:
        """Of a board of people who sat different papers: whose papers have which letter."""
        return marks_of_people(self.board.period.same_papers) if self.board.kind is SubjectKind.STAFF else {}

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns of the board, with room for the marks: of errata, and of papers that differ."""
        room = {"composite": 1 if self.touched else 0, "test": 2 if self._letters else 0}
        found = board_columns(self.board.kind, self.words)
        return tuple(replace(one, width=one.width + room.get(one.key, 0)) for one in found)

    @property
    def marked(self) -> str | None:
        """The column that somebody sorted by; None for the board's own order."""
        return None if self.sorting == BOARD_ORDER else self.sorting.column

    @cached_property
    def rows(self) -> list[tuple[str, Mapping[str, str]]]:
        """What is listed, in order."""
        found = ordered(matching(self.board.standings, self.typed, self.names), self.sorting, self.names)
        # One scale for the whole board, so that trends can be compared also while it is filtered.
        ends = scale(one.weeks for one in self.board.standings)
        return [(one.subject_id, self._cells(one, ends)) for one in found]

    def _cells(self, one: Standing, ends: tuple[Fraction, Fraction] | None) -> Mapping[str, str]:
        found = dict(cells(one, self.board.kind, self.names, ends, self.words))
        if self._letters:
            found["test"] += f" {self._letters.get(one.subject_id, ' ')}"
        return found | {"composite": f"*{found['composite']}"} if one.subject_id in self.touched else found

    @property
    def message(self) -> str:
        """Why nothing is listed; empty where something is."""
        if self.rows:
            return ""
        if self.by_id:
            return self.words.board.no_match.format(
                text=clean(self.typed), what=self.words.names.within[self.board.kind]
            )
        return self.words.board.no_subjects.format(what=self.words.names.within[self.board.kind])

    @property
    def weights(self) -> str:
        """What each component counts, in words."""
        shares = self.campaign.weights.model_dump()
        parts = [
            self.words.board.weight.format(name=name, weight=shares[part.value])
            for part, name in self.words.names.components_short.items()
        ]
        return self.words.board.weights.format(parts="  ".join(parts))

    @property
    def state(self) -> tuple[str, ...]:
        """How it is sorted, and how many are listed of how many."""
        if not self.by_id:
            return ()
        if self.typed.strip():
            listed = self.words.board.filtered.format(text=clean(self.typed), n=len(self.rows), all=len(self.by_id))
        else:
            listed = self.words.board.listed.format(n=len(self.by_id), what=self.words.names.counted[self.board.kind])
        return self.sorting.said(self.columns, self.words), listed

    def panel(self, subject_id: str | None) -> tuple[Line, ...]:
        """One line taken apart; nothing without one."""
        standing = self.by_id.get(subject_id or "")
        if standing is None:
            return ()
        found = panel(standing, self.board.kind, self.campaign, self.names, self.words)
        found = (*found[:3], *(Passage(said, Tone.QUIET) for said in self._sat(standing.subject_id)), *found[3:])
        if standing.subject_id not in self.touched:
            return found
        later = self.words.board.with_errata.format(total=cents(self.board.corrected(standing)))
        return (*found[:2], Passage(later, Tone.WARN), *found[2:])

    def _sat(self, subject_id: str) -> Iterator[str]:
        """What the papers of one line are, where people sat different ones."""
        period = self.board.period
        match self.board.kind:
            case SubjectKind.STAFF:
                return person_words(period.same_papers, subject_id, self.names, self.words)
            case SubjectKind.WINDOW:
                return members_words(period.same_papers, period.window_days.get(subject_id, {}), self.words)
            case SubjectKind.UNIT:
                own = {one.staff_id for one in period.clerks if one.unit_id == subject_id}
                return members_words(period.same_papers, own, self.words)

    def next_sorting(self) -> Sorting:
        """By the next column; after the last one the board's own order again."""
        keys = [column.key for column in self.columns]
        following = keys[(keys.index(self.sorting.column) + 1) % len(keys)]
        return BOARD_ORDER if following == BOARD_ORDER.column else BOARD_ORDER.by(following)

    def with_board(self, board: Board) -> "BoardView":
        """New facts looked at in the same way; another kind of board in its own order."""
        if board.kind is self.board.kind:
            return replace(self, board=board)
        return BoardView(board, self.words, typed=self.typed)
