"""The month that comes next: what a new campaign is called and when it is. Pure."""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta

from kiosk.wording.office.months import MonthWords
from scoring.identifiers import folded
from scoring.read.campaigns import CampaignRecord
from scoring.services.campaigns import Opening


def next_month(known: Sequence[CampaignRecord], today: date, words: MonthWords) -> Opening:
    """A campaign of one whole month: the one after the last campaign, else that of today.

    Args:
        known: all campaigns, the latest first; weights and rules are those of the latest.
        today: the hall's day.
        words: how a month's campaign is called.
    """
    last = max((one.last_day for one in known), default=None)
    first = today.replace(day=1)
    if last is not None and last >= first:
        first = (last.replace(day=1) + timedelta(days=31)).replace(day=1)
    taken = {folded(one.campaign_id) for one in known}
    campaign_id = f"{first:%Y-%m}"
    number = 2
    while folded(campaign_id) in taken:
        campaign_id, number = f"{first:%Y-%m}-{number}", number + 1
    return Opening(
        campaign_id,
        words.new_title.format(year=first.year, month=first.month),
        first,
        first.replace(day=calendar.monthrange(first.year, first.month)[1]),
        like=known[0].campaign_id if known else None,
    )
