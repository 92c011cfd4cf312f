"""Every state × every step, of bad ratings and of complaints."""

from itertools import product

import pytest

from scoring.rules.answering.complaint_steps import NEXT, ComplaintState, ComplaintStep
from scoring.rules.answering.followup_steps import (
    CALLS,
    ENDED,
    Appeal,
    FollowUpState,
    FollowUpStep,
    Outcome,
    Progress,
)

S, D = FollowUpState, FollowUpStep
ALLOWED = {
    (S.OPEN, D.VERIFY): S.VERIFIED,
    (S.VERIFIED, D.MEND): S.MENDED,
    (S.VERIFIED, D.EXPLAIN): S.EXPLAINED,
    (S.MENDED, D.ANSWER): S.ANSWERED,
    (S.EXPLAINED, D.ANSWER): S.ANSWERED,
    (S.ANSWERED, D.CLOSE): S.CLOSED,
    (S.CALLED_BACK, D.CLOSE): S.CLOSED,
}


@pytest.mark.parametrize("state", FollowUpState)
def test_only_these_steps_lead_on(state: FollowUpState) -> None:
    for contact, calls, appeal in product((True, False), range(CALLS + 1), Appeal):
        progress = Progress(state, contact, calls, appeal)
        expected = {step for (before, step) in ALLOWED if before is state}
        if state is S.ANSWERED and contact:
            expected |= {D.CALL_BACK}
            expected -= {D.CLOSE} if calls < CALLS else set()
        if appeal is Appeal.PENDING:
            expected = (expected | {D.DECIDE}) - {D.CLOSE}
        if appeal is Appeal.NONE:
            expected |= {D.APPEAL}
        assert progress.steps() == (set() if state in ENDED else expected)
        for step in progress.steps() - {D.CALL_BACK, D.APPEAL, D.DECIDE}:
            assert progress.after(step) is ALLOWED[state, step]


def test_a_call_that_finds_somebody_dissatisfied_opens_it_again() -> None:
    progress = Progress(S.ANSWERED, True, 0, Appeal.NONE)
    assert progress.after_call(Outcome.DISSATISFIED) is S.OPEN
    assert progress.after_call(Outcome.SATISFIED) is S.CALLED_BACK
    assert progress.after_call(Outcome.NOT_REACHED) is S.ANSWERED


def test_every_bad_rating_can_come_to_an_end_from_anywhere() -> None:
    for state, contact, appeal in product(FollowUpState, (True, False), Appeal):
        seen, wave = set(), {Progress(state, contact, 0, appeal)}
        while wave:
            seen |= wave
            wave = {after for one in wave for after in _after(one)} - seen
        assert any(one.state in ENDED for one in seen)


def _after(one: Progress) -> set[Progress]:
    found = set()
    for step in one.steps():
        match step:
            case D.CALL_BACK:
                for outcome in Outcome:
                    calls = min(one.calls + 1, CALLS) if outcome is Outcome.NOT_REACHED else 0
                    found.add(Progress(one.after_call(outcome), one.contact, calls, one.appeal))
            case D.APPEAL:
                found.add(Progress(one.state, one.contact, one.calls, Appeal.PENDING))
            case D.DECIDE:
                found |= {
                    Progress(one.state, one.contact, one.calls, Appeal.KEPT),
                    Progress(S.EXCLUDED, False, 0, Appeal.EXCLUDED),
                }
            case _:
                found.add(Progress(one.after(step), one.contact, one.calls, one.appeal))
    return found


def test_complaints_go_one_way() -> None:
    state, step = ComplaintState, ComplaintStep
    allowed = {
        (state.RECEIVED, step.INVESTIGATE): state.INVESTIGATED,
        (state.INVESTIGATED, step.UPHOLD): state.UPHELD,
        (state.INVESTIGATED, step.DISMISS): state.DISMISSED,
        (state.UPHELD, step.ANSWER): state.ANSWERED,
        (state.DISMISSED, step.ANSWER): state.ANSWERED,
    }
    assert {(one, way): after for one, ways in NEXT.items() for way, after in ways.items()} == allowed
    assert set(NEXT) == set(ComplaintState)
