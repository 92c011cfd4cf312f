"""A telephone number for calling back about one bad rating: only with consent, only for that."""

import asyncio
from collections.abc import Callable

from textual import work

from kiosk.citizen.number_screen import NumberScreen
from kiosk.frame.trouble import Trouble
from kiosk.wording import Wording
from kiosk.wording.citizen import TypedWords

_DIGITS = range(7, 13)
"""A mobile number has 11, a landline 7 or 8, with its area code up to 12."""


class ContactScreen(NumberScreen):
    """Says what the number is for, how long it is kept and who sees it, before it is typed."""

    alphabet = "0123456789-"
    longest = 14

    def __init__(self, rating_id: str, *, kept: Callable[[], None], gone: Callable[[], None]) -> None:
        """For the stored rating `rating_id`; `kept` once the number is stored, `gone` when nobody is here any more."""
        super().__init__()
        self._rating_id = rating_id
        self._kept = kept
        self._gone = gone

    def told(self, words: Wording) -> TypedWords:
        """The words about telephones."""
        return words.contact

    def accepts(self, number: str) -> bool:
        """Whether it has as many digits as a telephone number."""
        return sum(character.isdigit() for character in number) in _DIGITS

    def taken(self, number: str) -> None:
        """Consent was given by going on: keep it."""
        self.storing(self._keep(number))

    def without(self) -> None:
        """Back to where it was offered."""
        self.kiosk.pop_screen()

    def left_alone(self) -> None:
        """What was typed and not agreed to is nowhere; the rest of the rating is stored by who has it."""
        self._gone()

    @work(group="contact", exit_on_error=False)
    async def _keep(self, number: str) -> None:
        """Put it into the store, then go back."""
        try:
            await asyncio.to_thread(self.kiosk.desk.leave_contact, self._rating_id, number)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.EXTRA, error, lambda: self.storing(self._keep(number)))
            return
        self._kept()
        self.kiosk.pop_screen()
