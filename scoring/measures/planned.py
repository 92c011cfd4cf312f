"""What the plan of a campaign asks of clerks and patrols, and whether that is over the hall's budgets."""

from sqlalchemy import Connection

from scoring.events.organisation import Role
from scoring.read import organisation
from scoring.read.campaigns import CampaignRecord, papers_due
from scoring.rules.discipline.route import month_of
from scoring.rules.planned import Due, Overload, papers_over, patrol_over


def read_overloads(connection: Connection, hall_id: str, campaign: CampaignRecord) -> tuple[Overload, ...]:
    """What goes over a budget in the months that a campaign touches; papers of other campaigns cost time as well."""
    first, last = month_of(campaign.first_day)[0], month_of(campaign.last_day)[1]
    everybody = organisation.staff(connection, hall_id)
    clerks = [one for one in everybody if one.role == Role.CLERK and (one.last_day is None or one.last_day >= first)]
    dues = [
        Due(
            paper.deadline,
            paper.seconds_allowed,
            tuple(one.staff_id for one in clerks if paper.is_for(one.staff_id, one.unit_id)),
        )
        for paper in papers_due(connection, hall_id, first, last)
    ]
    windows = sum(not one.closed for one in organisation.windows(connection, hall_id))
    patrol = patrol_over(windows)
    return (*papers_over(dues), *((patrol,) if patrol else ()))
