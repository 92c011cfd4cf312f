"""What waits for one person, of whatever campaign, and until when; below it, in the office, what the hall waits for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from kiosk.desks.answering.ports import Mine
from kiosk.desks.office.hall_facts import Waiting as HallWaiting
from kiosk.desks.office.hall_facts import Waits
from kiosk.office.answering.complaint_page import ComplaintPage, ask_complaint
from kiosk.office.answering.follow_up_page import FollowUpPage
from kiosk.office.answering.opening import open_case, open_list
from kiosk.office.answering.proposal_page import ProposalPage
from kiosk.office.answering.rectification_page import RectificationPage, RectificationsPage
from kiosk.office.answering.registers import ComplaintsPage, FollowUpsPage
from kiosk.office.answering.waits import BEHIND, said
from kiosk.office.listing.page import Frame, ListPage, OnTerminal, PageAct, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.patrols.findings_page import FindingsPage
from kiosk.office.retention.page import ExpiredPage
from kiosk.office.station import Station
from kiosk.office.surveys.words_page import WordsPage
from kiosk.text.figures import UNDEFINED
from kiosk.views.answering import named
from kiosk.views.columns import Column
from kiosk.views.due import due_day, due_in_full, left
from kiosk.views.lines import Line, Passage, Title
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.answering import said_state
from kiosk.wording.office import OfficeWords
from scoring.permissions import Act
from scoring.services.answering.inbox import Waiting

_KEYS: Final = ("kind", "about", "since", "due", "left", "acts")
_OWN: Final[dict[Waits, str]] = {
    Waits.FOLLOWUP: "followup",
    Waits.COMPLAINT: "complaint",
    Waits.DISPUTE: "finding",
    Waits.SURVEY: "survey",
    Waits.BOOK: "book",
    Waits.EXPIRED: "expired",
}
"""Kinds of the hall's work that are also somebody's own."""

Go = Callable[[str, OnTerminal], None]


@dataclass(frozen=True, slots=True)
class Inbox:
    """What one look reads."""

    mine: Mine
    hall: tuple[HallWaiting, ...]
    """What waits for somebody else, or for whoever sees to the hall."""

    @property
    def by_key(self) -> dict[str, Waiting | HallWaiting]:
        """Everything by the key of its row, the person's own first."""
        own: dict[str, Waiting | HallWaiting] = {f"{one.kind}:{one.id}": one for one in self.mine.waiting}
        return own | {f"hall:{number}": one for number, one in enumerate(self.hall)}


class InboxPage(ListPage[Inbox]):
    """What is due first at the top; Enter opens it, and its acts are keys there."""

    stem = "inbox"

    def __init__(self, station: Station, go: Go | None = None) -> None:
        """`go` opens an entry of the office's menu by its name; None where there is no such menu."""
        self._station = station
        self._go = go

    def title(self, facts: Inbox | None, words: OfficeWords) -> str:  # noqa: ARG002
        """What waits."""
        return words.room.waiting_title

    def read(self) -> Inbox:
        """The person's own, and the hall's for whoever sees it."""
        mine = self._station.desks.answering.inbox(self._station.badge)
        if self._go is None:
            return Inbox(mine, ())
        own = {(one.kind, one.id) for one in mine.waiting}
        hall = self._station.desks.hall.facts().waits
        return Inbox(mine, tuple(one for one in hall if (_OWN.get(one.kind, ""), one.about) not in own))

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """What, about whom, since when, until when, what can be done."""
        return titled(
            _KEYS,
            words.answering.columns,
            kind={"width": 6, "grows": 4},
            about={"width": 10, "grows": 60},
            since={"width": 10, "folds": 1},
            due={"width": 10},
            left={"width": 9, "grows": 2},
            acts={"width": 17, "grows": 16},
        )

    def rows(self, facts: Inbox, words: OfficeWords) -> Rows:
        """One row each."""
        return [(key, _cells(one, facts, words)) for key, one in facts.by_key.items()]

    def nothing(self, words: OfficeWords) -> str:
        """Nothing waits."""
        return words.answering.nothing

    def state(self, facts: Inbox, words: OfficeWords) -> Sequence[str]:
        """How many are overdue."""
        late = _late(facts)
        return (words.answering.overdue.format(n=late),) if late else ()

    def warns(self, facts: Inbox) -> bool:
        """What is overdue has to be seen to."""
        return bool(_late(facts))

    def panel(self, facts: Inbox, key: str, words: OfficeWords) -> Sequence[Line]:
        """It in full."""
        one = facts.by_key.get(key)
        if one is None:
            return ()
        if isinstance(one, HallWaiting):
            return (Title(words.room.kinds[one.kind.value]), Passage(said(one, words)))
        own = words.answering
        return (
            Title(own.kinds[one.kind], facts.mine.names.whatever(one.about)),
            Passage(one.id),
            named(own.due, due_in_full(one.due, facts.mine.today, own)),
            Passage(_acts(one, words)),
        )

    def opening(self, facts: Inbox, key: str) -> PageAct | None:
        """The matter itself, or the entry of the menu where it is done."""
        one = facts.by_key.get(key)
        if isinstance(one, Waiting):
            return self._page_of(one.kind, one.id)
        if one is None or self._go is None:
            return None
        if one.kind in _OWN:
            return self._page_of(_OWN[one.kind], one.about)
        entry = next((name for name, kinds in BEHIND.items() if one.kind in kinds and name != "inbox"), "inbox")
        return PageAct("", lambda words: words.room.entries[entry][0], partial(self._go, entry))

    def _page_of(self, kind: str, about: str) -> PageAct | None:
        match kind:
            case "retest":
                return None  # it is taken like every paper, behind the clerk's own papers
            case "followup":
                return open_case(FollowUpPage(self._station, about), self._station)
            case "complaint":
                return open_case(ComplaintPage(self._station, about), self._station)
            case "proposal":
                return open_case(ProposalPage(self._station, about), self._station)
            case "rectification":
                return open_case(RectificationPage(self._station, about), self._station)
            case "expired":
                return open_list(ExpiredPage(self._station), self._station, key="", says=_open)
            case "book":
                return PageAct("", _open, partial(self._open_book, about))
            case "survey":
                return open_list(WordsPage(self._station, about), self._station, key="", says=_read)
            case _:
                return open_list(FindingsPage(self._station), self._station, key="", says=_open)

    def _open_book(self, service: str, frame: Frame) -> None:
        from kiosk.office.book.lines_page import LinesPage  # noqa: PLC0415 - loads the bank's models

        frame.kiosk.push_screen(ListScreen(LinesPage(self._station, service), self._station.scores))

    def acts(self, facts: Inbox | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """The registers, and a new complaint."""
        return tuple(self._acts())

    def _acts(self) -> Iterator[PageAct]:
        station = self._station
        if station.may(Act.RECEIVE_COMPLAINTS):
            yield PageAct("n", lambda words: words.answering.key_receive, partial(ask_complaint, station), rank=1)
        page = RectificationsPage(station)
        yield open_list(page, station, key="t", says=lambda words: words.mending.title, rank=2)
        if station.may(Act.SEE_SCORES) or station.may(Act.SEE_UNIT):
            yield open_list(
                FollowUpsPage(station), station, key="f", says=lambda words: words.answering.key_all, rank=2
            )
            yield open_list(
                ComplaintsPage(station), station, key="c", says=lambda words: words.answering.key_complaints
            )


def _open(words: OfficeWords) -> str:
    return words.answering.key_open


def _read(words: OfficeWords) -> str:
    return words.surveys.key_words


def _late(facts: Inbox) -> int:
    return sum(one.due is not None and one.due.overdue(facts.mine.today) for one in facts.mine.waiting)


def _acts(one: Waiting, words: OfficeWords) -> str:
    if one.kind == "finding":
        return f"{words.patrols.key_uphold} {words.patrols.key_reverse}"
    return " ".join(said_state(act, words.language) for act in one.acts)


def _cells(one: Waiting | HallWaiting, facts: Inbox, words: OfficeWords) -> dict[str, str]:
    if isinstance(one, HallWaiting):
        since = one.since.isoformat() if one.since else UNDEFINED
        name = "" if one.kind is Waits.PATROL else one.name  # a day says which campaign it is of
        about = f"{one.about} {name}".strip() or said(one, words)
        return dict(zip(_KEYS, (words.room.kinds[one.kind.value], about, since, *[UNDEFINED] * 3), strict=True))
    own, today = words.answering, facts.mine.today
    about = facts.mine.names.unit(one.about)  # of windows and people the id is enough here
    told = (about, one.since.isoformat(), due_day(one.due), left(one.due, today, own), _acts(one, words))
    return dict(zip(_KEYS, (own.kinds[one.kind], *told), strict=True))
