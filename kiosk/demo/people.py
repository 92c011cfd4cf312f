"""The demo hall's first entries: units, windows, people, roster, campaign and papers."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kiosk.demo.plan import ADMIN, LEADER, UNITS, DemoPlan, windows
from kiosk.demo.preview import PREVIEW
from kiosk.demo.secrets import demo_secret
from quiz.model.bank import Bank
from scoring.events.campaigns import MAX_ATTEMPTS, CampaignOpened, PaperScheduled, Weights
from scoring.events.organisation import Role, StaffAssigned, StaffEnrolled, UnitRegistered, WindowRegistered
from scoring.exact import to_ratio
from scoring.ledger.ledger import Submission
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy

CAMPAIGN = "demo"
PAPER = "monthly"
"""The paper everybody must take; the others are for practice."""


def organisation(plan: DemoPlan, at: datetime) -> Iterator[Submission]:
    """Everything that stands before the first day."""
    for unit_id, _, name, _ in UNITS:
        yield Submission(UnitRegistered(unit_id=unit_id, name=name), at=at)
    for window_id, unit_id, business in windows():
        yield Submission(WindowRegistered(window_id=window_id, unit_id=unit_id, name=business), at=at)
    for clerk in plan.clerks:
        yield _enrolled(clerk.staff_id, clerk.unit_id, Role.CLERK, clerk.name, at)
    yield _enrolled(LEADER, UNITS[0][0], Role.LEADER, plan.leader_name, at)
    yield _enrolled(ADMIN, UNITS[0][0], Role.ADMIN, plan.admin_name, at)
    for number, turn in enumerate(plan.turns, 1):
        event = StaffAssigned(
            assignment_id=f"roster-{number:04d}",
            staff_id=turn.staff_id,
            window_id=turn.window_id,
            first_day=turn.monday,
            last_day=turn.monday + timedelta(days=6),
        )
        yield Submission(event, at=at)


def campaign(plan: DemoPlan, bank: Bank, at: datetime) -> Iterator[Submission]:
    """The campaign and the papers of the bank, to be taken up to twice; a preview as often as the ledger allows."""
    month = plan.today
    opened = CampaignOpened(
        campaign_id=CAMPAIGN,
        title=f"{month.year}年{month.month}月服务质量考核",
        first_day=plan.first_day,
        last_day=plan.last_day,
        weights=Weights(knowledge=40, satisfaction=40, discipline=20),
    )
    yield Submission(opened, at=at)
    for paper_id, blueprint in bank.blueprints.items():
        preview = paper_id == PREVIEW
        event = PaperScheduled(
            campaign_id=CAMPAIGN,
            paper_id=paper_id,
            title=blueprint.title,
            deadline=plan.today if preview else plan.last_day - timedelta(days=1),
            seconds_allowed=blueprint.seconds_allowed,
            maximum=to_ratio(blueprint.maximum),
            attempts_allowed=MAX_ATTEMPTS if preview else 2,
            counts=AttemptPolicy.BEST,
            absence=AbsencePolicy.UNRANKED if paper_id == PAPER else AbsencePolicy.EXCUSED,
        )
        yield Submission(event, at=at)


def _enrolled(staff_id: str, unit_id: str, role: Role, name: str, at: datetime) -> Submission:
    secret = demo_secret(name, about="name", ref=f"name-{staff_id}")
    event = StaffEnrolled(staff_id=staff_id, unit_id=unit_id, role=role, name=secret.sealed)
    return Submission(event, secrets=(secret,), at=at)
