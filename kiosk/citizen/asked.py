"""The rating of a visit that has just ended: the terminal asks of its own accord, and once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.citizen.rating import RatingScreen

if TYPE_CHECKING:
    from scoring.services.bring_in.visit_ends import EndedVisit  # loads the database, which the first frame must not

ASKED_SECONDS: Final = 45.0
"""Whoever was served puts papers away first: more time than after a touch, and nothing on the levels is private."""


class AskedScreen(RatingScreen):
    """Left without a level it is counted as not rated, and the visit is not asked about again."""

    unbidden = True

    def __init__(self, window_id: str, visit: EndedVisit) -> None:
        """Ask about `visit`, of the window `window_id`."""
        super().__init__(window_id)
        self._visit = visit

    def idle_limit(self) -> float | None:
        """Long enough to look up; never while a tap is on its way."""
        return None if self._tap else ASKED_SECONDS
