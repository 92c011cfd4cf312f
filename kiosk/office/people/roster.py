"""The roster on the screen: which file, what it would change, and the change."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from kiosk.office.listing.form import Entry, Form
from kiosk.office.listing.page import Frame
from kiosk.office.listing.screen import ListScreen
from kiosk.office.people.preview_page import PreviewPage
from kiosk.office.station import Station
from kiosk.wording.office.people import PEOPLE
from kiosk.wording.shape import Language
from scoring.services.rosters import Preview


def import_form(station: Station, frame: Frame) -> Form[Preview]:
    """Asks for the file; what it would change is shown before anything is written."""

    def hand_in(typed: Mapping[str, str]) -> Preview:
        return station.desks.people.preview(typed["path"])

    def then(preview: Preview) -> None:
        frame.kiosk.push_screen(ListScreen(PreviewPage(station, preview, frame), station.scores))

    return Form(
        lambda words: words.people.import_title,
        lambda words: words.people.import_prompt,
        (Entry("path", lambda words: words.people.path, lambda words: words.people.path_hint),),
        lambda words: words.people.import_enter,
        hand_in,
        then,
    )


def write_template(station: Station, frame: Frame) -> None:
    """Put an empty workbook that explains itself into the terminal's folder."""

    def told(path: Path) -> None:
        frame.tell(lambda words: words.people.template_made.format(path=path))

    frame.carry_out(partial(_template, station, frame.said.language), told)


def _template(station: Station, language: Language) -> Path:
    from kiosk.views.office.template import template  # noqa: PLC0415 - loads the library for workbooks

    return station.desks.files.keep("exports", PEOPLE[language].template_name, template(language))


def write_roster(station: Station, frame: Frame) -> None:
    """Put the roster as it is on record into the terminal's folder, in the form in which it came."""

    def told(path: Path) -> None:
        frame.tell(lambda words: words.people.roster_made.format(path=path))

    frame.carry_out(partial(_recorded, station, frame.said.language), told)


def _recorded(station: Station, language: Language) -> Path:
    from kiosk.views.office.template import workbook_of  # noqa: PLC0415 - loads the library for workbooks

    content = workbook_of(station.desks.people.recorded(station.badge), language)
    return station.desks.files.keep("exports", PEOPLE[language].roster_name, content)
