"""The score board's keys, and which of them would do something now."""

from dataclasses import replace
from typing import Final

from kiosk.frame.commands import Command, Says, digits
from kiosk.views.scores.board_view import BoardView
from kiosk.wording.office import office_words
from scoring.standings import SubjectKind

BOARDS: Final = (SubjectKind.STAFF, SubjectKind.WINDOW, SubjectKind.UNIT)
"""The boards in the order of their digits."""


def _by(kind: SubjectKind) -> Says:
    return lambda words: office_words(words).names.by[kind]


KEYS: Final[tuple[Command, ...]] = (
    Command("", "detail", lambda words: office_words(words).keys.detail, "Enter"),
    digits(range(1, len(BOARDS) + 1), "board({key})", lambda words: office_words(words).keys.board),
    Command("slash", "filter", lambda words: office_words(words).keys.filter),
    Command("s", "sort", lambda words: office_words(words).keys.sort),
    Command("d", "turn", lambda words: office_words(words).keys.turn),
    Command("c", "campaign", lambda words: office_words(words).keys.campaign),
    Command("a", "evidence", lambda words: office_words(words).analysis.key),
    Command("m", "surveys", lambda words: office_words(words).surveys.title, on_bar=False),
    Command("t", "bank", lambda words: office_words(words).keys.bank, on_bar=False),
    Command("escape", "back", lambda words: office_words(words).keys.leave),
    *(
        Command(letter, f"board({number})", _by(kind), on_bar=False)
        for number, (letter, kind) in enumerate(zip("pbu", BOARDS, strict=True), start=1)
    ),
)


def leaving(command: Command, *, filtered: bool, below_menu: bool) -> Command:
    """What Esc does now: clear the filter, go back to the menu, or sign out."""
    if filtered:
        return command.saying(lambda words: office_words(words).keys.clear)
    return command.saying(lambda words: office_words(words).keys.back) if below_menu else command


def fitting(command: Command, *, narrow: bool) -> Command:
    """A command as the key bar has room for it: in 80 columns sorting speaks for turning, and surveys give way."""
    match command.action:
        case "sort" if narrow:
            return replace(command, shown="S D")
        case "surveys":
            return replace(command, on_bar=not narrow)
        case _:
            return command


def possible(
    view: BoardView | None, *, narrow: bool, campaigns: int, bank: bool, analysis: bool, surveys: bool
) -> frozenset[str]:
    """Actions that would do something now.

    Args:
        view: what is shown, if anything.
        narrow: the panel beside the table has no room, so keys are few.
        campaigns: how many there are to choose from.
        bank: whether this person may look at the question bank.
        analysis: whether it can be worked out what the figures bear out.
        surveys: whether there is a list of surveys to open.
    """
    found = {"board({key})", *(f"board({number})" for number in range(1, len(BOARDS) + 1))}
    if campaigns > 1 and not (narrow and view and view.typed):
        found.add("campaign")  # in 80 columns, what clears the filter matters more
    if bank:
        found.add("bank")
    if surveys:
        found.add("surveys")
    if view and view.by_id:
        found.add("filter")
        if view.rows:
            found |= {"evidence"} if analysis else set()
            found |= {"detail", "sort"} if narrow else {"detail", "sort", "turn"}
    return frozenset(found)
