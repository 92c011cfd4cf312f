"""The entries of the office's menu, by digit, and what stands behind each."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from textual.screen import Screen

from kiosk.office.answering.inbox_page import InboxPage
from kiosk.office.campaigns.list_page import CampaignsPage
from kiosk.office.campaigns.written_page import WrittenPage
from kiosk.office.listing.page import ListPage, OnTerminal
from kiosk.office.listing.screen import ListScreen
from kiosk.office.patrols.days_page import DaysPage
from kiosk.office.people.list_page import PeoplePage
from kiosk.office.room.health_page import HealthPage
from kiosk.office.scores import ScoresScreen
from kiosk.office.station import Station
from kiosk.office.surveys.list_page import open_surveys
from scoring.permissions import Act

ENTRIES: Final = ("scores", "patrol", "people", "campaigns", "bulletin", "bank", "health", "inbox", "set_up")
"""In the order of their digits, 1 first."""

_NEEDS: Final = {"bank": Act.SEE_BANK}
"""What an entry needs beyond seeing scores."""


def shown_to(station: Station) -> tuple[str, ...]:
    """The entries that this person may open; each keeps its digit."""
    return tuple(name for name in ENTRIES if station.may(_NEEDS.get(name, Act.SEE_SCORES)))


def screen_of(name: str, station: Station) -> Screen[Any]:
    """The screen behind an entry."""
    if name == "scores":
        surveys = partial(open_surveys, station)
        return ScoresScreen(station.scores, station.person, station.coverage, station.desks.analysis, surveys)
    if name == "bank":
        from kiosk.office.coverage import CoverageScreen  # noqa: PLC0415 - loads the bank's models

        return CoverageScreen(station.coverage)
    if name == "set_up":
        from kiosk.office.room.set_up import SetUpScreen  # noqa: PLC0415 - which opens entries itself

        return SetUpScreen(station, go=lambda entry, frame: go(entry, station, frame))
    return ListScreen(_page_of(name, station), station.scores)


def go(name: str, station: Station, frame: OnTerminal) -> None:
    """Open an entry over the screen that is open."""
    if name in shown_to(station):
        frame.kiosk.push_screen(screen_of(name, station))


def _page_of(name: str, station: Station) -> ListPage[Any]:
    match name:
        case "patrol":
            return DaysPage(station)
        case "people":
            return PeoplePage(station)
        case "bulletin":
            return WrittenPage(station)
        case "inbox":
            return InboxPage(station, lambda entry, frame: go(entry, station, frame))
        case "health":
            return HealthPage(station)
        case _:
            return CampaignsPage(station)
