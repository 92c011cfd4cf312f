"""The days of a campaign: which were patrolled, and what was found on each."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.patrols.catalogue_page import CataloguePage
from kiosk.office.patrols.findings_page import FindingsPage
from kiosk.office.station import Station
from kiosk.views.columns import Column
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.read.patrol_days import PatrolDay

_KEYS = ("day", "kind", "signed", "findings")


class DaysPage(ListPage[tuple[PatrolDay, ...]]):
    """The latest day first."""

    stem = "patrol-days"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: tuple[PatrolDay, ...] | None, words: OfficeWords) -> str:  # noqa: ARG002
        """Patrol days."""
        return words.patrols.days_title

    def read(self) -> tuple[PatrolDay, ...]:
        """Of the current campaign."""
        return tuple(self._station.desks.findings.days())

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Day, kind, signature, findings."""
        return titled(
            _KEYS,
            words.patrols.day_columns,
            day={"width": 10, "grows": 4},
            kind={"width": 11, "grows": 4},
            signed={"width": 12, "grows": 12},
            findings={"width": 8, "right": True, "grows": 2},
        )

    def rows(self, facts: tuple[PatrolDay, ...], words: OfficeWords) -> Rows:
        """One row a day; a day off that nobody patrolled asks for nothing."""
        return [
            (
                one.day.isoformat(),
                {
                    "day": one.day.isoformat(),
                    "kind": words.patrols.working if one.working else words.patrols.off,
                    "signed": one.signed_by or (words.patrols.unsigned if one.working else ""),
                    "findings": str(one.findings),
                },
            )
            for one in facts
        ]

    def nothing(self, words: OfficeWords) -> str:
        """No campaign."""
        return words.patrols.no_days

    def state(self, facts: tuple[PatrolDay, ...], words: OfficeWords) -> Sequence[str]:
        """How many working days nobody signed off."""
        missing = sum(one.working and one.signed_by is None for one in facts)
        return (words.patrols.missing.format(n=missing),) if missing else ()

    def warns(self, facts: tuple[PatrolDay, ...]) -> bool:  # noqa: ARG002
        """Missing days have to be seen."""
        return True

    def acts(self, facts: tuple[PatrolDay, ...] | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """All findings, and what is looked for."""
        return (
            PageAct("f", lambda words: words.patrols.key_findings, partial(self._findings, None)),
            PageAct("c", lambda words: words.patrols.catalogue, self._catalogue),
        )

    def opening(self, facts: tuple[PatrolDay, ...], key: str) -> PageAct | None:
        """That day's findings."""
        chosen = next((one for one in facts if one.day.isoformat() == key and one.findings), None)
        if chosen is None:
            return None
        return PageAct("", lambda words: words.patrols.key_day, partial(self._findings, chosen.day))

    def _catalogue(self, frame: Frame) -> None:
        frame.kiosk.push_screen(ListScreen(CataloguePage(self._station), self._station.scores))

    def _findings(self, day: date | None, frame: Frame) -> None:
        frame.kiosk.push_screen(ListScreen(FindingsPage(self._station, day), self._station.scores))
