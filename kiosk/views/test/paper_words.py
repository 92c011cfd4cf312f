"""A paper on offer in words: how big it is, until when, how it stands, and what can be done with it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.text.figures import clock_text, marks
from kiosk.wording import test as words
from quiz.service import PaperCard
from scoring.read.attempts import AttemptRecord


class PaperAct(Enum):
    """What can be done with a paper."""

    START = "start"
    RESUME = "resume"
    HAND_IN = "hand_in"
    RESULT = "result"

    @property
    def wording(self) -> str:
        """The act as it stands on its tile."""
        return {
            PaperAct.START: words.START,
            PaperAct.RESUME: words.RESUME,
            PaperAct.HAND_IN: words.HAND_IN,
            PaperAct.RESULT: words.SEE_RESULT,
        }[self]


@dataclass(frozen=True, slots=True)
class PaperWords:
    """One card."""

    title: str
    state: str
    lines: tuple[str, ...]
    acts: tuple[PaperAct, ...]
    """The most urgent first."""


def paper_words(card: PaperCard, today: date) -> PaperWords:
    """Say how `card` stands on `today`, a day in hall time."""
    return PaperWords(card.title, _state(card, today), _lines(card), _acts(card, today))


def in_order(cards: tuple[PaperCard, ...]) -> tuple[PaperCard, ...]:
    """Open attempts first, then what can be started, then the rest; otherwise as they come."""
    return tuple(sorted(cards, key=lambda card: (card.open_attempt is None, not card.on_offer)))


def _state(card: PaperCard, today: date) -> str:
    late = today > card.deadline
    if card.open_attempt:
        return words.STATE_LATE if late else words.STATE_RUNNING
    if card.on_offer:
        return words.STATE_READY
    if card.last_submitted:
        return words.STATE_DONE
    return words.STATE_CLOSED if late else words.STATE_MISSING


def _acts(card: PaperCard, today: date) -> tuple[PaperAct, ...]:
    first: tuple[PaperAct, ...] = ()
    if card.open_attempt:
        first = (PaperAct.HAND_IN if today > card.deadline else PaperAct.RESUME,)
    elif card.on_offer:
        first = (PaperAct.START,)
    return (*first, PaperAct.RESULT) if card.last_submitted else first


def _lines(card: PaperCard) -> tuple[str, ...]:
    size = words.PAPER_SIZE if card.questions is not None else words.PAPER_SIZE_UNKNOWN
    counted = card.counted_percent
    return (
        *((_running(card.open_attempt),) if card.open_attempt else ()),
        size.format(questions=card.questions, minutes=card.seconds_allowed // 60, marks=marks(card.maximum)),
        "   ".join(
            (
                words.PAPER_DEADLINE.format(month=card.deadline.month, day=card.deadline.day),
                words.PAPER_ATTEMPTS.format(used=card.attempts_used, allowed=card.attempts_allowed),
            )
        ),
        words.PAPER_NOT_COUNTED if counted is None else words.PAPER_COUNTED.format(percent=counted),
    )


def _running(attempt: AttemptRecord) -> str:
    left = attempt.seconds_allowed * 1000 - attempt.elapsed_ms
    return words.PAPER_RUNNING.format(position=attempt.position, remaining=clock_text(left))
