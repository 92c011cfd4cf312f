"""What a screen is busy with while keys and taps wait in line."""

from enum import Enum


class Waiting(Enum):
    """What a screen is busy with while keys and taps wait in line."""

    READING = "reading"
    """There is nothing to choose yet. Leaving need not wait for it."""
    STORING = "storing"
    """Something is on its way into the store; what is done next comes after it."""
    DRAWING = "drawing"
    """The screen is being composed or laid out: half of what a key could mean is not there."""
