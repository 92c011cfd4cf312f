"""Random histories of the small hall: any sequence of things that may really happen, in any order the rules allow."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal, TypeVar

from hypothesis import strategies as st

from scoring.events.attempts import AnswerSaved, AttemptLeft, AttemptResumed, QuestionFlagged, QuestionShown
from scoring.events.base import Event
from scoring.events.campaigns import WeightsAdopted
from scoring.events.complaints import (
    ComplaintAnswered,
    ComplaintChannel,
    ComplaintDismissed,
    ComplaintInvestigated,
    ComplaintReceived,
    ComplaintUpheld,
)
from scoring.events.discipline import FindingWithdrawn, PatrolSignedOff, WindowSeen
from scoring.events.followups import AppealDecided, AppealMade, CalledBack, ContactLeft, FollowUpClosed
from scoring.events.organisation import DayPart
from scoring.events.ratings import RatingCorrected, ReasonsAdded
from scoring.events.visits import VisitAsked, VisitEnded, VisitServed
from scoring.ledger.ledger import Submission
from scoring.ledger.private import Secret, seal
from scoring.rules.answering.complaint_steps import NEXT, ComplaintState, ComplaintStep
from scoring.rules.answering.followup_steps import (
    BAD_LEVEL,
    ENDED,
    Appeal,
    FollowUpState,
    FollowUpStep,
    Outcome,
    Progress,
    Verdict,
)
from scoring.rules.ratings.asking import Outcome as VisitOutcome
from scoring.services.answering.followups import WORDED
from tests.scoring.halls import (
    CAMPAIGN,
    CLERKS,
    OPENING,
    WINDOWS,
    assigned,
    at,
    began,
    found,
    handed_in,
    july,
    rated,
    reversed_,
    voided,
    weights,
)

T = TypeVar("T")

KINDS = (
    *("rate",) * 6,
    "reasons",
    "void",
    "correct",
    *("start", "show", "answer", "flag", "leave", "resume", "submit", "submit"),
    *("find", "reverse", "withdraw", "see", "patrol", "weights", "assign"),
    "visit",
    "end",
    *("follow", "follow", "contact", "call", "appeal", "decide", "complain", "settle"),
)


@dataclass(frozen=True)
class Step:
    """One thing that happens; what its numbers mean is decided by what is on record when it happens."""

    kind: str
    a: int
    b: int
    c: int
    minutes: int
    """Since the step before; below 0 the clock was set back."""


STEPS = st.builds(
    Step,
    kind=st.sampled_from(KINDS),
    a=st.integers(0, 99),
    b=st.integers(0, 99),
    c=st.integers(0, 99),
    minutes=st.one_of(st.integers(0, 12 * 60), st.integers(-2 * 24 * 60, 0)),
)
HISTORIES = st.lists(STEPS, max_size=60)


@dataclass
class Chronicle:
    """Turns steps into events that fit what went before; steps that cannot happen are left out."""

    ratings: dict[str, int] = field(default_factory=dict)
    explained: set[str] = field(default_factory=set)
    just_rated: str = ""
    """The rating whose level may still have been a slip."""
    voided: set[str] = field(default_factory=set)
    visited: set[int] = field(default_factory=set)
    """The visits that were rated."""
    open: dict[str, str] = field(default_factory=dict)
    """Staff → open attempt."""
    tries: dict[str, int] = field(default_factory=dict)
    sittings: dict[str, str | None] = field(default_factory=dict)
    """Attempt → the sitting that goes on with it, of those that were resumed."""
    findings: list[str] = field(default_factory=list)
    """Those that stand."""
    follow_ups: dict[str, Progress] = field(default_factory=dict)
    complaints: dict[str, ComplaintState] = field(default_factory=dict)
    now: datetime = OPENING

    def tell(self, steps: list[Step]) -> list[Submission]:
        return [one for number, step in enumerate(steps) for one in self._one(number, step)]

    def _one(self, number: int, step: Step) -> Iterator[Submission]:
        self.now = min(max(OPENING, self.now + timedelta(minutes=step.minutes)), at(31, 23))
        if step.kind not in {"rate", "correct"}:
            self.just_rated = ""
        match step.kind:
            case "rate" | "reasons" | "void" | "correct":
                yield from self._citizen(number, step)
            case "start" | "show" | "answer" | "flag" | "leave" | "resume" | "submit":
                yield from self._test(step)
            case "follow" | "contact" | "call" | "appeal" | "decide":
                yield from self._follow(step)
            case "complain" | "settle":
                yield from self._complaint(number, step)
            case "visit":
                yield self._visit(step)
            case "end":
                digest, window = f"{step.a % 5:064x}", pick([*WINDOWS], step.b)
                ended = VisitEnded(visit=digest, window_id=window, staff_id=pick([*CLERKS, None], step.c), by="G1")
                yield self._at(VisitAsked(visit=digest) if step.c % 3 == 0 else ended)
            case _:
                yield from self._office(number, step)

    def _citizen(self, number: int, step: Step) -> Iterator[Submission]:
        known = sorted(self.ratings)
        if step.kind == "rate":
            window, clerk = pick([*WINDOWS], step.a), pick([*CLERKS, None], step.b)
            self.just_rated = f"r{number}"
            self._level(step.c % 5 + 1)
            yield self._served(rated(f"r{number}", window, step.c % 5 + 1, clerk, self.now), step)
        elif step.kind == "correct" and self.just_rated:
            self._level(step.c % 5 + 1)
            yield self._at(RatingCorrected(rating_id=self.just_rated, level=step.c % 5 + 1))
        elif step.kind == "void" and known:
            yield voided(pick(known, step.a), self.now)
            self.voided.add(pick(known, step.a))
        elif step.kind == "reasons" and (silent := sorted(self.ratings.keys() - self.explained)):
            rating = pick(silent, step.a)
            self.explained.add(rating)
            words = (seal(f"话 {step.b}", about="words"),) if step.c % 2 else ()
            first = self.ratings[rating] * 100
            codes = tuple(first + code for code in range(1 + step.b % 3)) if step.c % 3 else ()
            if codes or words:
                event = ReasonsAdded(rating_id=rating, codes=codes, words=words[0].sealed if words else None)
                yield self._at(event, words)

    def _served(self, rating: Submission, step: Step) -> Submission:
        """Of one of the few visits, if nobody has rated that; with a service now and then."""
        visit = f"{step.b % 5:064x}" if step.b % 7 and step.b % 5 not in self.visited else None
        if visit:
            self.visited.add(step.b % 5)
        service = pick(["S01", "S02", None], step.a)
        return replace(rating, event=rating.event.model_copy(update={"visit": visit, "service_id": service}))

    def _level(self, level: int) -> None:
        """The last rating has this level now; a bad one is seen to."""
        self.ratings[self.just_rated] = level
        self.follow_ups.pop(self.just_rated, None)
        if level <= BAD_LEVEL:
            fresh = Progress(FollowUpState.OPEN, contact=False, calls=0, appeal=Appeal.NONE)
            self.follow_ups[self.just_rated] = fresh

    def _test(self, step: Step) -> Iterator[Submission]:
        clerk = pick([*CLERKS], step.a)
        attempt = self.open.get(clerk)
        place: Any = {
            "attempt_id": attempt,
            "elapsed_ms": step.b * 1000,
            "sitting_id": self.sittings.get(attempt or ""),
        }
        match step.kind:
            case "start" if attempt is None:
                self.tries[clerk] = self.tries.get(clerk, 0) + 1
                self.open[clerk] = f"try-{clerk}-{self.tries[clerk]}"
                yield began(self.open[clerk], clerk, self.tries[clerk], self.now)
            case "show" if attempt:
                yield self._at(QuestionShown(position=step.c % 2 + 1, **place))
            case "answer" if attempt:
                yield self._at(AnswerSaved(position=step.c % 2 + 1, response=("A", "乙")[: step.b % 3], **place))
            case "flag" if attempt:
                yield self._at(QuestionFlagged(position=step.c % 2 + 1, flagged=step.b % 2 == 0, **place))
            case "leave" if attempt:
                yield self._at(AttemptLeft(**place))
            case "resume" if attempt:
                self.sittings[attempt] = f"sitting-{len(self.sittings)}" if step.c % 3 else None
                place["sitting_id"] = self.sittings[attempt]
                yield self._at(AttemptResumed(away_ms=step.c * 1000, given_back_ms=step.a * 1000, **place))
            case "submit" if attempt:
                yield handed_in(attempt, (f"{step.b % 5}", pick(["0", "7/3", "5/2", "6"], step.c)), self.now)
                del self.open[clerk]

    def _follow(self, step: Step) -> Iterator[Submission]:
        """Whatever the rules let happen to a bad rating next."""
        if not self.follow_ups:
            return
        rating = pick(sorted(self.follow_ups), step.a)
        known, words = self.follow_ups[rating], seal(f"办理 {step.b}", about="note")
        now = known.steps()
        spoken = sorted(now & {*WORDED})
        match step.kind:
            case "follow" if spoken:
                taken = pick(spoken, step.b)
                calls = 0 if taken is FollowUpStep.ANSWER else known.calls
                self.follow_ups[rating] = replace(known, state=known.after(taken), calls=calls)
                yield self._at(WORDED[taken](rating_id=rating, by="G1", words=words.sealed), (words,))
            case "follow" if FollowUpStep.CLOSE in now:
                self.follow_ups[rating] = replace(known, state=FollowUpState.CLOSED, contact=False)
                yield self._at(FollowUpClosed(rating_id=rating, by="G1"))
            case "contact" if not known.contact and known.state not in ENDED:
                self.follow_ups[rating] = replace(known, contact=True)
                yield self._at(ContactLeft(rating_id=rating, contact=words.sealed), (words,))
            case "call" if FollowUpStep.CALL_BACK in now:
                outcome = pick([*Outcome], step.c)
                calls = known.calls + 1 if outcome is Outcome.NOT_REACHED else 0
                self.follow_ups[rating] = replace(known, state=known.after_call(outcome), calls=calls)
                yield self._at(CalledBack(rating_id=rating, by="G1", outcome=outcome))
            case "appeal" if FollowUpStep.APPEAL in now:
                self.follow_ups[rating] = replace(known, appeal=Appeal.PENDING)
                yield self._at(AppealMade(rating_id=rating, by="W1", reason=words.sealed), (words,))
            case "decide" if FollowUpStep.DECIDE in now:
                verdict = pick([*Verdict], step.c)
                excluded = verdict is Verdict.EXCLUDE
                state = FollowUpState.EXCLUDED if excluded else known.state
                self.follow_ups[rating] = replace(
                    known, state=state, appeal=Appeal.EXCLUDED if excluded else Appeal.KEPT
                )
                event = AppealDecided(rating_id=rating, decided_by="G1", verdict=verdict, reason=words.sealed)
                yield self._at(event, (words,))

    def _complaint(self, number: int, step: Step) -> Iterator[Submission]:
        words = seal(f"投诉 {step.b}", about="words")
        if step.kind == "complain":
            self.complaints[f"c{number}"] = ComplaintState.RECEIVED
            window = pick([*WINDOWS], step.a)
            event = ComplaintReceived(
                complaint_id=f"c{number}",
                day=july(step.c % 31 + 1),
                channel=pick([*ComplaintChannel], step.b),
                unit_id=WINDOWS[window],
                window_id=window,
                words=words.sealed,
                received_by="G1",
            )
            yield self._at(event, (words,))
        elif self.complaints:
            name = pick(sorted(self.complaints), step.a)
            ways = sorted(NEXT[self.complaints[name]])
            if ways:
                taken = pick(ways, step.b)
                self.complaints[name] = NEXT[self.complaints[name]][taken]
                yield self._settled(name, taken, words)

    def _settled(self, name: str, taken: ComplaintStep, words: Secret) -> Submission:
        match taken:
            case ComplaintStep.INVESTIGATE:
                return self._at(ComplaintInvestigated(complaint_id=name, by="G1"))
            case ComplaintStep.UPHOLD:
                return self._at(ComplaintUpheld(complaint_id=name, decided_by="G1"))
            case ComplaintStep.DISMISS:
                return self._at(ComplaintDismissed(complaint_id=name, decided_by="G1", reason=words.sealed), (words,))
            case ComplaintStep.ANSWER:
                return self._at(ComplaintAnswered(complaint_id=name, by="G1", words=words.sealed), (words,))

    def _visit(self, step: Step) -> Submission:
        """One of a few visits, new or corrected."""
        return self._at(
            VisitServed(
                visit=f"{step.a % 5:064x}",
                window_id=pick([*WINDOWS], step.a),
                staff_id=pick([*CLERKS, None], step.b),
                service_id=pick(["S01", "S02", None], step.c),
                day=july(step.c % 31 + 1),
                outcome=pick([*VisitOutcome, None], step.b),
                asked=pick([True, False, None], step.a),
                by="G1",
            )
        )

    def _office(self, number: int, step: Step) -> Iterator[Submission]:
        window = pick([*WINDOWS], step.a)
        clerk = pick([*CLERKS, None], step.b)
        match step.kind:
            case "find":
                self.findings.append(f"f{number}")
                day, points = step.c % 31 + 1, step.c % 10 + 1
                yield found(f"f{number}", points, staff_id=clerk, window_id=window, unit_id=WINDOWS[window], day=day)
            case "reverse" if self.findings:
                yield reversed_(self.findings.pop(step.a % len(self.findings)))
            case "withdraw" if self.findings:
                yield self._at(FindingWithdrawn(finding_id=self.findings.pop(step.a % len(self.findings)), by="Z1"))
            case "see":
                part: Literal["morning", "afternoon"] = "morning" if step.b % 2 else "afternoon"
                day = step.c % 31 + 1
                yield self._at(
                    WindowSeen(day=july(day), part=part, window_id=window, leader_id=pick(["Z1", "G1"], step.b))
                )
            case "patrol":
                yield self._at(PatrolSignedOff(day=july(step.a % 31 + 1), leader_id="Z1"))
            case "weights":
                knowledge = step.a
                satisfaction = step.b % (101 - knowledge)
                shares = weights(knowledge, satisfaction, 100 - knowledge - satisfaction)
                yield self._at(WeightsAdopted(campaign_id=CAMPAIGN, weights=shares))
            case "assign" if clerk:
                days = sorted((step.a % 31 + 1, step.c % 31 + 1))
                name = f"extra-{step.b % 4}-{clerk}"
                whole = assigned(clerk, window, july(days[0]), july(days[1]), name)
                half = {"part": [*DayPart][step.minutes % 3]}
                yield replace(whole, event=whole.event.model_copy(update=half))

    def _at(self, event: Event, secrets: tuple[Secret, ...] = ()) -> Submission:
        return Submission(event, secrets=secrets, at=self.now)


def pick(options: list[T], number: int) -> T:
    return options[number % len(options)]
