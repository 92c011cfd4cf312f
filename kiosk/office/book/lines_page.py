"""One service as it holds in this hall: shipped lines and local ones, and writing the latter."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from kiosk.desks.office.book_ports import HALL, HERE, LineCard, ServiceLook
from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.book.entries import asked, source_entries, source_of
from kiosk.office.book.forms import (
    Writing,
    fee_form,
    here_form,
    line_form,
    material_form,
    promise_form,
    question_form,
    replace_form,
    scene_form,
)
from kiosk.office.book.said import in_full
from kiosk.office.listing.form import Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, Says, titled
from kiosk.office.station import Station
from kiosk.text.figures import UNDEFINED
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Pair, Passage, Title, Tone
from kiosk.views.tables.arrangement import Rows
from kiosk.wording import Wording
from kiosk.wording.office import OfficeWords, office_words
from scoring.clock import hall_day
from scoring.permissions import Act

_KEYS = ("line", "where", "words", "state", "source")
_SITUATIONS = frozenset({"scenes", "reminders", "questions"})
_FOR_A_SECOND = frozenset({"waiting", "altered", "back"})
_SPOILT = frozenset({"altered", "back", "gone"})
_MakeForm = Callable[[Writing], Form[str]]


class LinesPage(ListPage[ServiceLook]):
    """In the order a clerk says them; windows and telephone first."""

    stem = "book-lines"

    def __init__(self, station: Station, service: str) -> None:
        self._station = station
        self._service = service

    def title(self, facts: ServiceLook | None, words: OfficeWords) -> str:
        """Which service."""
        if self._service == HALL:
            return words.book.hall
        title = facts.title if facts is not None else ""
        return words.book.page_title.format(service=self._service, title=title).strip()

    def read(self) -> ServiceLook:
        """What the book and the bank say now."""
        return self._station.desks.book.look(self._service)

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Id, part, words, whose, source."""
        return titled(
            _KEYS,
            words.book.line_columns,
            line={"width": 7, "grows": 3},
            where={"width": 9},
            words={"width": 30, "grows": 60},
            state={"width": 12},
            source={"width": 12, "grows": 40, "folds": 1},
        )

    def rows(self, facts: ServiceLook, words: OfficeWords) -> Rows:
        """One row a line."""
        return [(one.line, _cells(one, words)) for one in facts.lines]

    def nothing(self, words: OfficeWords) -> str:
        """What to do first."""
        return words.book.no_lines

    def state(self, facts: ServiceLook, words: OfficeWords) -> Sequence[str]:
        """What is wrong with the file, else what waits."""
        if facts.faults:
            return (words.book.faulty.format(faults="; ".join(facts.faults[:3])),)
        states = {"waiting": _FOR_A_SECOND, "altered": _SPOILT, "lapsed": {"lapsed"}, "overtaken": {"overtaken"}}
        counts = {name: sum(one.state in meant for one in facts.lines) for name, meant in states.items()}
        return (words.book.to_do.format(**counts, faults=0),) if any(counts.values()) else ()

    def warns(self, facts: ServiceLook) -> bool:
        """Whatever keeps local lines from counting."""
        return bool(facts.faults) or any(one.state in {*_SPOILT, "lapsed", "overtaken"} for one in facts.lines)

    def panel(self, facts: ServiceLook, key: str, words: OfficeWords) -> Sequence[Line]:
        """The line in full, what it rests on, who stands for it."""
        one = _find(facts, key)
        if one is None:
            return ()
        own = words.book
        lines: list[Line] = [Title(one.line, own.where[one.where]), Passage(one.words)]
        if one.source:
            lines += [Pair(own.rests_on, one.source), Pair(own.quote, one.quote)]
        if one.local and one.where != "questions":
            lines += [
                Pair(own.written_by, one.written_by or UNDEFINED),
                Pair(own.checked_by, one.checked_by or own.nobody),
            ]
            if one.where not in _SITUATIONS:
                lines.append(Pair(own.again, one.again.isoformat() if one.again else UNDEFINED))
        if one.state in own.spoilt:
            lines.append(Passage(own.spoilt[one.state], Tone.WARN))
        if one.state == "overtaken":
            lines += [Title(own.states["overtaken"]), Pair(own.was, one.was or UNDEFINED)]
            lines.append(Passage(f"{own.now}: {one.now or own.gone}", Tone.WARN))
        return lines

    def acts(self, facts: ServiceLook | None, key: str | None) -> Sequence[PageAct]:
        """Writing, for those who keep the book; checking is by somebody else, who signs in the form."""
        if facts is None or facts.faults or not self._station.may(Act.KEEP_BOOK):
            return ()
        one = _find(facts, key)
        found = [PageAct("w", lambda words: words.book.key_here, partial(self._open, facts, here_form))]
        if self._service != HALL:
            found += [
                PageAct("p", lambda words: words.book.key_promise, partial(self._open, facts, promise_form)),
                PageAct("m", lambda words: words.book.key_material, partial(self._open, facts, material_form)),
                PageAct("f", lambda words: words.book.key_fee, partial(self._open, facts, fee_form)),
                PageAct("l", lambda words: words.book.key_line, partial(self._open, facts, line_form), rank=1),
                PageAct("i", lambda words: words.book.key_scene, partial(self._open, facts, scene_form), rank=1),
            ]
        if facts.own:
            found.append(
                PageAct("q", lambda words: words.book.key_question, partial(self._open, facts, question_form), rank=1)
            )
        if any(each.state in _FOR_A_SECOND for each in facts.lines):
            found.append(PageAct("c", lambda words: words.book.key_check, partial(self._check, facts)))
        found.append(PageAct("b", lambda words: words.book.key_source, partial(self._source, None), rank=2))
        if one is not None:
            found += self._acts_on(facts, one)
        return found

    def _acts_on(self, facts: ServiceLook, one: LineCard) -> Sequence[PageAct]:
        found = []
        if one.where not in {HERE, *_SITUATIONS, "gone"}:
            make = partial(replace_form, one)
            found.append(PageAct("r", lambda words: words.book.key_replace, partial(self._open, facts, make)))
        if one.local:
            found.append(PageAct("x", lambda words: words.book.key_remove, partial(self._ask_remove, one)))
        if one.state == "overtaken":
            found.append(PageAct("k", lambda words: words.book.key_keep, partial(self._ask_keep, one)))
        return found

    def _open(self, facts: ServiceLook, make: _MakeForm, frame: Frame) -> None:
        """Ask; where the file names no source yet, for that first."""
        if not facts.sources:
            self._source(make, frame)
            return

        def then(_: str) -> None:
            frame.look_again()
            frame.tell(lambda words: words.book.written)

        writing = Writing(self._station.desks.book, self._station.badge, facts, hall_day(frame.kiosk.clock()), then)
        frame.kiosk.push_screen(FormScreen(make(writing)))

    def _source(self, after: _MakeForm | None, frame: Frame) -> None:
        desk = self._station.desks.book

        def hand_in(typed: Mapping[str, str]) -> tuple[str, ServiceLook]:
            key = desk.add_source(self._service, source_of(typed), self._station.badge)
            return key, desk.look(self._service)

        def then(made: tuple[str, ServiceLook]) -> None:
            frame.look_again()
            frame.tell(lambda words: words.book.source_named.format(key=made[0]))
            if after is not None:
                self._open(made[1], after, frame)

        form = Form(
            lambda words: words.book.source_title,
            lambda words: words.book.source_prompt,
            source_entries(),
            lambda words: words.book.source_enter,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))

    def _check(self, facts: ServiceLook, frame: Frame) -> None:
        waiting = [each for each in facts.lines if each.state in _FOR_A_SECOND]

        def hand_in(typed: Mapping[str, str]) -> int:
            return self._station.desks.book.check(self._service, (typed["badge"], typed["pin"]), facts.shown)

        def then(done: int) -> None:
            frame.look_again()
            frame.tell(lambda words: words.book.checked.format(n=done))

        form = Form(
            lambda words: words.book.check_title,
            lambda words: words.book.check_prompt.format(n=len(waiting), lines=in_full(facts, waiting, words)),
            (asked("badge"), asked("pin", secret=True)),
            lambda words: words.book.check_enter,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))

    def _ask_remove(self, one: LineCard, frame: Frame) -> None:
        act = partial(self._station.desks.book.remove, self._service, one.line, self._station.badge)

        def asking(words: Wording) -> Asking:
            own = office_words(words)
            question = own.book.ask_remove.format(words=one.words)
            return Asking(question, own.book.ask_remove_notes, own.book.ask_remove_yes, own.lists.confirm_no)

        self._ask(frame, asking, act, lambda words: words.book.removed)

    def _ask_keep(self, one: LineCard, frame: Frame) -> None:
        act = partial(self._station.desks.book.keep, self._service, one.line, self._station.badge)

        def asking(words: Wording) -> Asking:
            own = office_words(words)
            question = own.book.ask_keep.format(words=one.words)
            return Asking(question, own.book.ask_keep_notes, own.book.ask_keep_yes, own.lists.confirm_no)

        self._ask(frame, asking, act, lambda words: words.book.kept)

    def _ask(self, frame: Frame, asking: Callable[[Wording], Asking], act: Callable[[], Path], told: Says) -> None:
        def carried_out() -> None:
            frame.carry_out(act, lambda _: frame.tell(told))

        frame.kiosk.push_screen(ConfirmScreen(asking, carried_out))


def _find(facts: ServiceLook, key: str | None) -> LineCard | None:
    return next((one for one in facts.lines if one.line == key), None)


def _cells(one: LineCard, words: OfficeWords) -> dict[str, str]:
    return {
        "line": one.line,
        "where": words.book.where[one.where],
        "words": one.words,
        "state": words.book.states[one.state],
        "source": one.source,
    }
