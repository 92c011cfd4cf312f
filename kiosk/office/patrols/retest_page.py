"""Where a finding says that not everything was told: of which service, and those on duty are tested on exactly that."""

from collections.abc import Mapping, Sequence
from functools import partial

from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.station import Station
from kiosk.views.columns import Column
from kiosk.views.office import typed as understood
from kiosk.views.patrol import service_name
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.answering import facet_names, said_facets
from kiosk.wording.office import OfficeWords
from quiz.model.guide import Guide
from scoring.permissions import Act
from scoring.read.answering.retests import RetestRecord
from scoring.read.findings import FindingRecord
from scoring.rules.answering.telling import untold_by_finding

Services = tuple[Guide, ...]


def retest_acts(station: Station, finding: FindingRecord) -> Sequence[PageAct]:
    """A retest, where the finding speaks of what was not told, counts, and this person may open one."""
    if not untold_by_finding(finding.code) or finding.withdrawn or not station.may(Act.OPEN_RECTIFICATIONS):
        return ()

    def choose(frame: Frame) -> None:
        frame.kiosk.push_screen(ListScreen(ServicesPage(station, finding, frame), station.scores))

    return (PageAct("t", lambda words: words.patrols.key_retest, choose),)


class ServicesPage(ListPage[Services]):
    """The services of which the bank has something to ask; Enter takes one."""

    stem = "services"

    def __init__(self, station: Station, finding: FindingRecord, below: Frame) -> None:
        """`below` is told what was opened: this page is gone by then."""
        self._station = station
        self._finding = finding
        self._below = below

    def title(self, facts: Services | None, words: OfficeWords) -> str:  # noqa: ARG002
        """To choose one."""
        return words.patrols.retest_title.format(code=self._finding.code)

    def read(self) -> Services:
        """By id; the bank may have to be read first."""
        return tuple(self._station.desks.findings.services())

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Id and title."""
        shapes = {"service": {"width": 8}, "title": {"width": 40, "grows": 60}}
        return titled(("service", "title"), words.patrols.service_columns, **shapes)

    def rows(self, facts: Services, words: OfficeWords) -> Rows:
        """One row a service."""
        return [(one.id, {"service": one.id, "title": service_name(one, words.language)}) for one in facts]

    def nothing(self, words: OfficeWords) -> str:
        """The bank has none."""
        return words.patrols.no_services

    def opening(self, facts: Services, key: str) -> PageAct | None:
        """Asks what of it."""
        chosen = next((one for one in facts if one.id == key), None)
        if chosen is None:
            return None
        return PageAct("", lambda words: words.patrols.key_service, partial(self._ask, chosen))

    def _ask(self, chosen: Guide, frame: Frame) -> None:
        def hand_in(typed: Mapping[str, str]) -> RetestRecord:
            facets = facet_names(understood.several(typed["facets"].lower()))
            desk = self._station.desks.findings
            return desk.open_retest(self._finding.finding_id, chosen.id, facets, self._station.badge)

        told = " ".join(said_facets([one], frame.said.language) for one in untold_by_finding(self._finding.code))
        form = Form(
            lambda words: words.patrols.retest_title.format(code=self._finding.code),
            lambda words: words.patrols.retest_prompt.format(service=service_name(chosen, words.language)),
            (Entry("facets", lambda words: words.mending.facets, lambda words: words.mending.facets_hint, told),),
            lambda words: words.patrols.retest_enter,
            hand_in,
            partial(self._opened, chosen, frame),
        )
        frame.kiosk.push_screen(FormScreen(form))

    def _opened(self, chosen: Guide, frame: Frame, made: RetestRecord) -> None:
        frame.kiosk.pop_screen()
        self._below.look_again()
        people = [one.staff_id for one in made.people]
        self._below.tell(
            lambda words: words.patrols.retest_opened.format(
                service=service_name(chosen, words.language), people=words.listed(people)
            )
        )
