"""How far a bad rating or a complaint has come, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from kiosk.wording.listed import listed
from kiosk.wording.shape import Language
from scoring.rules.answering.complaint_steps import ComplaintState, ComplaintStep
from scoring.rules.answering.followup_steps import Appeal, FollowUpState, FollowUpStep, Outcome, Verdict
from scoring.rules.answering.rectification_steps import RectificationState, RectificationStep

if TYPE_CHECKING:
    from scoring.calendar.working_days import Due

_SAID: Final[Mapping[str, tuple[str, str]]] = {
    FollowUpState.OPEN: ("待核实", "open"),
    FollowUpState.VERIFIED: ("已核实", "verified"),
    FollowUpState.MENDED: ("已整改", "mended"),
    FollowUpState.EXPLAINED: ("已解释", "explained"),
    FollowUpState.ANSWERED: ("已回复", "answered"),
    FollowUpState.CALLED_BACK: ("已回访", "called back"),
    FollowUpState.CLOSED: ("已办结", "closed"),
    FollowUpState.EXCLUDED: ("不予采纳", "excluded"),
    FollowUpStep.VERIFY: ("核实", "verify"),
    FollowUpStep.MEND: ("整改", "mend"),
    FollowUpStep.EXPLAIN: ("解释", "explain"),
    FollowUpStep.ANSWER: ("回复", "answer"),
    FollowUpStep.CALL_BACK: ("回访", "call back"),
    FollowUpStep.CLOSE: ("办结", "close"),
    FollowUpStep.APPEAL: ("申诉", "appeal"),
    FollowUpStep.DECIDE: ("复核", "decide"),
    "contact": ("查看联系方式", "see the contact"),
    Outcome.SATISFIED: ("满意", "satisfied"),
    Outcome.DISSATISFIED: ("仍不满意", "still dissatisfied"),
    Outcome.NOT_REACHED: ("未接通", "not reached"),
    Verdict.EXCLUDE: ("不予采纳", "exclude"),
    Verdict.KEEP: ("维持", "keep"),
    Appeal.NONE: ("无", "none"),
    Appeal.PENDING: ("申诉中", "appealed"),
    Appeal.KEPT: ("维持", "kept"),
    ComplaintState.RECEIVED: ("已登记", "received"),
    ComplaintState.INVESTIGATED: ("已调查", "investigated"),
    ComplaintState.UPHELD: ("属实", "upheld"),
    ComplaintState.DISMISSED: ("不属实", "not upheld"),
    ComplaintStep.INVESTIGATE: ("调查", "investigate"),
    ComplaintStep.UPHOLD: ("认定属实", "uphold"),
    ComplaintStep.DISMISS: ("认定不属实", "dismiss"),
    "reverse": ("撤销", "reverse"),
    RectificationState.OPEN: ("待整改", "to be put right"),
    RectificationState.EVIDENCED: ("待检查", "to be checked"),
    RectificationStep.EVIDENCE: ("提交整改情况", "give evidence"),
    RectificationStep.PASS: ("检查通过", "pass"),
    RectificationStep.AGAIN: ("退回重改", "again"),
    "waiting": ("待确认", "waiting"),
    "confirmed": ("已确认", "confirmed"),
    "confirm": ("确认", "confirm"),
    "take": ("参加复测", "take it"),
    "read": ("看意见", "read the words"),
    "erase": ("两人删除", "erase, by two"),
    "check": ("重新核对或删去", "check again or remove"),
}


_FACETS: Final[Mapping[str, tuple[str, str]]] = {
    "conditions": ("条件", "conditions"),
    "materials": ("材料", "documents"),
    "steps": ("程序", "steps"),
    "limits": ("时限", "time limits"),
    "fees": ("收费", "fees"),
}


def said_facets(names: Iterable[str], language: Language) -> str:
    """What a service is told of, in words."""
    return listed([_FACETS.get(name, (name, name))[language is Language.EN] for name in names], language)


def facet_names(given: Iterable[str]) -> tuple[str, ...]:
    """The bank's names of facets as people call them, in words of either language; what nobody knows as it came."""
    known = {said: name for name, both in _FACETS.items() for said in both}
    found, words = [], list(given)
    while words:
        told = next((two for two in (" ".join(words[:2]),) if two in known), words[0])  # time limits are two words
        found.append(known.get(told, told))
        del words[: told.count(" ") + 1]
    return tuple(found)


def said_state(name: str, language: Language) -> str:
    """A state, step, outcome or verdict by its value, in words; one that nobody knows as it came."""
    return _SAID.get(name, (name, name))[language is Language.EN]


_OVERDUE: Final = ("（已超期）", " (overdue)")
_UNCERTAIN: Final = (
    "（该年节假日安排尚未公布，只按周末推算）",
    " (the holidays of that year are not published yet: weekends alone were counted)",
)


def said_due(due: Due | None, today: date, language: Language) -> str:
    """Until when, whether that has passed, and whether it is certain; a dash where no term runs."""
    if due is None:
        return "-"
    english = language is Language.EN
    late, doubt = _OVERDUE[english] * due.overdue(today), _UNCERTAIN[english] * (not due.certain)
    return f"{due.day.isoformat()}{late}{doubt}"
