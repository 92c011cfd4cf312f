"""A paper on offer in words: how big it is, until when, how it stands, and what can be done with it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.text.figures import clock_text, marks
from kiosk.wording.answering import said_facets
from kiosk.wording.clerk import PapersWords
from kiosk.wording.staff import StaffWords
from quiz.service import PaperCard
from scoring.read.answering.retests import RetestRecord
from scoring.read.attempts import AttemptRecord
from scoring.rules.answering.rectification_steps import Source


class PaperAct(Enum):
    """What can be done with a paper."""

    START = "start"
    RESUME = "resume"
    RESULT = "result"

    def said(self, words: PapersWords) -> str:
        """The act as it stands on its tile."""
        return {
            PaperAct.START: words.start,
            PaperAct.RESUME: words.resume,
            PaperAct.RESULT: words.see_result,
        }[self]


@dataclass(frozen=True, slots=True)
class CardWords:
    """One card."""

    title: str
    state: str
    lines: tuple[str, ...]
    acts: tuple[PaperAct, ...]
    """The most urgent first."""


def paper_words(card: PaperCard, today: date, words: PapersWords, staff: StaffWords) -> CardWords:
    """Say how `card` stands on `today`, a day in hall time."""
    title, lines = card.title, _lines(card, words, staff)
    if card.retest is not None:
        title, lines = words.retest.format(title=card.title), _retest_lines(card, card.retest, words, staff)
    return CardWords(title, _state(card, today, words), lines, _acts(card))


def in_order(cards: tuple[PaperCard, ...]) -> tuple[PaperCard, ...]:
    """Open attempts first, then what can be started, then the rest; otherwise as they come."""
    return tuple(sorted(cards, key=lambda card: (card.open_attempt is None, not card.on_offer)))


def _state(card: PaperCard, today: date, words: PapersWords) -> str:
    late = today > card.deadline
    if card.open_attempt:
        return words.begun
    if card.on_offer:
        return words.ready
    if card.taken:
        return words.done
    return words.closed if late else words.missing


def _acts(card: PaperCard) -> tuple[PaperAct, ...]:
    if card.open_attempt:
        return (PaperAct.RESUME,)  # results hold answers: they are shut meanwhile
    first = (PaperAct.START,) if card.on_offer else ()
    return (*first, PaperAct.RESULT) if card.taken else first


def _lines(card: PaperCard, words: PapersWords, staff: StaffWords) -> tuple[str, ...]:
    size = words.size if card.questions is not None else words.size_unknown
    return (
        *((_running(card, card.open_attempt, words),) if card.open_attempt else ()),
        size.format(questions=card.questions, minutes=card.seconds_allowed // 60, marks=marks(card.maximum)),
        "   ".join(
            (
                words.deadline.format(day=staff.day(card.deadline)),
                words.attempts.format(used=card.attempts_used, allowed=card.attempts_allowed),
            )
        ),
        _counted(card, words),
    )


def _retest_lines(card: PaperCard, retest: RetestRecord, words: PapersWords, staff: StaffWords) -> tuple[str, ...]:
    """Why, in the first line; never of which day or rating: who rated is nobody's to guess."""
    why = words.retest_why if retest.source is Source.RATING else words.retest_why_finding
    size = words.size if card.questions is not None else words.size_unknown
    passed = max((one.passed for one in retest.people if one.passed and card.taken), default=None)
    until = words.retest_until.format(percent=retest.pass_percent)
    return (
        why.format(facets=said_facets(retest.facets, words.language)),
        *((_running(card, card.open_attempt, words),) if card.open_attempt else ()),
        size.format(questions=card.questions, minutes=card.seconds_allowed // 60, marks=marks(card.maximum)),
        words.retest_passed.format(day=staff.day(passed)) if passed and not card.on_offer else until,
    )


def _counted(card: PaperCard, words: PapersWords) -> str:
    """What counts so far; of several attempts, which."""
    if card.counted_percent is None:
        return words.not_counted
    counting = [one for one in card.taken if one.counts]
    of_several = words.counted_one if len(counting) == 1 else words.counted_mean
    template = of_several if len(card.taken) > 1 else words.counted
    return template.format(percent=card.counted_percent, number=counting[-1].number, count=len(counting))


def _running(card: PaperCard, attempt: AttemptRecord, words: PapersWords) -> str:
    """Where it stands, what is left by now, and what of that is not seen at once."""
    stands = words.running.format(position=attempt.position, remaining=clock_text(card.remaining_ms or 0))
    runs_on = words.runs_on if attempt.is_left else ""
    breaks = words.breaks.format(count=attempt.interruptions) if attempt.interruptions else ""
    return "   ".join(part for part in (stands, runs_on, breaks) if part)
