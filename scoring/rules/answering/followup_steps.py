"""The way of a bad rating to its end (差评办理): states, steps, and which step leads where.

verify (核实) → mend or explain (整改、解释) → answer (回复) → call back where a contact was left (回访) → close (办结).
A call-back that finds the citizen still dissatisfied opens it again. Beside it an appeal (申诉复核) may say that the
rating was a slip or malicious; excluded, it leaves every count and the book keeps it.

Source: 国办发〔2019〕51号 (verification, mending or explaining, answering, call-backs, appeals);
上海市优化营商环境条例第三十条; 安阳市政务服务条例第五十二条.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

BAD_LEVEL: Final = 2
"""不满意 and 非常不满意 (levels 2 and 1) are bad ratings."""
CALLS: Final = 3
"""A citizen who could not be reached so often need not be tried again."""


class FollowUpState(StrEnum):
    """How far a bad rating has come."""

    OPEN = "open"
    VERIFIED = "verified"
    MENDED = "mended"
    EXPLAINED = "explained"
    ANSWERED = "answered"
    CALLED_BACK = "called_back"
    CLOSED = "closed"
    EXCLUDED = "excluded"
    """An appeal was right: the rating counts nowhere."""


class FollowUpStep(StrEnum):
    """What somebody does about it."""

    VERIFY = "verify"
    MEND = "mend"
    EXPLAIN = "explain"
    ANSWER = "answer"
    CALL_BACK = "call-back"
    CLOSE = "close"
    APPEAL = "appeal"
    DECIDE = "decide"


class Outcome(StrEnum):
    """What a call back found."""

    SATISFIED = "satisfied"
    DISSATISFIED = "dissatisfied"
    NOT_REACHED = "not_reached"


class Verdict(StrEnum):
    """What became of an appeal."""

    EXCLUDE = "exclude"
    KEEP = "keep"


class Appeal(StrEnum):
    """Whether somebody says that the rating was a slip or malicious."""

    NONE = "none"
    PENDING = "pending"
    KEPT = "kept"
    EXCLUDED = "excluded"


ENDED: Final = frozenset({FollowUpState.CLOSED, FollowUpState.EXCLUDED})

_STEPS: Final[Mapping[FollowUpState, Mapping[FollowUpStep, FollowUpState]]] = {
    FollowUpState.OPEN: {FollowUpStep.VERIFY: FollowUpState.VERIFIED},
    FollowUpState.VERIFIED: {
        FollowUpStep.MEND: FollowUpState.MENDED,
        FollowUpStep.EXPLAIN: FollowUpState.EXPLAINED,
    },
    FollowUpState.MENDED: {FollowUpStep.ANSWER: FollowUpState.ANSWERED},
    FollowUpState.EXPLAINED: {FollowUpStep.ANSWER: FollowUpState.ANSWERED},
    FollowUpState.ANSWERED: {FollowUpStep.CLOSE: FollowUpState.CLOSED},
    FollowUpState.CALLED_BACK: {FollowUpStep.CLOSE: FollowUpState.CLOSED},
}
_CALLED: Final = {
    Outcome.SATISFIED: FollowUpState.CALLED_BACK,
    Outcome.DISSATISFIED: FollowUpState.OPEN,
    Outcome.NOT_REACHED: FollowUpState.ANSWERED,
}


@dataclass(frozen=True, slots=True)
class Progress:
    """All that decides which step comes next."""

    state: FollowUpState
    contact: bool
    """Whether the citizen left one that is still there."""
    calls: int
    """Since it was last answered, those that reached nobody."""
    appeal: Appeal
    retest: bool = False
    """Whether a retest that it opened has yet to be passed."""

    def steps(self) -> frozenset[FollowUpStep]:
        """The steps that lead on from here."""
        if self.state in ENDED:
            return frozenset()
        found = set(_STEPS[self.state])
        if self.state is FollowUpState.ANSWERED and self.contact:
            found.add(FollowUpStep.CALL_BACK)
            if self.calls < CALLS:  # whoever left a contact is called before it is closed
                found.discard(FollowUpStep.CLOSE)
        if self.retest:
            found.discard(FollowUpStep.CLOSE)
        if self.appeal is Appeal.PENDING:
            found.discard(FollowUpStep.CLOSE)
            found.add(FollowUpStep.DECIDE)
        if self.appeal is Appeal.NONE:
            found.add(FollowUpStep.APPEAL)
        return frozenset(found)

    def after(self, step: FollowUpStep) -> FollowUpState:
        """The state that one of `steps` leads to; an appeal and its refusal leave it where it is."""
        return _STEPS[self.state].get(step, self.state)

    def after_call(self, outcome: Outcome) -> FollowUpState:
        """The state after a call back."""
        return _CALLED[outcome]
