"""Two people do the same thing at two terminals: one comes first, the other is told, and nothing stands twice.

The second one's act is stopped right before it is written, and the first one's is done whole meanwhile.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from scoring.errors.answering import FollowUpStepError, ProposalSettledError, RectificationStepError, RetestOpenError
from scoring.errors.conflicts import (
    CampaignClosedError,
    CampaignExistsError,
    FindingSettledError,
    PaperMovedError,
    PatrolSignedError,
)
from scoring.events.organisation import Role
from scoring.events.ratings import Channel
from scoring.events.surveys import Asked
from scoring.ledger.ledger import Frozen
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.roster.errors import RosterChangedError
from scoring.rules.answering.followup_steps import FollowUpStep, Verdict
from scoring.rules.answering.rectification_steps import Source
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.services.answering.followups import FollowUps
from scoring.services.answering.proposals import Proposals
from scoring.services.answering.rectifications import Rectifications, Wrong
from scoring.services.answering.retests import Retests, Untold
from scoring.services.campaigns import Campaigns, Opening, Scheduling, SeenPaper
from scoring.services.closing import Closing
from scoring.services.patrols import Patrols
from scoring.services.plans import Change, Plans
from scoring.services.rosters import Rosters
from scoring.surveys.desk import Answers, Questions, Surveys
from tests.scoring.halls import (
    CAMPAIGN,
    LAST,
    FakeClock,
    at,
    enrolled,
    found,
    july,
    open_at,
    opened,
    organisation,
    rated,
    who,
)

Act = Callable[[Store, str], object]
"""Done at a terminal by somebody."""


@pytest.fixture
def two(path: Path) -> Iterator[tuple[Store, Store]]:
    """One hall at two terminals, with what there is to decide."""
    clock = FakeClock(at(6))
    one = open_at(path, clock)
    staff = (("F1", "U1", Role.HEAD), ("G2", "U2", Role.ADMIN), ("G3", "U2", Role.ADMIN), ("Z2", "U2", Role.LEADER))
    one.ledger.append_all([*organisation(), *(enrolled(*each, "某人") for each in staff), *opened()])
    one.ledger.append_all([rated("bad", "A01", 1, "W1"), rated("worse", "A01", 1, "W1")])
    one.ledger.append_all([found("f1", 1, staff_id="W1", window_id="A01", unit_id="U1")])
    FollowUps(one).appeal("bad", "误点", who(one, "F1"))
    for step in (FollowUpStep.VERIFY, FollowUpStep.MEND, FollowUpStep.ANSWER):
        FollowUps(one).say("worse", step, "已办", who(one, "F1"))
    proposed = path.with_name("proposals.csv")
    proposed.write_text("编号,来源,日期,窗口,条目\nP1,摄像头,2026-07-06,B01,A1\n", encoding="utf-8")
    Proposals(one).bring_in(proposed, who(one, "G2"))
    opened_ = Rectifications(one).open(Wrong(Source.FINDING, "f1", "F1", "请整改"), who(one, "G1"))
    Rectifications(one).evidence(opened_.rectification_id, "已改", who(one, "F1"))
    other = open_at(path, clock, "T2")
    yield one, other
    other.close()
    one.close()


def decides(verdict: Verdict) -> Act:
    return lambda store, badge: FollowUps(store).decide("bad", verdict, "查实", who(store, badge))


def closes(store: Store, badge: str) -> object:
    return FollowUps(store).close("worse", who(store, badge))


def checks(store: Store, badge: str) -> object:
    (known,) = Rectifications(store).all()
    return Rectifications(store).check_passed(known.rectification_id, who(store, badge))


def opens(store: Store, badge: str) -> object:
    days = (july(1) + timedelta(days=31), july(1) + timedelta(days=61))
    return Campaigns(store).open(Opening("2026-08", f"{badge} 的八月", *days), badge)


def schedules(store: Store, badge: str) -> object:
    seen = SeenPaper(None)
    terms = Scheduling(
        *(CAMPAIGN, "extra", "加试", LAST, 600, Fraction(10), int(badge[1:]), AttemptPolicy.BEST),
        AbsencePolicy.UNRANKED,
    )
    return Campaigns(store).schedule(terms, badge, seen)


def freezes(store: Store, badge: str) -> object:
    assert isinstance(store.clock, FakeClock)
    store.clock.now = at(31) + timedelta(days=1)
    return Closing(store).freeze(CAMPAIGN, who(store, badge))


def confirms(store: Store, badge: str) -> object:
    return Proposals(store).confirm("P1", who(store, badge))


def signs(store: Store, badge: str) -> object:
    return Patrols(store).sign_off(None, who(store, badge))


def reverses(store: Store, badge: str) -> object:
    return Patrols(store).reverse("f1", "查无此事", who(store, badge))


def retests(store: Store, badge: str) -> object:
    return Retests(store).open(Untold(Source.FINDING, "f1", "S05", ("materials",)), who(store, badge))


def brings_in(store: Store, badge: str) -> object:
    folder = Path(str(store.engine.url.database)).with_name(f"roster-{badge}")
    folder.mkdir(exist_ok=True)
    rows = "单位编号,单位名称\nU1,公安户政\nU2,医疗保障\nU9,新来的\n"
    (folder / "units.csv").write_text(rows, encoding="utf-8")
    keeper = Rosters(store)
    return keeper.carry_out(keeper.preview(folder), badge)


def between(patch: pytest.MonkeyPatch, store: Store, first: Callable[[], object]) -> None:
    """Right before the next thing is written at this terminal, `first` is done at the other one."""
    append = store.ledger._append

    def interrupted(work_out: Any) -> Any:
        patch.setattr(store.ledger, "_append", append)
        first()
        return append(work_out)

    patch.setattr(store.ledger, "_append", interrupted)


ACTS: dict[str, tuple[Act, Act, type[Exception], tuple[str, str]]] = {
    "appeal": (decides(Verdict.KEEP), decides(Verdict.EXCLUDE), FollowUpStepError, ("G2", "G3")),
    "follow-up": (closes, closes, FollowUpStepError, ("G2", "G3")),
    "rectification": (checks, checks, RectificationStepError, ("G2", "G3")),
    "campaign": (opens, opens, CampaignExistsError, ("G2", "G3")),
    "paper": (schedules, schedules, PaperMovedError, ("G2", "G3")),
    "closing": (freezes, freezes, CampaignClosedError, ("G2", "G3")),
    "paper of a closed book": (freezes, schedules, CampaignClosedError, ("G2", "G3")),
    "proposal": (confirms, confirms, ProposalSettledError, ("Z1", "Z2")),
    "patrol": (signs, signs, PatrolSignedError, ("Z1", "Z2")),
    "finding": (reverses, reverses, FindingSettledError, ("G2", "G3")),
    "retest": (retests, retests, RetestOpenError, ("G2", "G3")),
    "roster": (brings_in, brings_in, RosterChangedError, ("G2", "G3")),
}


@pytest.mark.parametrize("act", ACTS)
def test_one_comes_first_and_the_other_is_told(
    two: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    (here, there), (first, second, refusal, badges) = two, ACTS[act]
    between(monkeypatch, here, lambda: first(there, badges[0]))
    with pytest.raises(refusal):
        second(here, badges[1])
    written = there.version()
    assert compare(here.engine) == []
    with suppress(refusal):
        second(here, badges[1])
    assert here.version() == written, "and tried again nothing comes of it either"


def test_what_two_change_of_one_activity_stands_both(two: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = two
    opens(here, "G2")
    activity = Plans(here).of("2026-08")[1][0].activities[0].activity_id
    between(monkeypatch, here, lambda: Plans(there).change("2026-08", activity, Change(owner="G3"), "G3"))
    made = Plans(here).change("2026-08", activity, Change(title="另一个名字"), "G2")
    assert (made.owner, made.title) == ("G3", "另一个名字")


def test_who_looked_last_stands_beside_it_and_both_are_entries(
    two: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = two
    document = Frozen(hashlib.sha256(b"{}").hexdigest(), "survey", "{}")
    Surveys(here).open("S1", Questions("调查", document, (Asked(question="q", most=0),)), (july(1), LAST), "G2")
    answer = Surveys(here).answer("S1", Answers({}, {"q": "话"}), Channel.PAPER, by="G2")
    between(monkeypatch, here, lambda: Surveys(there).seen(answer, "G3", "甲"))
    before = here.version()
    Surveys(here).seen(answer, "G2", "乙")
    assert here.version() == before + 2
    assert [(one.seen_by, one.note) for one in Surveys(there).words("S1")] == [("G2", "乙")]
