"""Who may do what: the one table, used by screens and commands alike. What is not in it is not allowed."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from scoring.errors import ScoringError
from scoring.events.organisation import Role


class Act(StrEnum):
    """Something that not everybody may do."""

    SEE_SCORES = "see_scores"
    """Everybody's scores, with the events behind them."""
    SEE_BULLETINS = "see_bulletins"
    """Bulletins with everybody's names."""
    SEE_BANK = "see_bank"
    """What the question bank covers: who sees it knows what is asked."""
    KEEP_ROSTER = "keep_roster"
    KEEP_PINS = "keep_pins"
    KEEP_CAMPAIGNS = "keep_campaigns"
    """Open and freeze campaigns, schedule papers."""
    ADOPT_WEIGHTS = "adopt_weights"
    """One of the two who decide together on weights and errata."""
    SEE_OWN = "see_own"
    """One's own score, and what stands against oneself."""
    SEE_UNIT = "see_unit"
    """The score of the own unit, and what stands against it."""
    PATROL = "patrol"
    """Record findings, sign a day off."""
    DISPUTE = "dispute"
    """Say that a finding against oneself or the own unit is wrong."""
    DECIDE_DISPUTES = "decide_disputes"
    """Uphold or reverse a finding that somebody else recorded."""
    ANSWER = "answer"
    """See to bad ratings and complaints: find out, mend or explain, answer. A unit head of the own unit's."""
    CALL_BACK = "call_back"
    """See a citizen's contact, call back, and close what was answered."""
    RECEIVE_COMPLAINTS = "receive_complaints"
    """Put complaints on record."""
    OPEN_RECTIFICATIONS = "open_rectifications"
    """Say that something is to be put right, by whom and until when; open and excuse retests."""
    GIVE_EVIDENCE = "give_evidence"
    """Say how something was put right that one owns."""
    CHECK_RECTIFIED = "check_rectified"
    """Look whether something is put right that somebody else owns."""
    PROPOSE = "propose"
    """Bring in what another system proposes; nothing of it counts by that."""
    ENTER_RATINGS = "enter_ratings"
    """Enter ratings that citizens gave elsewhere."""
    SEE_TO_SURVEYS = "see_to_surveys"
    """Say that what citizens wrote to a survey was read, and what became of it."""
    ERASE = "erase"
    """One of the two who together erase private text for good."""
    SETTLE_PACE = "settle_pace"
    """Say that ratings which were flagged for having come too fast were citizens'."""
    KEEP_BOOK = "keep_book"
    """Write the hall's own book."""
    CHECK_BOOK = "check_book"
    """Vouch for what somebody else has written in it."""
    KEEP_TERMINAL = "keep_terminal"
    """End a terminal, settle its clock, let devices in."""


MAY: Final[Mapping[Role, frozenset[Act]]] = {
    Role.CLERK: frozenset({Act.SEE_OWN, Act.DISPUTE, Act.GIVE_EVIDENCE}),
    Role.HEAD: frozenset({Act.SEE_UNIT, Act.DISPUTE, Act.ANSWER, Act.GIVE_EVIDENCE, Act.CHECK_BOOK}),
    Role.LEADER: frozenset(
        {
            Act.PATROL,
            Act.ADOPT_WEIGHTS,
            Act.ERASE,
            Act.SEE_BULLETINS,
            Act.RECEIVE_COMPLAINTS,
            Act.OPEN_RECTIFICATIONS,
            Act.GIVE_EVIDENCE,
            Act.CHECK_RECTIFIED,
            Act.PROPOSE,
            Act.CHECK_BOOK,
        }
    ),
    Role.ADMIN: frozenset(
        {
            Act.SEE_SCORES,
            Act.SEE_BULLETINS,
            Act.SEE_BANK,
            Act.KEEP_ROSTER,
            Act.KEEP_PINS,
            Act.KEEP_CAMPAIGNS,
            Act.ADOPT_WEIGHTS,
            Act.DECIDE_DISPUTES,
            Act.ANSWER,
            Act.CALL_BACK,
            Act.RECEIVE_COMPLAINTS,
            Act.OPEN_RECTIFICATIONS,
            Act.GIVE_EVIDENCE,
            Act.CHECK_RECTIFIED,
            Act.PROPOSE,
            Act.ENTER_RATINGS,
            Act.SEE_TO_SURVEYS,
            Act.ERASE,
            Act.SETTLE_PACE,
            Act.KEEP_BOOK,
            Act.CHECK_BOOK,
            Act.KEEP_TERMINAL,
        }
    ),
    Role.AUDITOR: frozenset({Act.SEE_SCORES, Act.SEE_BULLETINS, Act.SEE_BANK}),
}
"""What each role may do. An auditor reads everything and writes nothing; nobody judges what he recorded himself."""


@dataclass(eq=False)
class NotAllowedError(ScoringError):
    """The person's role does not allow this; nothing was done."""

    staff_id: str
    role: Role
    act: Act


def may(role: str, act: Act) -> bool:
    """Whether a role allows an act; a role that nobody knows allows nothing."""
    return role in MAY and act in MAY[Role(role)]


def require(staff_id: str, role: str, act: Act) -> None:
    """Go on only if this person may.

    Raises:
        NotAllowedError: the role does not allow it.
    """
    if not may(role, act):
        raise NotAllowedError(staff_id, Role(role), act)
