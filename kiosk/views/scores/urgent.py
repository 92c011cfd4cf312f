"""What an administrator has to see to before a board or a score can be taken as complete."""

from kiosk.wording.office import OfficeWords
from scoring.clock import hall_time
from scoring.read.restorations import RestorationRecord
from scoring.standings import Board


def urgent(
    board: Board | None, words: OfficeWords, *, clock_doubted: bool, restored: RestorationRecord | None = None
) -> tuple[str, ...]:
    """The most urgent first; nothing while all is well."""
    doubted = (words.board.clock_doubted,) if clock_doubted else ()
    return (*doubted, *_back(restored, words), *waiting(board.period.waiting if board else 0, words))


def _back(restored: RestorationRecord | None, words: OfficeWords) -> tuple[str, ...]:
    if restored is None:
        return ()
    said = words.board.went_on if restored.damaged else words.board.was_restored
    return (said.format(at=f"{hall_time(restored.backup_at):%m-%d %H:%M}"),)


def waiting(ratings: int, words: OfficeWords) -> tuple[str, ...]:
    """That so many ratings wait for somebody's decision; nothing if none does."""
    return (words.board.ratings_wait.format(n=ratings),) if ratings else ()
