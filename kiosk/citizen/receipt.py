"""The code of a receipt, and whether the rating is in the ledger unchanged: nothing else is said of it."""

import asyncio

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from kiosk.citizen.number_screen import NumberScreen
from kiosk.citizen.sign_pad import SignPad
from kiosk.frame.trouble import Trouble
from kiosk.widgets.prose import Prose
from kiosk.wording import Wording
from kiosk.wording.citizen import TypedWords
from scoring.errors.receipts import ReceiptMistypedError
from scoring.receipts.code import LONGEST, SIGNS, TAKEN_FOR, ReceiptCode


class ReceiptScreen(NumberScreen):
    """Whoever holds a code may ask; what has been asked is forgotten with the screen.

    Nothing keeps a person from trying one code after the other: 55 bits of each are a digest's, so nobody gets
    anywhere, and whoever did would learn no more than that something was rated.
    """

    CSS_PATH = ["number_screen.tcss", "receipt.tcss"]  # noqa: RUF012 - Textual's own name for it
    alphabet = SIGNS + "".join(TAKEN_FOR)
    longest = LONGEST
    group = 4

    def __init__(self) -> None:
        super().__init__()
        self._answered = False

    def told(self, words: Wording) -> TypedWords:
        """The words about receipts."""
        return words.receipt

    def compose_body(self) -> ComposeResult:
        """What is asked and what is said of it beside the code, the signs below it, the ways on at the foot."""
        words = self.told(self.words)
        with Horizontal(id="head"):
            with Vertical(id="side"):
                yield Prose(words.prompt, id="prompt")
                yield Prose("\n".join(words.about), id="about")
            yield self.field_again()
        yield self.state_again()
        yield SignPad(words.erase, id="signs")
        yield from self.ways()

    def type(self, character: str) -> bool:
        """A sign more; after an answer the next code begins."""
        if self._answered:
            self._field.value, self._answered = "", False
        return super().type(character)

    def action_erase(self) -> None:
        """Take back one sign, of a code that was answered too."""
        self._answered = False
        super().action_erase()

    def accepts(self, number: str) -> bool:
        """Whether the check sign is right."""
        try:
            ReceiptCode.read(number)
        except ReceiptMistypedError:
            return False
        return True

    def taken(self, number: str) -> None:
        """Look whether the ledger holds it."""
        self.storing(self._look_up(number))

    def without(self) -> None:
        """Back to where it was asked for."""
        self.kiosk.pop_screen()

    @work(group="receipt", exclusive=True, exit_on_error=False)
    async def _look_up(self, code: str) -> None:
        try:
            held = await asyncio.to_thread(self.kiosk.desk.holds, code)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.RECEIPT, error, lambda: self.storing(self._look_up(code)))
            return
        self._answered = True
        self.say(lambda words: words.receipt.unchanged if held else words.receipt.not_found)
