"""The way of a complaint (投诉) to its end: received → investigated → upheld or not → answered."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class ComplaintState(StrEnum):
    """How far a complaint has come."""

    RECEIVED = "received"
    INVESTIGATED = "investigated"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    ANSWERED = "answered"


class ComplaintStep(StrEnum):
    """What somebody does about it."""

    INVESTIGATE = "investigate"
    UPHOLD = "uphold"
    DISMISS = "dismiss"
    ANSWER = "answer"


NEXT: Final[Mapping[ComplaintState, Mapping[ComplaintStep, ComplaintState]]] = {
    ComplaintState.RECEIVED: {ComplaintStep.INVESTIGATE: ComplaintState.INVESTIGATED},
    ComplaintState.INVESTIGATED: {
        ComplaintStep.UPHOLD: ComplaintState.UPHELD,
        ComplaintStep.DISMISS: ComplaintState.DISMISSED,
    },
    ComplaintState.UPHELD: {ComplaintStep.ANSWER: ComplaintState.ANSWERED},
    ComplaintState.DISMISSED: {ComplaintStep.ANSWER: ComplaintState.ANSWERED},
    ComplaintState.ANSWERED: {},
}
"""What leads where; anything else is impossible."""
