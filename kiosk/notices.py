"""What services take, told by the bank: the guides in force, and the 一次性告知单 of one for one citizen."""

from collections.abc import Callable, Mapping, Sequence

from quiz.bank.model import Bank
from quiz.guide import Guide
from quiz.sheet import Sheet, make_sheet
from scoring.clock import Clock, hall_day


class BankNoticeDesk:
    """Answers from a bank, as of the hall's present day."""

    def __init__(self, bank: Callable[[], Bank], clock: Clock) -> None:
        """`bank` returns the bank; it is asked when the first citizen wants to know, and may then take its time."""
        self._bank = bank
        self._clock = clock

    def guides(self) -> Sequence[Guide]:
        """The guides in force today, in order of their numbers."""
        today = hall_day(self._clock())
        return tuple(guide for guide in self._bank().guides.values() if guide.holds_on(today))

    def sheet(self, service: str, answers: Mapping[str, str]) -> Sheet:
        """The sheet for these answers, as of today. Raises SheetError where they do not fit the guide."""
        bank = self._bank()
        return make_sheet(bank.guides[service], answers, hall_day(self._clock()), bank.quarantined)
