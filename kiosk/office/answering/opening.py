"""Opening one matter, or a table, over the screen that is open."""

from typing import Any

from kiosk.office.answering.case_page import CasePage
from kiosk.office.answering.case_screen import CaseScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, Says
from kiosk.office.listing.screen import ListScreen
from kiosk.office.station import Station


def open_case(page: CasePage[Any], station: Station) -> PageAct:
    """What Enter does with the row of a matter."""

    def run(frame: Frame) -> None:
        frame.kiosk.push_screen(CaseScreen(page, station.scores))

    return PageAct("", lambda words: words.answering.key_open, run)


def open_list(page: ListPage[Any], station: Station, *, key: str, says: Says, rank: int = 0) -> PageAct:
    """What a key does that leads to a table."""

    def run(frame: Frame) -> None:
        frame.kiosk.push_screen(ListScreen(page, station.scores))

    return PageAct(key, says, run, rank=rank)
