"""Taking a test, end to end: papers on offer, starting, answering, resuming, submitting. The part that stores."""

from quiz.service.cards import PaperCard
from quiz.service.room import NotOnOfferError, TestRoom
from quiz.service.sitting import Sitting

__all__ = ["NotOnOfferError", "PaperCard", "Sitting", "TestRoom"]
