"""Everybody in the hall: where they are today, whether they can sign in, and PINs for those who cannot."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from kiosk.desks.office.ports import PersonCard
from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.listing.form import FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.people.duties_page import DutiesPage
from kiosk.office.people.roster import import_form, write_roster, write_template
from kiosk.office.station import Station
from kiosk.text.figures import UNDEFINED
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Pair, Passage, Title
from kiosk.views.pin_slips import slips_page
from kiosk.views.tables.arrangement import Rows
from kiosk.wording import Wording
from kiosk.wording.cli.staff import WORDS
from kiosk.wording.office import OfficeWords, office_words
from kiosk.wording.roles import ROLES
from scoring.events.organisation import Role
from scoring.permissions import Act
from scoring.services.pin_slips import Slip

_KEYS = ("badge", "name", "unit", "role", "window", "pin")


class PeoplePage(ListPage[tuple[PersonCard, ...]]):
    """The list of people."""

    stem = "people"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: tuple[PersonCard, ...] | None, words: OfficeWords) -> str:  # noqa: ARG002
        """People."""
        return words.people.title

    def read(self) -> tuple[PersonCard, ...]:
        """Everybody who has not left."""
        return tuple(self._station.desks.people.people())

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Badge, name, unit, role, window, PIN."""
        return titled(
            _KEYS,
            words.people.columns,
            badge={"width": 8},
            name={"width": 14, "grows": 20},
            unit={"width": 14, "grows": 20, "folds": 2},
            role={"width": 10},
            window={"width": 6, "folds": 1},
            pin={"width": 8},
        )

    def rows(self, facts: tuple[PersonCard, ...], words: OfficeWords) -> Rows:
        """One row a person."""
        return [(card.person.staff_id, _cells(card, words)) for card in facts]

    def nothing(self, words: OfficeWords) -> str:
        """What to do first."""
        return words.people.nobody

    def panel(self, facts: tuple[PersonCard, ...], key: str, words: OfficeWords) -> Sequence[Line]:
        """Name and unit in full."""
        card = next((one for one in facts if one.person.staff_id == key), None)
        if card is None:
            return ()
        cells = _cells(card, words)
        named = zip(_KEYS, words.people.columns, strict=True)
        head = Title(card.person.name or words.names.erased, key)
        return (head, Passage(card.person.unit_name), *(Pair(title, cells[at]) for at, title in named if at in _SHORT))

    def acts(self, facts: tuple[PersonCard, ...] | None, key: str | None) -> Sequence[PageAct]:
        """PINs and the roster, for those who keep them; the template is nobody's secret."""
        found = []
        if self._station.may(Act.KEEP_ROSTER):
            found.append(PageAct("i", lambda words: words.people.key_import, self._import))
        if self._station.may(Act.KEEP_PINS):
            if any(card.pin == "none" for card in facts or ()):
                found.append(PageAct("g", lambda words: words.people.key_all_pins, partial(self._ask_pins, None)))
            chosen = next((card for card in facts or () if card.person.staff_id == key), None)
            if chosen is not None:
                found.append(PageAct("r", lambda words: words.people.key_one_pin, partial(self._ask_pins, chosen)))
        if self._station.may(Act.KEEP_ROSTER):
            found.append(
                PageAct("t", lambda words: words.people.key_template, partial(write_template, self._station), rank=2)
            )
            out = partial(write_roster, self._station)
            found.append(PageAct("x", lambda words: words.people.key_roster, out, rank=2))
        return found

    def opening(self, facts: tuple[PersonCard, ...], key: str) -> PageAct | None:
        """The person's assignments."""
        card = next((one for one in facts if one.person.staff_id == key), None)
        return (
            None if card is None else PageAct("", lambda words: words.people.assignments, partial(self._duties, card))
        )

    def _duties(self, card: PersonCard, frame: Frame) -> None:
        frame.kiosk.push_screen(ListScreen(DutiesPage(self._station, card.person), self._station.scores))

    def _import(self, frame: Frame) -> None:
        frame.kiosk.push_screen(FormScreen(import_form(self._station, frame)))

    def _ask_pins(self, card: PersonCard | None, frame: Frame) -> None:
        def asking(words: Wording) -> Asking:
            own = office_words(words)
            question = own.people.ask_all
            if card is not None:
                person = card.person
                question = own.people.ask_one.format(name=person.name or own.names.erased, badge=person.staff_id)
            return Asking(question, own.people.ask_notes, own.people.ask_yes, own.lists.confirm_no)

        def give() -> None:
            badges = () if card is None else (card.person.staff_id,)
            frame.carry_out(partial(self._give, badges, frame), partial(_told, frame))

        frame.kiosk.push_screen(ConfirmScreen(asking, give))

    def _give(self, badges: Sequence[str], frame: Frame) -> Path:
        words, hall = WORDS[frame.said.language], frame.kiosk.settings.hall_name

        def page(slips: Sequence[Slip]) -> bytes:
            return slips_page(slips, hall, words).encode()

        return self._station.desks.people.give_pins(badges, self._station.badge, page)


_SHORT = frozenset({"role", "window", "pin"})


def _told(frame: Frame, path: Path) -> None:
    frame.tell(lambda words: words.people.pins_made.format(path=path))


def _cells(card: PersonCard, words: OfficeWords) -> dict[str, str]:
    person = card.person
    roles = ROLES[words.language]
    return {
        "badge": person.staff_id,
        "name": person.name or words.names.erased,
        "unit": person.unit_name,
        "role": roles[Role(person.role)] if person.role in {*Role} else person.role,
        "window": card.window or UNDEFINED,
        "pin": words.people.pins[card.pin],
    }
