"""Campaigns and their papers as the ledger left them."""

import json

from sqlalchemy import Connection, bindparam, select

from scoring.errors.unknown import UnknownCampaignError
from scoring.events.campaigns import CampaignFrozen, CampaignOpened, PaperScheduled, Weights, WeightsAdopted
from scoring.projections.entry import Place, projects, put_row
from scoring.tables.campaigns import Campaign, Erratum, FrozenCampaign, ScheduledPaper
from scoring.tables.keys import table

_CAMPAIGN, _PAPER = table(Campaign), table(ScheduledPaper)
_FROZEN, _ERRATUM = table(FrozenCampaign), table(Erratum)


@projects(CampaignOpened)
def campaign_opened(connection: Connection, place: Place, event: CampaignOpened) -> None:
    """Open a campaign with its weights."""
    put_row(
        connection,
        _CAMPAIGN,
        place,
        campaign_id=event.campaign_id,
        title=event.title,
        first_day=event.first_day,
        last_day=event.last_day,
        **_weights(event.weights),
        level_points=",".join(map(str, event.level_points)),
        minimum_ratings=event.minimum_ratings,
        preset=event.preset.model_dump_json() if event.preset else None,
    )


@projects(WeightsAdopted)
def weights_adopted(connection: Connection, place: Place, event: WeightsAdopted) -> None:
    """Replace a campaign's weights.

    Raises:
        UnknownCampaignError: if there is no such campaign.
    """
    changed = connection.execute(
        _CAMPAIGN.update()
        .where(_CAMPAIGN.c.hall_id == bindparam("hall"), _CAMPAIGN.c.campaign_id == bindparam("campaign"))
        .values(_weights(event.weights)),
        {"hall": place.hall_id, "campaign": event.campaign_id},
    )
    if not changed.rowcount:
        raise UnknownCampaignError(event.campaign_id)


@projects(PaperScheduled)
def paper_scheduled(connection: Connection, place: Place, event: PaperScheduled) -> None:
    """Put a paper on a campaign's list; the same paper again replaces its terms."""
    put_row(
        connection,
        _PAPER,
        place,
        campaign_id=event.campaign_id,
        paper_id=event.paper_id,
        title=event.title,
        deadline=event.deadline,
        seconds_allowed=event.seconds_allowed,
        maximum=event.maximum,
        attempts_allowed=event.attempts_allowed,
        counts=event.counts.value,
        absence=event.absence.value,
        units=",".join(event.units),
        staff=",".join(event.staff),
    )


@projects(CampaignFrozen)
def campaign_frozen(connection: Connection, place: Place, event: CampaignFrozen) -> None:
    """Close a campaign's book; closed once more, it has taken over the errata until then.

    Raises:
        UnknownCampaignError: if there is no such campaign.
    """
    known = connection.execute(
        select(_CAMPAIGN.c.first_day, _CAMPAIGN.c.last_day).where(
            _CAMPAIGN.c.hall_id == place.hall_id, _CAMPAIGN.c.campaign_id == event.campaign_id
        )
    ).first()
    if known is None:
        raise UnknownCampaignError(event.campaign_id)
    put_row(
        connection,
        _FROZEN,
        place,
        campaign_id=event.campaign_id,
        first_day=known.first_day,
        last_day=known.last_day,
        as_of=event.as_of,
        facts=event.facts,
        heads=json.dumps([[one.terminal_id, one.seq, one.digest] for one in event.heads]),
        frozen_at=place.at,
        frozen_by=event.by,
        second=event.second,
        terminal_id=place.terminal_id,
        seq=place.seq,
    )
    mine = (_ERRATUM.c.hall_id == place.hall_id, _ERRATUM.c.campaign_id == event.campaign_id)
    connection.execute(_ERRATUM.update().where(*mine).values(adopted=True))


def _weights(weights: Weights) -> dict[str, int]:
    return {
        "w_knowledge": weights.knowledge,
        "w_satisfaction": weights.satisfaction,
        "w_discipline": weights.discipline,
    }
