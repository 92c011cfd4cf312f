"""What a roster would change, or everything that is wrong with it; nothing is written before somebody says so."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count

from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.station import Station
from kiosk.text.figures import UNDEFINED
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Passage, Title
from kiosk.views.office.roster_rows import counts, faults, plan_rows
from kiosk.views.tables.arrangement import Rows
from kiosk.wording import Wording
from kiosk.wording.office import OfficeWords, office_words
from scoring.permissions import Act
from scoring.services.rosters import Preview

_KEYS = ("what", "sheet", "row", "column", "before", "after")


class PreviewPage(ListPage[Preview]):
    """One row a change, or one row an error."""

    stem = "roster-preview"

    def __init__(self, station: Station, preview: Preview, below: Frame) -> None:
        """`below` is told what was written: this page is gone by then."""
        self._station = station
        self._preview = preview
        self._below = below

    def title(self, facts: Preview | None, words: OfficeWords) -> str:  # noqa: ARG002
        """What changes."""
        return words.people.preview_title

    def read(self) -> Preview:
        """What was read from the file."""
        return self._preview

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """What happens, where, and from what to what."""
        return titled(
            _KEYS,
            words.people.preview_columns,
            what={"width": 7},
            sheet={"width": 6},
            row={"width": 6, "grows": 10},
            column={"width": 8},
            before={"width": 8, "grows": 12, "folds": 1},
            after={"width": 24, "grows": 60},
        )

    def rows(self, facts: Preview, words: OfficeWords) -> Rows:
        """Errors if there are any, else the plan."""
        found = faults(facts, words) if facts.faults else plan_rows(facts, words)
        return [*_numbered(found)]

    def nothing(self, words: OfficeWords) -> str:
        """Nothing to do."""
        return words.people.nothing_to_do

    def state(self, facts: Preview, words: OfficeWords) -> Sequence[str]:
        """How many of each."""
        if facts.faults:
            return (words.people.faults.format(n=len(facts.faults)),)
        return () if facts.plan.empty else (words.people.plan.format(**counts(facts.plan)),)

    def warns(self, facts: Preview) -> bool:
        """Errors have to be seen."""
        return bool(facts.faults)

    def panel(self, facts: Preview, key: str, words: OfficeWords) -> Sequence[Line]:
        """The row in full."""
        cells = dict(self.rows(facts, words)).get(key)
        if cells is None:
            return ()
        head = " ".join(cells[name] for name in ("sheet", "row", "column") if cells[name] != UNDEFINED)
        before = (Passage(cells["before"]),) if cells["before"] != UNDEFINED else ()
        return (Title(cells["what"], head), *before, Passage(cells["after"]))

    def acts(self, facts: Preview | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """Writing it, if there is something to write and nothing is wrong."""
        preview = self._preview
        if preview.faults or preview.plan.empty or not self._station.may(Act.KEEP_ROSTER):
            return ()
        return (PageAct("w", lambda words: words.people.key_write, self._ask),)

    def _ask(self, frame: Frame) -> None:
        def asking(words: Wording) -> Asking:
            own = office_words(words).people
            question = own.ask_write.format(**counts(self._preview.plan))
            return Asking(question, own.ask_write_notes, own.ask_write_yes, office_words(words).lists.confirm_no)

        def write() -> None:
            frame.carry_out(
                partial(self._station.desks.people.carry_out, self._preview, self._station.badge),
                partial(self._written, frame),
            )

        frame.kiosk.push_screen(ConfirmScreen(asking, write))

    def _written(self, frame: Frame, events: int) -> None:
        frame.kiosk.pop_screen()
        self._below.look_again()
        self._below.tell(lambda words: words.people.written.format(n=events))


def _numbered(rows: Iterator[tuple[str, str, str, str, str, str]]) -> Iterator[tuple[str, dict[str, str]]]:
    for number, row in zip(count(1), rows, strict=False):
        yield str(number), {key: text or UNDEFINED for key, text in zip(_KEYS, row, strict=True)}
