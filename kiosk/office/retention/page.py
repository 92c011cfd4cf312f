"""Private texts that are past the term the hall has set; two people erase exactly these."""

from collections.abc import Mapping, Sequence
from typing import Final

from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, Says, titled
from kiosk.office.station import Station
from kiosk.views.columns import Column
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from kiosk.wording.record.erase import WORDS as ERASE_WORDS
from kiosk.wording.record.retention import WORDS, RetentionWords
from scoring.permissions import Act
from scoring.read.retention.expired import Expired
from scoring.services.retention import CarriedOut

_KEYS: Final = ("kind", "target", "since", "until")

Due = tuple[Expired, ...]


class ExpiredPage(ListPage[Due]):
    """The oldest of each kind first; no text is shown."""

    stem = "expired"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: Due | None, words: OfficeWords) -> str:  # noqa: ARG002
        """What is past its term."""
        return _said(words).title

    def read(self) -> Due:
        """As of today."""
        return tuple(self._station.desks.retention.expired())

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """What, of whom, since when, until when."""
        return titled(
            _KEYS,
            _said(words).due_columns[:4],
            kind={"width": 16, "grows": 8},
            target={"width": 20, "grows": 24},
            since={"width": 10},
            until={"width": 10},
        )

    def rows(self, facts: Due, words: OfficeWords) -> Rows:
        """One row a text."""
        return [(one.ref, _cells(one, words)) for one in facts]

    def nothing(self, words: OfficeWords) -> str:
        """Nothing is due."""
        return _said(words).nothing_due

    def acts(self, facts: Due | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """Erasing all of it, together with somebody else."""
        if not facts or not self._station.may(Act.ERASE):
            return ()
        return (PageAct("x", lambda words: _said(words).key_erase, lambda frame: self._ask(len(facts), frame)),)

    def _ask(self, count: int, frame: Frame) -> None:
        def hand_in(typed: Mapping[str, str]) -> CarriedOut:
            second = (typed["badge"], typed["pin"])
            return self._station.desks.retention.carry_out(self._station.badge, second)

        def then(done: CarriedOut) -> None:
            frame.look_again()
            frame.tell(_told(done))

        form = Form(
            lambda words: _said(words).title,
            lambda words: _said(words).prompt.format(n=count),
            (
                Entry("badge", lambda words: _said(words).badge, lambda _: ""),
                Entry("pin", lambda words: _said(words).pin, lambda _: "", secret=True),
            ),
            lambda words: _said(words).key_erase,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))


def _said(words: OfficeWords) -> RetentionWords:
    return WORDS[words.language]


def _told(done: CarriedOut) -> Says:
    def said(words: OfficeWords) -> str:
        own = _said(words)
        every = [own.carried_out.format(kind=own.kinds[of], days=done.days[of], n=n) for of, n in done.texts.items()]
        more = ERASE_WORDS[words.language]
        return "\n".join((words.listed(every), *(() if done.erased.gone else (more.in_the_log,)), more.elsewhere))

    return said


def _cells(one: Expired, words: OfficeWords) -> dict[str, str]:
    days = (one.since.isoformat(), one.until.isoformat())
    return dict(zip(_KEYS, (_said(words).kinds[one.of], one.target, *days), strict=True))
