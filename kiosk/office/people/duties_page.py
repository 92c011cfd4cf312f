"""Where one person serves and served."""

from collections.abc import Sequence

from kiosk.office.listing.page import ListPage, titled
from kiosk.office.station import Station
from kiosk.views.columns import Column
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from kiosk.wording.shape import Language
from scoring.read.organisation import Duty, StaffRecord
from scoring.roster.layout import Sheet, column_of

_KEYS = ("window_id", "first_day", "last_day", "part")


class DutiesPage(ListPage[tuple[Duty, ...]]):
    """Assignments of one person, the latest first."""

    stem = "assignments"

    def __init__(self, station: Station, person: StaffRecord) -> None:
        self._station = station
        self._person = person

    def title(self, facts: tuple[Duty, ...] | None, words: OfficeWords) -> str:  # noqa: ARG002
        """Whose."""
        name = self._person.name or words.names.erased
        return f"{words.people.assignments}  {words.staff.person.format(name=name, badge=self._person.staff_id)}"

    def read(self) -> tuple[Duty, ...]:
        """All of them."""
        return tuple(self._station.desks.people.duties(self._person.staff_id))

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """As the roster's own sheet calls them."""
        columns = [column_of(Sheet.DUTY, key) for key in _KEYS]
        titles = [column.en if words.language is Language.EN else column.zh for column in columns]
        return titled(_KEYS, titles, **{key: {"width": 10, "grows": 6} for key in _KEYS})

    def rows(self, facts: tuple[Duty, ...], words: OfficeWords) -> Rows:
        """One row an assignment."""
        return [
            (
                one.assignment_id,
                {
                    "window_id": one.window_id,
                    "first_day": one.first_day.isoformat(),
                    "last_day": one.last_day.isoformat(),
                    "part": words.people.parts.get(one.part, one.part),
                },
            )
            for one in facts
        ]

    def nothing(self, words: OfficeWords) -> str:
        """That there are none."""
        return words.people.no_assignments
