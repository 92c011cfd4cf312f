"""A started attempt at a paper of six questions, one of each type."""

from collections.abc import Callable

from quiz.attempt import Attempt, StepEvent, apply, begin, start, submit
from quiz.model.paper import Paper
from scoring.events.attempts import AttemptStarted, SubmitReason
from tests.quiz.builders import birth_registration, make_paper, multiple, number, ordering, single, true_false

QUESTIONS = (single("B"), true_false(), multiple("AC"), ordering("CADB"), number(), birth_registration())
ITEMS = {item.id: item for item in QUESTIONS}
PAPER = make_paper(QUESTIONS, seconds_allowed=600)
LIMIT_MS = 600_000


def started(paper: Paper = PAPER, seconds_allowed: int | None = None) -> AttemptStarted:
    return start(
        paper,
        attempt_id="a1",
        staff_id="W0312",
        campaign_id="2026-07",
        paper_id="monthly",
        number=1,
        seconds_allowed=seconds_allowed,
    )


def fresh() -> Attempt:
    return begin(PAPER, started())


def after(attempt: Attempt, *steps: Callable[[Attempt], StepEvent]) -> Attempt:
    for step in steps:
        attempt = apply(attempt, step(attempt))
    return attempt


def submitted() -> Attempt:
    return after(fresh(), lambda it: submit(it, ITEMS, SubmitReason.CLERK, 1000))
