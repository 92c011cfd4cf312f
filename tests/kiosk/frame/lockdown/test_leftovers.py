"""A terminal that has opened looks for what is left behind more often, and not among what stands for good."""

import gc

from kiosk.frame.lockdown.leftovers import COLLECT_EVERY, settle


class Part:
    """A part of a screen that holds itself, as all of Textual's do."""

    def __init__(self) -> None:
        self.me = self


def test_what_is_left_is_collected_soon_and_what_stands_is_left_out() -> None:
    before = gc.get_threshold()
    try:
        settle()
        assert gc.get_freeze_count() > COLLECT_EVERY
        for _ in range(COLLECT_EVERY * 10):
            Part()
        waiting = sum(isinstance(thing, Part) for thing in gc.get_objects())
        assert waiting < COLLECT_EVERY * 2
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
