"""Asking a clerk once before a running test is left."""

from kiosk.frame.confirm import Asking
from kiosk.wording import Wording
from kiosk.wording.clerk import clerk_words


def leaving(words: Wording, position: int) -> Asking:
    """What leaving means, with `position`, from 1, as the question at which the test goes on."""
    said = clerk_words(words).question
    notes = (said.leave_note.format(position=position), said.leave_deadline)
    return Asking(said.leave_ask, notes, said.leave_yes, said.leave_no)
