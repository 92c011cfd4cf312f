"""Free words to a rating, optional and short."""

import asyncio
from collections.abc import Callable, Sequence

from textual import work

from kiosk.citizen.offered import OfferedServices
from kiosk.citizen.thanks import say_thanks
from kiosk.citizen.writing import WritingScreen
from kiosk.frame.trouble import Trouble


class CommentScreen(WritingScreen):
    """Words for a rating; the reasons ticked before are sent along."""

    def __init__(self, rating_id: str, codes: Sequence[int], offered: OfferedServices | None = None) -> None:
        """Words for the stored rating `rating_id`; the ticked `codes` are sent along.

        Of those `offered`, where there are any in the end, it is asked which one it was.
        """
        super().__init__()
        self._rating_id = rating_id
        self._codes = tuple(codes)
        self._offered = offered

    def asked(self) -> str:
        """Whatever somebody wants to say."""
        return self.words.comment.prompt

    def action_send(self) -> None:
        """Send words and ticks; with neither there is nothing to send."""
        text = self.text().strip()
        if not text and not self._codes:
            self.action_skip()
        else:
            self._finish_once(text or None)

    def action_skip(self) -> None:
        """Finish without words; ticks made before are sent."""
        if self._codes:
            self._finish_once(None)
        elif not self._sending:
            say_thanks(self, self._rating_id)

    def _finish_once(self, text: str | None) -> None:
        if not self._sending:
            self.storing(self._finish(text))

    @work(group="words", exit_on_error=False)
    async def _finish(self, text: str | None) -> None:
        """Send it with thanks, or ask which service it was first."""
        if self._offered and (question := await self._offered.question(self._codes, text)):
            self.kiosk.switch_screen(question)
        else:
            self._send_once(text, lambda: say_thanks(self, self._rating_id))

    def left_alone(self) -> None:
        """Store the ticks made before; words that nobody sent are forgotten with the person."""
        if self._codes:
            self._send_once(None, self.kiosk.go_blank)
        else:
            super().left_alone()

    def _send_once(self, text: str | None, then: Callable[[], None]) -> None:
        if not self._sending:
            self._sending = True
            self.storing(self._send(text, then))

    @work(group="words", exit_on_error=False)
    async def _send(self, text: str | None, then: Callable[[], None]) -> None:
        """Put ticks and words into the store, then do what comes next."""
        desk = self.kiosk.desk
        try:
            await asyncio.to_thread(desk.add_reasons, self._rating_id, self._codes, text)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.EXTRA, error, lambda: self.storing(self._send(text, then)))
            return
        then()
