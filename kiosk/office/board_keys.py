"""The score board's keys, and which of them would do something now."""

from typing import Final

from kiosk.frame.commands import Command, digits, just
from kiosk.views.scores.board_view import BoardView
from kiosk.wording import scores as said
from scoring.standings import SubjectKind

BOARDS: Final = (SubjectKind.STAFF, SubjectKind.WINDOW, SubjectKind.UNIT)
"""The boards in the order of their digits."""

BY: Final = {SubjectKind.STAFF: said.BY_STAFF, SubjectKind.WINDOW: said.BY_WINDOW, SubjectKind.UNIT: said.BY_UNIT}
"""What a board is called."""

KEYS: Final[tuple[Command, ...]] = (
    Command("", "detail", just(said.KEY_DETAIL), "Enter"),
    digits(range(1, len(BOARDS) + 1), "board({key})", just(said.KEY_BOARD)),
    Command("slash", "filter", just(said.KEY_FILTER)),
    Command("s", "sort", just(said.KEY_SORT)),
    Command("d", "turn", just(said.KEY_TURN)),
    Command("c", "campaign", just(said.KEY_CAMPAIGN)),
    Command("t", "bank", just(said.KEY_BANK)),
    Command("escape", "back", just(said.KEY_LEAVE)),
    *(
        Command(letter, f"board({number})", just(BY[kind]), on_bar=False)
        for number, (letter, kind) in enumerate(zip("pbu", BOARDS, strict=True), start=1)
    ),
)


def possible(view: BoardView | None, *, narrow: bool, campaigns: int, bank: bool) -> frozenset[str]:
    """Actions that would do something now.

    Args:
        view: what is shown, if anything.
        narrow: the panel beside the table has no room, so keys are few.
        campaigns: how many there are to choose from.
        bank: whether this person may look at the question bank.
    """
    found = {"board({key})", *(f"board({number})" for number in range(1, len(BOARDS) + 1))}
    if campaigns > 1 and not (narrow and view and view.typed):
        found.add("campaign")  # in 80 columns, what clears the filter matters more
    if bank:
        found.add("bank")
    if view and view.by_id:
        found.add("filter")
        if view.rows:
            found |= {"detail", "sort"} if narrow else {"detail", "sort", "turn"}
    return frozenset(found)
