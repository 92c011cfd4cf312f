"""What became of each month's plan: nearly everything of the one that is over, and some of the one that runs."""

from collections.abc import Iterator
from datetime import datetime

from kiosk.demo.plan import ADMIN, LEADER, DemoMonth, head_of
from kiosk.demo.secrets import demo_secret
from scoring.clock import hall_moment
from scoring.events.plans import ActivityMarked, ActivitySet
from scoring.ledger.ledger import Submission
from scoring.services.plans import shipped

_OWNERS = {"column": LEADER, "debate": head_of("U1"), "outreach": head_of("U5"), "inspection": LEADER}
"""Who answers for an activity; the administrator for every other."""
_LATE = frozenset({"outreach"})
"""Of the month that runs: the day has come, and nobody says that it was done."""
_EVIDENCE = {
    "lead-group": "领导小组名单已印发，存档于办公室",
    "mobilise": "动员会签到表和照片，见办公室第2号盒",
    "column": "大厅东侧专栏照片三张",
    "debate": "大讨论记录一份",
    "test": "成绩见本月通报",
}


def activities(month: DemoMonth, now: datetime, *, over: bool) -> Iterator[Submission]:
    """The plan of a campaign, and which of it was done by `now`."""
    begin = hall_moment(month.first_day, 8, 10)
    for planned in shipped(month.campaign_id, month.first_day, month.last_day, ADMIN):
        if not isinstance(planned, ActivitySet):
            yield Submission(planned, at=begin)
            continue
        owner = _OWNERS.get(planned.activity_id, ADMIN)
        yield Submission(planned.model_copy(update={"owner": owner}), at=begin)
        if planned.day is None or (planned.activity_id in _LATE and not over):
            continue
        at = max(hall_moment(planned.day, 17), begin)
        if at <= now:
            yield _marked(planned, at)


def _marked(planned: ActivitySet, at: datetime) -> Submission:
    words = _EVIDENCE.get(planned.activity_id)
    ref = f"evidence-{planned.campaign_id}-{planned.activity_id}"
    evidence = demo_secret(words, about="note", ref=ref) if words else None
    event = ActivityMarked(
        campaign_id=planned.campaign_id,
        activity_id=planned.activity_id,
        done_on=planned.day,
        evidence=evidence.sealed if evidence else None,
        by=ADMIN,
    )
    return Submission(event, secrets=(evidence,) if evidence else (), at=at)
