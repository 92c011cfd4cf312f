"""The demo hall's first entries: units, windows, people, roster, campaigns and papers."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kiosk.demo.plan import ADMIN, AUDITOR, ENGLISH, LEADER, OFFICE_UNIT, UNITS, DemoMonth, DemoPlan, head_of, windows
from kiosk.demo.preview import PREVIEW
from kiosk.demo.secrets import demo_secret
from quiz.model.bank import Bank
from quiz.model.blueprint import Blueprint
from scoring.clock import hall_moment
from scoring.events.campaigns import MAX_ATTEMPTS, CampaignOpened, PaperScheduled, Weights
from scoring.events.organisation import Role, StaffAssigned, StaffEnrolled, UnitRegistered, WindowRegistered
from scoring.exact import to_ratio
from scoring.ledger.ledger import Submission
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy

PAPER = "monthly"
"""The paper everybody must take; the others are for practice."""


def organisation(plan: DemoPlan, at: datetime) -> Iterator[Submission]:
    """Everything that stands before the first day."""
    for unit_id, name in (OFFICE_UNIT, *((unit_id, name) for unit_id, _, name, _ in UNITS)):
        yield Submission(UnitRegistered(unit_id=unit_id, name=name, name_en=ENGLISH.get(name)), at=at)
    for window_id, unit_id, business in windows():
        window = WindowRegistered(window_id=window_id, unit_id=unit_id, name=business, name_en=ENGLISH.get(business))
        yield Submission(window, at=at)
    for clerk in plan.clerks:
        yield _enrolled(clerk.staff_id, clerk.unit_id, Role.CLERK, clerk.name, at)
    for unit_id, *_ in UNITS:
        yield _enrolled(head_of(unit_id), unit_id, Role.HEAD, plan.names[head_of(unit_id)], at)
    for badge, role in ((LEADER, Role.LEADER), (ADMIN, Role.ADMIN), (AUDITOR, Role.AUDITOR)):
        yield _enrolled(badge, OFFICE_UNIT[0], role, plan.names[badge], at)
    for number, turn in enumerate(plan.turns, 1):
        event = StaffAssigned(
            assignment_id=f"roster-{number:04d}",
            staff_id=turn.staff_id,
            window_id=turn.window_id,
            first_day=turn.first_day,
            last_day=turn.last_day,
            part=turn.part,
        )
        yield Submission(event, at=at)


def campaign(plan: DemoPlan, month: DemoMonth, bank: Bank) -> Iterator[Submission]:
    """A campaign and its papers: all of the bank's while it runs, the one that everybody takes once it is over."""
    at = hall_moment(month.first_day, 8)
    opened = CampaignOpened(
        campaign_id=month.campaign_id,
        title=month.title,
        first_day=month.first_day,
        last_day=month.last_day,
        weights=Weights(knowledge=40, satisfaction=40, discipline=20),
        by=ADMIN,
    )
    yield Submission(opened, at=at)
    for paper_id, blueprint in bank.blueprints.items():
        if month is plan.month or paper_id == PAPER:
            yield Submission(_paper(plan, month, paper_id, blueprint), at=at)


def _paper(plan: DemoPlan, month: DemoMonth, paper_id: str, blueprint: Blueprint) -> PaperScheduled:
    """To be taken up to twice; a preview as often as the ledger allows."""
    preview = paper_id == PREVIEW
    return PaperScheduled(
        campaign_id=month.campaign_id,
        paper_id=paper_id,
        title=blueprint.title,
        deadline=plan.today if preview else month.last_day - timedelta(days=1),
        seconds_allowed=blueprint.seconds_allowed,
        maximum=to_ratio(blueprint.maximum),
        attempts_allowed=MAX_ATTEMPTS if preview else 2,
        counts=AttemptPolicy.BEST,
        absence=AbsencePolicy.UNRANKED if paper_id == PAPER else AbsencePolicy.EXCUSED,
        by=ADMIN,
    )


def _enrolled(staff_id: str, unit_id: str, role: Role, name: str, at: datetime) -> Submission:
    secret = demo_secret(name, about="name", ref=f"name-{staff_id}")
    event = StaffEnrolled(staff_id=staff_id, unit_id=unit_id, role=role, name=secret.sealed)
    return Submission(event, secrets=(secret,), at=at)
