"""How long nobody has sat at an attempt, as far as clocks can be believed, and whether its time is over."""

from datetime import datetime

from quiz.attempt.away import away
from scoring.clock import Steady, SteadyMoment
from scoring.ledger.store import Store
from scoring.read.attempts import AttemptRecord


class Breaks:
    """Measures spans from one entry to now. What was left in this program by a clock that nobody can set."""

    def __init__(self, store: Store, steady: Steady | None) -> None:
        """Measure by the store's clock, and by a `steady` one, if there is one, what was left in this program."""
        self._store = store
        self._steady = steady
        self._left: dict[str, SteadyMoment] = {}
        """Sitting → when it was left."""

    def note_left(self, sitting_id: str | None) -> None:
        """Somebody has just walked away from the sitting."""
        if self._steady and sitting_id:
            self._left[sitting_id] = self._steady()

    def now(self) -> datetime:
        """The store's time as far as it can be known. Not to be asked inside a write transaction."""
        return self._store.moment()

    def gap_ms(self, record: AttemptRecord, now: datetime) -> int | None:
        """Milliseconds from the attempt's last sign of life to `now`, as `now()` says it.

        None where they do not count: the clock was in doubt then, or the attempt is from before there were sittings,
        when test time stood still while nobody sat at it.
        """
        if record.sitting_id is None:
            return None
        left = self._left.get(record.sitting_id) if record.is_left else None
        if left and self._steady and (moment := self._steady()).start == left.start:
            return round((moment.seconds - left.seconds) * 1000)
        if record.stepped_in_doubt:
            return None
        # Clocks of two terminals may be hours apart; that neither takes nor gives test time.
        stepped_at = self._store.ledger.as_here(record.sitting_terminal_id, record.stepped_at)
        return max(0, round((now - stepped_at).total_seconds() * 1000))

    def used_ms(self, record: AttemptRecord, now: datetime) -> int:
        """Test time used of an open attempt if it were gone on with `now`, in milliseconds."""
        gap = self.gap_ms(record, now)
        gone = away(gap, left=record.is_left, given_back_before_ms=record.given_back_ms)
        return record.elapsed_ms + gone.charged_ms
