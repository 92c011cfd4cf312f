"""An attempt (答卷) as it stands: everything needed to show it, go on with it, and mark it again."""

from dataclasses import dataclass
from enum import StrEnum

from quiz.model.errors import ItemChangedError, ItemMissingError, PositionError
from quiz.model.item import Item, Response
from quiz.model.paper import Paper, PaperItem
from scoring.events.attempts import ItemMark, SubmitReason

GRACE_MS = 2_000
"""An answer may arrive this long after the time allowed: the terminal needs a moment to take up the last key press
and to store it, and nobody should lose a mark to that. In milliseconds of test time."""


class AttemptStatus(StrEnum):
    """Where an attempt stands."""

    OPEN = "open"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One clerk's work on one paper. Frozen; `apply` makes the next one."""

    attempt_id: str
    staff_id: str
    campaign_id: str
    paper_id: str
    number: int
    """1 for the first attempt at this paper."""
    paper: Paper
    seconds_allowed: int
    """As fixed when the attempt started; the campaign may allow another time than the blueprint."""
    responses: tuple[Response, ...]
    """Checked responses by position, the first at index 0; empty means not answered."""
    position: int = 1
    """The question shown last, from 1; here the attempt goes on after a crash."""
    flags: frozenset[int] = frozenset()
    """Positions marked to come back to."""
    elapsed_ms: int = 0
    """Test time used, in milliseconds; never goes backwards."""
    status: AttemptStatus = AttemptStatus.OPEN
    reason: SubmitReason | None = None
    """Why it ended; None while open."""
    marks: tuple[ItemMark, ...] = ()
    """What each question earned, in order of position; empty while open."""
    sitting_id: str | None = None
    """The one sitting that may go on with it; None for an attempt from before there were sittings."""
    interruptions: int = 0
    """How often it was gone on with after a break of any kind."""
    away_ms: int = 0
    """Of the test time used, what passed while nobody sat at it, in milliseconds."""

    @property
    def is_open(self) -> bool:
        """Whether answers are still taken, as far as submission goes; time is another matter."""
        return self.status is AttemptStatus.OPEN

    @property
    def answered(self) -> tuple[int, ...]:
        """Positions with an answer, in order."""
        return tuple(position for position, response in enumerate(self.responses, 1) if response)

    @property
    def unanswered(self) -> tuple[int, ...]:
        """Positions without an answer, in order."""
        return tuple(position for position, response in enumerate(self.responses, 1) if not response)

    @property
    def remaining_ms(self) -> int:
        """Test time left at the last event, in milliseconds; 0 when it has run out. The grace is not shown."""
        return max(0, self.seconds_allowed * 1000 - self.elapsed_ms)

    def place(self, position: int) -> PaperItem:
        """The place on the paper.

        Raises:
            PositionError: if the paper has no such position.
        """
        if not 1 <= position <= len(self.paper.items):
            raise PositionError(position, len(self.paper.items))
        return self.paper.items[position - 1]

    def response(self, position: int) -> Response:
        """The response at a position; empty if not answered.

        Raises:
            PositionError: if the paper has no such position.
        """
        self.place(position)
        return self.responses[position - 1]


def require_same_item(place: PaperItem, item: Item | None) -> Item:
    """Make sure that `item` is the very content the paper was drawn with.

    Raises:
        ItemMissingError: if it is missing.
        ItemChangedError: if it is another item, or another wording of it.
    """
    if item is None:
        raise ItemMissingError(place.position, place.item_id)
    if item.digest() != place.item_digest:
        raise ItemChangedError(place.position, place.item_id)
    return item
