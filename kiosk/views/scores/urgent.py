"""What an administrator has to see to before a board or a score can be taken as complete."""

from kiosk.wording.office import OfficeWords
from scoring.standings import Board


def urgent(board: Board | None, words: OfficeWords, *, clock_doubted: bool) -> tuple[str, ...]:
    """The most urgent first; nothing while all is well."""
    doubted = (words.board.clock_doubted,) if clock_doubted else ()
    return (*doubted, *waiting(board.period.waiting if board else 0, words))


def waiting(ratings: int, words: OfficeWords) -> tuple[str, ...]:
    """That so many ratings wait for somebody's decision; nothing if none does."""
    return (words.board.ratings_wait.format(n=ratings),) if ratings else ()
