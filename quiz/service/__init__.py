"""Taking a test, end to end: papers on offer, starting, answering, resuming, submitting. The part that stores."""

from quiz.service.cards import PaperCard, TakenAttempt
from quiz.service.sitting import Sitting
from quiz.service.tests import Tests

__all__ = ["PaperCard", "Sitting", "TakenAttempt", "Tests"]
