"""A clerk at a paper: every step is in the ledger before the state changes, so what is shown is always on record.

Any step may fail with `SittingTakenOverError` or `AttemptNotOpenError`: somebody goes on elsewhere, or the attempt was
handed in. Then this sitting is over.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from sqlalchemy import Connection

from quiz import attempt as steps
from quiz.attempt import Attempt
from quiz.attempt.report import AttemptReport, build_report
from quiz.model.item import Item, Response
from quiz.service.archive import standing
from scoring.events.attempts import SubmitReason
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.read import attempts as records
from scoring.services.attempt_clock import note_elapsed


class Sitting:
    """One attempt in progress. Each method stores first, then returns the new state."""

    def __init__(
        self, store: Store, attempt: Attempt, items: Mapping[str, Item], left: Callable[[Attempt], None]
    ) -> None:
        """Sit at `attempt` with its `items`; `left` is told when somebody walks away from it."""
        self._store = store
        self._left = left
        self.attempt = attempt
        """The attempt as it stands on record."""
        self.items = items
        """Item id → content, exactly as drawn."""

    def item(self, position: int) -> Item:
        """The question at a position, from 1."""
        return self.items[self.attempt.place(position).item_id]

    def show(self, position: int, elapsed_ms: int) -> Attempt:
        """Turn to a question. Raises as `quiz.attempt.show`."""
        return self._do(steps.show(self.attempt, position, elapsed_ms))

    def answer(self, position: int, response: Response, elapsed_ms: int) -> Attempt:
        """Save an answer; the same answer again writes nothing. Raises as `quiz.attempt.answer`."""
        event = steps.answer(self.attempt, position, self.item(position), response, elapsed_ms)
        if event.response == self.attempt.response(position):
            return self.attempt
        return self._do(event)

    def flag(self, position: int, flagged: bool, elapsed_ms: int) -> Attempt:
        """Mark a question to come back to, or take the mark away. Raises as `quiz.attempt.flag`."""
        return self._do(steps.flag(self.attempt, position, flagged, elapsed_ms))

    def leave(self, elapsed_ms: int) -> None:
        """Walk away from the open attempt; its time runs on. Raises as `quiz.attempt.leave`."""
        self._do(steps.leave(self.attempt, elapsed_ms))
        self._left(self.attempt)

    def submit(self, reason: SubmitReason, elapsed_ms: int) -> AttemptReport:
        """Hand in what is on record, not what is remembered here; the marks are in the ledger when this returns.

        Raises as `quiz.attempt.submit`.
        """
        hall = self._store.hall_id

        def work_out(connection: Connection) -> Submission:
            record = records.attempt(connection, hall, self.attempt.attempt_id)
            stands = standing(connection, hall, record, self.attempt.paper)
            sat = replace(stands, sitting_id=self.attempt.sitting_id)
            return Submission(steps.submit(sat, self.items, reason, elapsed_ms))

        self._store.ledger.append_worked_out(work_out)
        with self._store.reading() as connection:
            record = records.attempt(connection, hall, self.attempt.attempt_id)
            self.attempt = standing(connection, hall, record, self.attempt.paper)
        return build_report(self.attempt, self.items)

    def tick(self, elapsed_ms: int) -> None:
        """Note the test time used, every few seconds, so that a crash gives back no more than that."""
        with self._store.writing() as connection:
            note_elapsed(connection, self._store.hall_id, self.attempt.attempt_id, self.attempt.sitting_id, elapsed_ms)

    def _do(self, event: steps.StepEvent) -> Attempt:
        self._store.ledger.append(event)
        self.attempt = steps.apply(self.attempt, event)
        return self.attempt
