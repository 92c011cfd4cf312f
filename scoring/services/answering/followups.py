"""Seeing to bad ratings: every step by somebody who may, closed by somebody else."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from sqlalchemy import Connection

from scoring.clock import hall_day
from scoring.errors.answering import (
    ConcernedError,
    NobodyOnDutyError,
    NoContactError,
    NothingUntoldError,
    OthersUnitError,
    RetestOpenError,
    SameHandError,
)
from scoring.events.followups import (
    AppealDecided,
    AppealMade,
    CalledBack,
    ContactLeft,
    ContactSeen,
    FollowUpAnswered,
    FollowUpClosed,
    FollowUpExplained,
    FollowUpMended,
    FollowUpVerified,
)
from scoring.events.organisation import Role
from scoring.ledger.erasing import empty_log, owe
from scoring.ledger.ledger import Submission
from scoring.ledger.private import erase, read_text, seal
from scoring.ledger.store import Store
from scoring.permissions import Act, may, require
from scoring.read.followups import (
    FollowUpEntryRecord,
    FollowUpRecord,
    contact_ref,
    entries_of,
    followup,
    followups,
    words_of,
)
from scoring.read.organisation import StaffRecord
from scoring.rules.answering.followup_steps import FollowUpStep, Outcome, Verdict
from scoring.rules.answering.rectification_steps import Source
from scoring.services.answering.retests import Untold, known_facets, opened

Worded = type[FollowUpVerified] | type[FollowUpMended] | type[FollowUpExplained] | type[FollowUpAnswered]
WORDED: Final[dict[FollowUpStep, Worded]] = {
    FollowUpStep.VERIFY: FollowUpVerified,
    FollowUpStep.MEND: FollowUpMended,
    FollowUpStep.EXPLAIN: FollowUpExplained,
    FollowUpStep.ANSWER: FollowUpAnswered,
}
"""Steps of the unit that is concerned: it says in words what was done."""

ACTS: Final[dict[FollowUpStep, Act]] = {
    **dict.fromkeys(WORDED, Act.ANSWER),
    FollowUpStep.CALL_BACK: Act.CALL_BACK,
    FollowUpStep.CLOSE: Act.CALL_BACK,
    FollowUpStep.APPEAL: Act.DISPUTE,
    FollowUpStep.DECIDE: Act.DECIDE_DISPUTES,
}
"""Step → what a person must be allowed to do."""


def stands_back(known: FollowUpRecord, step: FollowUpStep, by: StaffRecord) -> Exception | None:
    """Why this person leaves this step to somebody else; None if it is theirs to take.

    The person rated takes none but an appeal. A unit head sees to the own unit's ratings alone. Who calls back, closes
    or decides belongs to another unit than the one rated, did not answer, and did not appeal.
    """
    concerned = ConcernedError(known.rating_id, by.staff_id)
    own_unit = by.unit_id == known.unit_id
    match step:
        case FollowUpStep.APPEAL:
            mine = by.staff_id == known.staff_id or (by.role == Role.HEAD and own_unit)
            return None if mine else OthersUnitError(known.rating_id, by.staff_id)
        case _ if by.staff_id == known.staff_id:
            return concerned
        case FollowUpStep.CALL_BACK | FollowUpStep.CLOSE | FollowUpStep.DECIDE if own_unit:
            return concerned
        case FollowUpStep.CALL_BACK | FollowUpStep.CLOSE if by.staff_id == known.answered_by:
            return SameHandError(known.rating_id, by.staff_id)
        case FollowUpStep.DECIDE if by.staff_id == known.appealed_by:
            return concerned
        case _ if by.role == Role.HEAD and not own_unit:
            return OthersUnitError(known.rating_id, by.staff_id)
    return None


def open_to(known: FollowUpRecord, by: StaffRecord) -> frozenset[FollowUpStep]:
    """The steps that this person can take now."""
    return frozenset(
        step for step in known.progress.steps() if may(by.role, ACTS[step]) and not stands_back(known, step, by)
    )


def may_call(known: FollowUpRecord, by: StaffRecord) -> bool:
    """Whether this person may see the citizen's contact: nobody of the unit rated, whatever the role."""
    return may(by.role, Act.CALL_BACK) and known.unit_id != by.unit_id and known.staff_id != by.staff_id


def require_sight(known: FollowUpRecord, by: StaffRecord) -> None:
    """Go on only if this person may read what was done about it.

    Raises:
        NotAllowedError: the role sees no ratings.
        OthersUnitError: it is another unit's.
        ConcernedError: it is this person's own.
    """
    sees_all = may(by.role, Act.SEE_SCORES)
    if not sees_all:
        require(by.staff_id, by.role, Act.SEE_UNIT)
    if by.staff_id == known.staff_id:
        raise ConcernedError(known.rating_id, by.staff_id)
    if not sees_all and by.unit_id != known.unit_id:
        raise OthersUnitError(known.rating_id, by.staff_id)


class FollowUps:
    """Writes what becomes of bad ratings; every method returns only after the ledger has it.

    Raises, all of them: NotAllowedError, ConcernedError, OthersUnitError, SameHandError where it is somebody else's
    step; UnknownFollowUpError, FollowUpStepError, AppealPendingError where there is no such step now.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, *, only_open: bool = False, unit_id: str | None = None) -> tuple[FollowUpRecord, ...]:
        """Bad ratings, the oldest first."""
        with self._store.reading() as connection:
            return followups(connection, self._store.hall_id, only_open=only_open, unit_id=unit_id)

    def one(self, rating_id: str) -> FollowUpRecord:
        """One bad rating. Raises UnknownFollowUpError."""
        with self._store.reading() as connection:
            return followup(connection, self._store.hall_id, rating_id)

    def entries(self, rating_id: str) -> tuple[FollowUpEntryRecord, ...]:
        """What was done about it."""
        with self._store.reading() as connection:
            return entries_of(connection, self._store.hall_id, rating_id)

    def words(self, rating_id: str) -> str | None:
        """What the citizen wrote, if it is still there."""
        with self._store.reading() as connection:
            return words_of(connection, self._store.hall_id, rating_id)

    def leave_contact(self, rating_id: str, contact: str) -> None:
        """Keep the number that the citizen left, with consent, to be called back about this rating alone."""
        with self._store.reading() as connection:
            if contact_ref(connection, self._store.hall_id, rating_id) is not None:
                return  # a request that came twice
        secret = seal(contact, about="contact")
        self._store.ledger.append(ContactLeft(rating_id=rating_id, contact=secret.sealed), secrets=(secret,))

    def verify(
        self, rating_id: str, words: str, by: StaffRecord, service_id: str, facets: Sequence[str] = ()
    ) -> FollowUpRecord:
        """Verify it, and name the service: where something was not told, those on duty are tested on it.

        A retest that the rating opened by itself stays as it is, unless it was about another service, or the facets
        named here are others: then this one takes its place. Without anything untold, or with nobody on duty, none is
        opened.

        Args:
            rating_id: the bad rating.
            words: what was found out.
            by: who found it out.
            service_id: the service that was done.
            facets: what was not told; by default what the reasons speak of.

        Raises:
            UnknownFacetError: no facet is called so.
        """
        untold = Untold(Source.RATING, rating_id, service_id, known_facets(facets))
        return self._verify(untold, words, by, corrects=True)

    def _verify(self, untold: Untold, words: str, by: StaffRecord, *, corrects: bool) -> FollowUpRecord:
        rating_id, secret = untold.source_id, seal(words, about="note")
        event = FollowUpVerified(rating_id=rating_id, by=by.staff_id, words=secret.sealed)
        day = hall_day(self._store.moment())

        def work(connection: Connection) -> list[Submission]:
            found = [Submission(event, secrets=(secret,))]
            with suppress(NothingUntoldError, NobodyOnDutyError, RetestOpenError):
                more = opened(connection, self._store.hall_id, untold, day=day, by=by.staff_id, corrects=corrects)
                found.append(Submission(more))
            return found

        return self._step(rating_id, FollowUpStep.VERIFY, by, work)

    def say(self, rating_id: str, step: FollowUpStep, words: str, by: StaffRecord) -> FollowUpRecord:
        """Verify, mend, explain or answer, with what was done in words; verifying asks a service that is known."""
        if step is FollowUpStep.VERIFY and (service := self.one(rating_id).service_id):
            return self._verify(Untold(Source.RATING, rating_id, service), words, by, corrects=False)
        secret = seal(words, about="note")
        event = WORDED[step](rating_id=rating_id, by=by.staff_id, words=secret.sealed)
        return self._step(rating_id, step, by, lambda _: Submission(event, secrets=(secret,)))

    def contact(self, rating_id: str, by: StaffRecord) -> str:
        """The number to call; that somebody looked is on record before it is shown.

        Raises:
            NoContactError: none was left, or it was erased.
        """
        require(by.staff_id, by.role, Act.CALL_BACK)

        def work_out(connection: Connection) -> Submission:
            known = followup(connection, self._store.hall_id, rating_id)
            if not may_call(known, by):
                raise ConcernedError(rating_id, by.staff_id)
            if contact_ref(connection, self._store.hall_id, rating_id) is None:
                raise NoContactError(rating_id)
            return Submission(ContactSeen(rating_id=rating_id, by=by.staff_id))

        self._store.ledger.append_worked_out(work_out)
        with self._store.reading() as connection:
            found = contact_ref(connection, self._store.hall_id, rating_id)
            text = read_text(connection, self._store.hall_id, found)
        if text is None:
            raise NoContactError(rating_id)
        return text

    def call_back(self, rating_id: str, outcome: Outcome, by: StaffRecord) -> FollowUpRecord:
        """Put a call on record; still dissatisfied, it opens again."""
        event = CalledBack(rating_id=rating_id, by=by.staff_id, outcome=outcome)
        return self._step(rating_id, FollowUpStep.CALL_BACK, by, lambda _: Submission(event))

    def close(self, rating_id: str, by: StaffRecord) -> FollowUpRecord:
        """End it, and erase the contact in the same breath."""
        event = FollowUpClosed(rating_id=rating_id, by=by.staff_id)
        return self._step(rating_id, FollowUpStep.CLOSE, by, self._forgetting(rating_id, Submission(event)))

    def appeal(self, rating_id: str, reason: str, by: StaffRecord) -> FollowUpRecord:
        """Say that the rating was a slip, or malicious."""
        secret = seal(reason, about="note")
        event = AppealMade(rating_id=rating_id, by=by.staff_id, reason=secret.sealed)
        return self._step(rating_id, FollowUpStep.APPEAL, by, lambda _: Submission(event, secrets=(secret,)))

    def decide(self, rating_id: str, verdict: Verdict, reason: str, by: StaffRecord) -> FollowUpRecord:
        """Decide on an appeal: exclude the rating from every count, or keep it."""
        secret = seal(reason, about="note")
        event = AppealDecided(rating_id=rating_id, decided_by=by.staff_id, verdict=verdict, reason=secret.sealed)
        submission = Submission(event, secrets=(secret,))
        ends = verdict is Verdict.EXCLUDE
        work = self._forgetting(rating_id, submission) if ends else lambda _: submission
        return self._step(rating_id, FollowUpStep.DECIDE, by, work)

    def _forgetting(self, rating_id: str, submission: Submission) -> Callable[[Connection], Submission]:
        def work(connection: Connection) -> Submission:
            ref = contact_ref(connection, self._store.hall_id, rating_id)
            if ref is not None and erase(connection, self._store.hall_id, ref):
                owe(connection)
            return submission

        return work

    def _step(
        self,
        rating_id: str,
        step: FollowUpStep,
        by: StaffRecord,
        work: Callable[[Connection], Submission | list[Submission]],
    ) -> FollowUpRecord:
        require(by.staff_id, by.role, ACTS[step])

        def work_out(connection: Connection) -> list[Submission]:
            known = followup(connection, self._store.hall_id, rating_id)
            if refusal := stands_back(known, step, by):
                raise refusal
            made = work(connection)
            return made if isinstance(made, list) else [made]

        self._store.ledger.append_all_worked_out(work_out)
        empty_log(self._store.engine)
        return self.one(rating_id)
