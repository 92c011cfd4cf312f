"""What an administrator has to see to before a board or a score can be taken as complete."""

from kiosk.wording import scores as said
from scoring.standings import Board


def urgent(board: Board | None, *, clock_doubted: bool) -> tuple[str, ...]:
    """The most urgent first; nothing while all is well."""
    doubted = (said.CLOCK_DOUBTED,) if clock_doubted else ()
    return (*doubted, *waiting(board.period.waiting if board else 0))


def waiting(ratings: int) -> tuple[str, ...]:
    """That so many ratings wait for somebody's decision; nothing if none does."""
    return (said.RATINGS_WAIT.format(n=ratings),) if ratings else ()
