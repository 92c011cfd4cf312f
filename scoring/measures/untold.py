"""What was said not to have been told, by service, facet and person, and how many ratings that is out of."""

from datetime import date

from sqlalchemy import Connection, func, select

from scoring.read.answering.retests import retests
from scoring.read.followups import followups
from scoring.rules.answering.causes import Cause, Cell, causes
from scoring.rules.answering.followup_steps import FollowUpState
from scoring.rules.answering.rectification_steps import Source
from scoring.rules.answering.telling import untold_by_reasons
from scoring.tables.keys import table
from scoring.tables.ratings import ServiceTally

_TALLY = table(ServiceTally)


def read_causes(connection: Connection, hall_id: str, first: date, last: date) -> tuple[Cause, ...]:
    """The cells of these days, the one that stands out most first.

    Of bad ratings those whose service is known, from the rating, its visit or whoever verified it, and that were not
    excluded; of findings those that opened a retest.
    """
    opened = retests(connection, hall_id)
    named = {one.source_id: one for one in opened if one.source is Source.RATING and not one.voided}
    said = []
    for one in followups(connection, hall_id):
        if not first <= one.day <= last or one.progress.state is FollowUpState.EXCLUDED or one.staff_id is None:
            continue
        retest = named.get(one.rating_id)
        service = retest.service_id if retest else one.service_id
        facets = retest.facets if retest else untold_by_reasons(one.reasons)
        if service is not None:
            said += [Cell(service, facet, one.staff_id) for facet in facets]
    for retest in opened:
        if retest.source is Source.FINDING and first <= retest.day <= last and not retest.voided:
            said += [Cell(retest.service_id, facet, who.staff_id) for facet in retest.facets for who in retest.people]
    return causes(said, _ratings(connection, hall_id, first, last))


def _ratings(connection: Connection, hall_id: str, first: date, last: date) -> dict[tuple[str, str], int]:
    """How many ratings that count each service of each person has, as far as they or their visits say of what."""
    columns = (_TALLY.c.service_id, _TALLY.c.staff_id)
    rows = connection.execute(
        select(*columns, func.sum(_TALLY.c.n))
        .where(_TALLY.c.hall_id == hall_id, _TALLY.c.day.between(first, last), _TALLY.c.staff_id != "")
        .group_by(*columns)
    )
    return {(service, staff): int(number) for service, staff, number in rows}
