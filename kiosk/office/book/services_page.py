"""Every service, and how far the hall's own book is with it."""

from collections.abc import Mapping, Sequence
from functools import partial

from kiosk.desks.office.book_ports import HALL, Rests, ServiceCard
from kiosk.office.book.entries import asked, plain_rests, source_entries, source_of, year_on
from kiosk.office.book.lines_page import LinesPage
from kiosk.office.listing.form import Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.station import Station
from kiosk.views.columns import Column
from kiosk.views.office import typed as understood
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from kiosk.wording.shape import Language
from kiosk.wording.vocabulary import TERMS
from quiz.model.vocabulary import Subject
from scoring.clock import hall_day
from scoring.permissions import Act

_SUBJECTS = {language: {one.value: words for one, words in terms.subjects.items()} for language, terms in TERMS.items()}
_KEYS = ("service", "title", "lines", "waiting", "lapsed", "overtaken")


class ServicesPage(ListPage[tuple[ServiceCard, ...]]):
    """The hall first, then the services in order of their numbers."""

    stem = "book"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: tuple[ServiceCard, ...] | None, words: OfficeWords) -> str:  # noqa: ARG002
        """The book."""
        return words.book.title

    def read(self) -> tuple[ServiceCard, ...]:
        """The bank may have to be read first."""
        return tuple(self._station.desks.book.services())

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Which, how many lines of its own, what waits."""
        number = {"width": 8, "right": True}
        shapes = {"service": {"width": 8}, "title": {"width": 24, "grows": 40}}
        numbers = {"lines": number, "waiting": number, "lapsed": number, "overtaken": number}
        return titled(_KEYS, words.book.columns, **shapes, **numbers)

    def rows(self, facts: tuple[ServiceCard, ...], words: OfficeWords) -> Rows:
        """One row a service."""
        return [(one.service, _cells(one, words)) for one in facts]

    def nothing(self, words: OfficeWords) -> str:
        """The bank is empty."""
        return words.book.nothing

    def state(self, facts: tuple[ServiceCard, ...], words: OfficeWords) -> Sequence[str]:
        """What somebody has to see to."""
        sums = {
            "waiting": sum(one.waiting for one in facts),
            "altered": sum(one.altered for one in facts),
            "lapsed": sum(one.lapsed for one in facts),
            "overtaken": sum(one.overtaken for one in facts),
            "faults": sum(one.faults > 0 for one in facts),
        }
        return (words.book.to_do.format(**sums),) if any(sums.values()) else ()

    def warns(self, facts: tuple[ServiceCard, ...]) -> bool:
        """Conflicts and faults change what citizens read."""
        return any(one.overtaken or one.faults or one.lapsed or one.altered for one in facts)

    def acts(self, facts: tuple[ServiceCard, ...] | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """A service of the hall's own."""
        if not self._station.may(Act.KEEP_BOOK):
            return ()
        return (PageAct("n", lambda words: words.book.key_new, self._begin),)

    def opening(self, facts: tuple[ServiceCard, ...], key: str) -> PageAct | None:  # noqa: ARG002
        """Its lines."""
        return PageAct("", lambda words: words.book.key_open, partial(self._open, key))

    def _open(self, service: str, frame: Frame) -> None:
        frame.kiosk.push_screen(ListScreen(LinesPage(self._station, service), self._station.scores))

    def _begin(self, frame: Frame) -> None:
        today = hall_day(frame.kiosk.clock())

        def hand_in(typed: Mapping[str, str]) -> str:
            new = {
                "title": typed["name"].strip(),
                "title_en": typed["title_en"].strip(),
                "subject": understood.choice(typed["subject"], Subject, _SUBJECTS).value,
                "desk": typed["desk"].strip(),
                "effective_from": today.isoformat(),
            }
            rests = Rests("", "", understood.day(typed["again"]))
            first = typed["first"].strip()
            return self._station.desks.book.begin(new, source_of(typed), first, rests, self._station.badge)

        def then(service: str) -> None:
            frame.look_again()
            frame.tell(lambda words: words.book.begun.format(service=service))

        named = (asked(name) for name in ("name", "title_en", "subject", "desk", "first"))
        form = Form(
            lambda words: words.book.new_title,
            lambda words: words.book.new_prompt.format(subjects="  ".join(_SUBJECTS[words.language].values())),
            (*named, *source_entries(), plain_rests(year_on(today))),
            lambda words: words.book.write,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))


def _cells(one: ServiceCard, words: OfficeWords) -> dict[str, str]:
    def number(count: int) -> str:
        return str(count) if count else ""

    return {
        "service": words.book.hall if one.service == HALL else one.service,
        "title": one.title_en if words.language is Language.EN else one.title,
        "lines": number(one.lines),
        "waiting": number(one.waiting),
        "lapsed": number(one.lapsed),
        "overtaken": number(one.overtaken),
    }
