"""What is to be put right: the whole list, one of it, and the form that puts something on it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from kiosk.desks.answering.ports import RectificationView
from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.answering.asking import in_words
from kiosk.office.answering.case_page import CasePage
from kiosk.office.answering.opening import open_case
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.station import Station
from kiosk.views.columns import Column
from kiosk.views.due import due_day, left
from kiosk.views.lines import Line
from kiosk.views.mending import rectification_lines
from kiosk.views.tables.arrangement import Rows
from kiosk.wording import Wording
from kiosk.wording.answering import said_state
from kiosk.wording.office import OfficeWords, office_words
from scoring.permissions import Act
from scoring.read.answering.rectifications import RectificationRecord
from scoring.rules.answering.rectification_steps import RectificationStep

_KEYS: Final = ("day", "unit", "causes", "owner", "state", "due", "again", "id")

Rectifications = tuple[RectificationRecord, ...]


class RectificationsPage(ListPage[Rectifications]):
    """What is not closed first."""

    stem = "rectifications"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: Rectifications | None, words: OfficeWords) -> str:  # noqa: ARG002
        """The list."""
        return words.mending.title

    def read(self) -> Rectifications:
        """What this person may read."""
        return tuple(self._station.desks.answering.rectifications(self._station.badge))

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """When, whose, what, how it stands."""
        return titled(
            _KEYS,
            words.mending.columns,
            day={"width": 10, "folds": 1},
            unit={"width": 6},
            causes={"width": 8, "grows": 16},
            owner={"width": 7},
            state={"width": 8, "grows": 4},
            due={"width": 10},
            again={"width": 8, "folds": 2},
            id={"width": 14, "folds": 3},
        )

    def rows(self, facts: Rectifications, words: OfficeWords) -> Rows:
        """One row each."""
        return [(one.rectification_id, _cells(one, words)) for one in facts]

    def nothing(self, words: OfficeWords) -> str:
        """None."""
        return words.mending.nothing

    def acts(self, facts: Rectifications | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """Something from the general inspection."""
        return (open_rectification(self._station, "inspection:", key="n"),) if may_open(self._station) else ()

    def opening(self, facts: Rectifications, key: str) -> PageAct | None:  # noqa: ARG002
        """It in full."""
        return open_case(RectificationPage(self._station, key), self._station)


class RectificationPage(CasePage[RectificationView]):
    """One, with the steps that are this person's."""

    def __init__(self, station: Station, name: str) -> None:
        self._station = station
        self._id = name
        self._desk = station.desks.answering

    def title(self, facts: RectificationView | None, words: OfficeWords) -> str:  # noqa: ARG002 - the id says which
        """Which one."""
        return words.mending.one.format(id=self._id)

    def read(self) -> RectificationView:
        """As this person may see it."""
        return self._desk.rectification(self._id, self._station.badge)

    def lines(self, facts: RectificationView, words: OfficeWords) -> Sequence[Line]:
        """All of it."""
        return tuple(rectification_lines(facts, words))

    def state(self, facts: RectificationView, words: OfficeWords) -> tuple[str, bool]:
        """Until when; overdue warns."""
        due, own = facts.record.due, words.answering
        if not facts.acts:
            return own.nothing_to_do, False
        return f"{own.due} {left(due, facts.today, own)}", due is not None and due.overdue(facts.today)

    def acts(self, facts: RectificationView) -> Sequence[PageAct]:
        """The steps of this person."""
        return tuple(self._acts(facts))

    def _acts(self, facts: RectificationView) -> Iterator[PageAct]:
        desk, badge = self._desk, self._station.badge
        if RectificationStep.EVIDENCE in facts.acts:
            yield in_words("z", "evidence", lambda words: desk.give_evidence(self._id, words, badge))
        if RectificationStep.PASS in facts.acts:
            yield PageAct("p", lambda words: words.answering.steps["pass"][0], self._ask_pass)
            yield in_words("r", "again", lambda words: desk.send_back(self._id, words, badge))

    def _ask_pass(self, frame: Frame) -> None:
        def asking(words: Wording) -> Asking:
            own = office_words(words)
            yes = own.answering.steps["pass"][0]
            return Asking(own.mending.ask_done, own.mending.pass_notes, yes, own.lists.confirm_no)

        def then(_: object) -> None:
            frame.look_again()
            frame.tell(lambda words: words.answering.saved.format(step=words.answering.steps["pass"][0]))

        def carry_out() -> None:
            frame.carry_out(partial(self._desk.check_passed, self._id, self._station.badge), then)

        frame.kiosk.push_screen(ConfirmScreen(asking, carry_out))


def may_open(station: Station) -> bool:
    """Whether this person may put something on the list."""
    return station.may(Act.OPEN_RECTIFICATIONS)


def open_rectification(station: Station, source: str, *, key: str, owner: str = "") -> PageAct:
    """An act that puts something on the list; `source` as the command names it, `inspection:` asks for the item."""
    asks_item = source == "inspection:"

    def hand_in(typed: Mapping[str, str]) -> RectificationRecord:
        named = _named(typed["item"]) if asks_item else source
        wanted = (named, typed["owner"], typed["due"], typed["words"])
        return station.desks.answering.open_rectification(*wanted, by=station.badge)

    def ask(frame: Frame) -> None:
        def then(made: RectificationRecord) -> None:
            frame.look_again()
            frame.tell(lambda words: words.mending.opened.format(id=made.rectification_id))

        entries = tuple(_entries(owner, asks_item=asks_item))
        form = Form(_says("key_open"), _says("prompt"), entries, _says("key_open"), hand_in, then)
        frame.kiosk.push_screen(FormScreen(form))

    return PageAct(key, _says("key_open"), ask, rank=1)


def _named(typed: str) -> str:
    """An item of the checklist, or a source as the command names it."""
    return typed if ":" in typed else f"inspection:{typed.strip()}"


def _says(name: str) -> Callable[[OfficeWords], str]:
    def said(words: OfficeWords) -> str:
        return str(getattr(words.mending, name))

    return said


def _entries(owner: str, *, asks_item: bool) -> Iterator[Entry]:
    if asks_item:
        yield Entry("item", lambda words: words.mending.item, lambda words: words.mending.item_hint)
    yield Entry("words", lambda words: words.mending.what, lambda words: words.mending.what_hint)
    yield Entry("owner", lambda words: words.mending.owner, lambda words: words.mending.owner_hint, owner)
    yield Entry("due", lambda words: words.answering.due, lambda words: words.mending.due_hint)


def _cells(one: RectificationRecord, words: OfficeWords) -> dict[str, str]:
    again = words.mending.yes if one.recurs else ""
    state = said_state(one.state, words.language)
    causes = " ".join(one.causes) or words.mending.sources[one.source.value]
    told = (one.day.isoformat(), one.unit_id, causes, one.owner, state, due_day(one.due), again, one.rectification_id)
    return dict(zip(_KEYS, told, strict=True))
