"""Whether it is to be asked which service it was: found out while somebody reads the reasons, so that nobody waits."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.frame.screen import HallScreen
from kiosk.log import LOG

if TYPE_CHECKING:
    from textual.worker import Worker

    from kiosk.citizen.numbered import NumberedScreen
    from kiosk.desks.ports import ServiceCard


class OfferedServices:
    """The services of the window of one rating, once they are known; none where nobody need ask."""

    def __init__(self, screen: HallScreen, rating_id: str) -> None:
        """Of the stored rating `rating_id`; they are fetched as long as `screen` is there."""
        self._screen = screen
        self._rating_id = rating_id
        self._fetching: Worker[Sequence[ServiceCard]] = screen.run_worker(
            self._fetch(), group="services", exit_on_error=False
        )

    async def _fetch(self) -> Sequence[ServiceCard]:
        try:
            return await asyncio.to_thread(self._screen.kiosk.desk.services, self._rating_id)
        except Exception as error:
            LOG.warning("nobody is asked which service it was", exc_info=error)  # the rating is stored all the same
            return ()

    async def question(self, codes: Sequence[int], words: str | None = None) -> NumberedScreen | None:
        """The screen that asks, and stores what was said; None where there is nothing to ask."""
        if not (services := await self._fetching.wait()):
            return None
        from kiosk.citizen.numbered import NumberedScreen  # noqa: PLC0415 - few windows ask
        from kiosk.citizen.which_service import AskWhich, Said  # noqa: PLC0415 - so here

        return NumberedScreen(AskWhich(Said(self._rating_id, tuple(codes), words), services))
