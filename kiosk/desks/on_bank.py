"""The desks that answer from the bank: what a service takes, for citizens; what the bank asks, for administrators."""

from collections.abc import Callable, Mapping, Sequence

from quiz.model.bank import Bank
from quiz.model.guide import Guide
from quiz.model.spans import in_force
from quiz.notice.notice import Notice, make_notice
from quiz.review.coverage.coverage import coverage
from quiz.review.coverage.model import Coverage
from scoring.clock import Clock, hall_day


def _always() -> None:
    """Nothing is ever shut."""


class BankNoticeDesk:
    """Answers from a bank, as of the hall's present day."""

    def __init__(self, bank: Callable[[], Bank], clock: Clock, require_open: Callable[[], None] = _always) -> None:
        """Answer from a bank.

        Args:
            bank: returns it; it is asked when the first citizen wants to know, and may then take its time.
            clock: the hall's time.
            require_open: raises where answers must not be given now, because a test is open at this terminal.
        """
        self._bank = bank
        self._clock = clock
        self._require_open = require_open

    def guides(self) -> Sequence[Guide]:
        """The guides in force today with the lines in force today, in order of their numbers.

        The hall's own stand last, so that a service it adds moves nothing that citizens know by its number.

        Raises:
            AnswersShutError: a test is open at this terminal.
        """
        self._require_open()
        today = hall_day(self._clock())
        known = sorted(self._bank().guides.values(), key=lambda guide: guide.only_here)
        return tuple(in_force(guide, today) for guide in known if guide.holds_on(today))

    def notice(self, service: str, answers: Mapping[str, str]) -> Notice:
        """The notice for these answers, as of today.

        Raises:
            NoticeError: they do not fit the guide, or it is no longer in force.
            AnswersShutError: a test is open at this terminal.
        """
        self._require_open()
        bank = self._bank()
        return make_notice(bank.guides[service], answers, hall_day(self._clock()), bank.quarantined)


class BankCoverageDesk:
    """Counts a bank. It counts the same bank as long as the program runs: papers are drawn from no other."""

    def __init__(self, bank: Callable[[], Bank]) -> None:
        """`bank` returns the bank; it may have to be read first."""
        self._bank = bank

    def coverage(self) -> Coverage:
        """What the bank asks and what it leaves out."""
        return coverage(self._bank())
