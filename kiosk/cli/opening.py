"""How a command asks for the terminal itself: commands know no screens, whoever starts them does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.settings.settings import Settings

if TYPE_CHECKING:
    from quiz.model.bank import Bank


@dataclass(frozen=True, slots=True)
class Opening:
    """A terminal to be opened."""

    settings: Settings
    home: Path
    demo_seed: int | None = None
    """Fill the empty store with a demo hall first."""
    bank: Callable[[], Bank] | None = None
    """Loads another bank than the shipped one; called after the first frame."""


Open = Callable[[Opening], int]
"""Runs the terminal until it is left; its exit code. Options carry it as `open_terminal`."""
