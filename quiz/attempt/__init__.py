"""An attempt as pure state: steps return events, events make the next state, and a replay gives the same again."""

from quiz.attempt.grading import grade
from quiz.attempt.replay import StepEvent, apply, begin, replay, start
from quiz.attempt.state import GRACE_MS, Attempt, AttemptStatus, require_same_item
from quiz.attempt.transitions import answer, flag, leave, resume, show, submit

__all__ = [
    "GRACE_MS",
    "Attempt",
    "AttemptStatus",
    "StepEvent",
    "answer",
    "apply",
    "begin",
    "flag",
    "grade",
    "leave",
    "replay",
    "require_same_item",
    "resume",
    "show",
    "start",
    "submit",
]
