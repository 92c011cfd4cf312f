"""The warning where a campaign asks more of people than the hall's budgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.common import say_error

if TYPE_CHECKING:
    from kiosk.wording.shape import Language
    from scoring.ledger.store import Store
    from scoring.read.campaigns import CampaignRecord


def warn(store: Store, campaign: CampaignRecord, language: Language) -> None:
    """Say it on stderr; what was done stands."""
    from kiosk.views.campaign.budget import overload_lines
    from scoring.measures.planned import read_overloads

    with store.reading() as connection:
        found = read_overloads(connection, store.hall_id, campaign)
    for line in overload_lines(found, language):
        say_error(line)
