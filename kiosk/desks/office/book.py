"""The hall's own book in the terminal's home, read and written for the office."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.desks.book.writer import BookWriter
from kiosk.desks.office.acting import allowed
from kiosk.desks.office.book_looks import card_of, look_of, look_of_hall
from kiosk.desks.office.book_ports import HALL, HERE, QuestionWanted, Rests, ServiceCard, ServiceLook, SourceWanted
from kiosk.settings.files import BOOK
from quiz.bank.book.model import ServiceBook, vouched
from quiz.bank.book.shipped_lines import seen_of, words_of
from quiz.model.bank import Bank
from quiz.model.guide import Element
from scoring.clock import hall_day
from scoring.ledger.store import Store
from scoring.permissions import Act, require
from scoring.services.credentials import Credentials

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap

T = TypeVar("T")

_STEMS = {"conditions": "c", "materials": "m", "steps": "p", "limits": "t", "fees": "f", "places": "l"}


class HomeBookDesk:
    """Keeps the book in `home`; `shipped` is the bank without it."""

    def __init__(self, store: Store, home: Path, shipped: Callable[[], Bank]) -> None:
        self._store = store
        self._root = home / BOOK
        self._shipped = shipped
        self._writer = BookWriter(store, self._root, shipped)

    def services(self) -> Sequence[ServiceCard]:
        """The hall, then every service, shipped and local."""
        book, guides = self._writer.book(), self._shipped().guides
        own = {one.service: (one.new.title, one.new.title_en) for one in book.sound.values() if one.new is not None}
        titles = {HALL: ("", ""), **{guide.id: (guide.title, guide.title_en) for guide in guides.values()}, **own}
        named = {*(bank_file.path.stem for bank_file in book.services), *(service for service, _ in book.gone)}
        titles |= dict.fromkeys(sorted(named - titles.keys()), ("", ""))
        return tuple(card_of(book, name, both, guides, self._today()) for name, both in titles.items())

    def look(self, service: str) -> ServiceLook:
        """All lines of a service, or what holds for the hall."""
        book, guides = self._writer.book(), self._shipped().guides
        if service == HALL:
            return look_of_hall(book, self._today())
        return look_of(book, service, guides, self._today())

    def add_source(self, service: str, source: SourceWanted, by: str) -> str:
        """Name a document; its key. Raises NotAllowedError, BookError."""
        from quiz.bank.book.document import put_source  # noqa: PLC0415 - see that module

        return self._changed(service, by, lambda document, _: put_source(document, _source(source)))

    def put_here(self, service: str, facts: Mapping[str, Any], rests: Rests, by: str) -> Path:
        """State windows, telephone, hours anew. Raises NotAllowedError, BookError."""
        from quiz.bank.book.document import put_here  # noqa: PLC0415

        def change(document: CommentedMap, badge: str) -> None:
            put_here(document, {**facts, **self._rests(rests, badge)})

        self._changed(service, by, change, HERE)
        return self._root

    def put_line(self, service: str, where: str, fields: Mapping[str, Any], rests: Rests, by: str) -> str:
        """Write a line; its id. Raises NotAllowedError, BookError."""
        from quiz.bank.book.document import free_id, put_line  # noqa: PLC0415

        def change(document: CommentedMap, badge: str) -> str:
            line = {**fields, "id": fields.get("id") or free_id(document, _STEMS[where])}
            if isinstance(line.get("replaces"), str):
                line["replaces"] = self._replaced(service, line["replaces"])
            line = {"id": line.pop("id"), **line}
            put_line(document, where, {**line, **self._rests(rests, badge)})
            return str(line["id"])

        return self._changed(service, by, change, *((str(fields["id"]),) if fields.get("id") else ()))

    def put_scene(self, service: str, text: str, profile: Mapping[str, str], by: str) -> str:
        """Describe a citizen in a situation; its id. Raises NotAllowedError, BookError."""
        from quiz.bank.book.document import free_id, put_line  # noqa: PLC0415

        def change(document: CommentedMap, badge: str) -> str:
            name = free_id(document, "s")
            whom: Mapping[str, Any] = {"profile": profile} if profile else {}
            written = {"by": badge, "day": self._today().isoformat()}
            put_line(document, "scenes", {"id": name, "text": text, **whom, "written": written})
            return name

        return self._changed(service, by, change)

    def put_question(self, service: str, asked: QuestionWanted, by: str) -> str:
        """Ask citizens of an own service one thing more; its key. Raises NotAllowedError, BookError.

        Whom every line concerns is another matter then, so all of it waits for a second person again.
        """
        from quiz.bank.book.document import put_question, unmark  # noqa: PLC0415

        ask = {"ask": asked.ask, **({"ask_en": asked.ask_en} if asked.ask_en else {})}
        answers = {name: _lettered(given) for name, given in asked.answers.items() if given}

        def change(document: CommentedMap, _: str) -> str:
            unmark(document)
            return put_question(document, ask, answers)

        return self._changed(service, by, change, *self._names(service))

    def begin(self, new: Mapping[str, str], source: SourceWanted, first: str, rests: Rests, by: str) -> str:
        """A service of the hall alone. Raises NotAllowedError, BookError."""
        from quiz.bank.book.document import free_id, put_line, put_source  # noqa: PLC0415

        taken = {bank_file.path.stem for bank_file in self._writer.book().services}
        service = next(name for number in range(1, 100) if (name := f"L{number:02}") not in taken)

        def change(document: CommentedMap, badge: str) -> str:
            document["new"] = dict(new)
            key = put_source(document, _source(source))
            line = {"id": free_id(document, "m"), "text": first, "form": "original"}
            put_line(document, "materials", {**line, **self._rests(Rests(key, rests.quote, rests.again), badge)})
            return service

        return self._changed(service, by, change)

    def check(self, service: str, second: tuple[str, str], shown: str) -> int:
        """Somebody else than the writers vouches for whatever waits, and for what was changed since it was signed.

        The ledger comes first and decides; then the file says it, too. What is cut off in between counts, and the file
        is made to say it with the next change.

        Raises:
            SignInError: badge or PIN is wrong.
            NotAllowedError: that person may not.
            BookError: nothing was signed, as `BookWriter.check` says.
            MarkLostError: it was signed, and the file could not be written all the same.
        """
        other = Credentials(self._store).sign_in(*second)
        require(other.staff_id, other.role, Act.CHECK_BOOK)
        return self._writer.check(service, other.staff_id, shown)

    def remove(self, service: str, line: str, by: str) -> Path:
        """Take a line out; of one that is gone from the file already, say so in the ledger.

        Raises NotAllowedError, BookError.
        """
        from quiz.bank.book.document import remove, unmark  # noqa: PLC0415

        concerned = (line,) if line not in self._questions(service) else self._names(service)

        def change(document: CommentedMap, _: str) -> None:
            if line not in concerned:
                unmark(document)  # a question that is asked no more; whom the lines concern is another matter now
            remove(document, line)

        self._changed(service, by, change, *concerned)
        return self._root

    def keep(self, service: str, line: str, by: str) -> Path:
        """Settle that a local line holds. Raises NotAllowedError, BookError."""
        from quiz.bank.book.document import settle  # noqa: PLC0415

        card = next(one for one in self.look(service).lines if one.line == line)
        shipped = self._line(service, str(card.fields.get("replaces", {}).get("line")))
        present = (seen_of(shipped), words_of(shipped)) if shipped is not None else None
        self._changed(service, by, lambda document, badge: settle(document, line, present, badge, self._today()), line)
        return self._root

    def _names(self, service: str) -> tuple[str, ...]:
        value = self._writer.file(service)
        return tuple(name for _, name, _ in vouched(value)) if value is not None else ()

    def _questions(self, service: str) -> frozenset[str]:
        value = self._writer.file(service)
        new = value.new if isinstance(value, ServiceBook) else None
        return frozenset(one.key for one in new.profile) if new is not None else frozenset()

    def _today(self) -> date:
        return hall_day(self._store.moment())

    def _rests(self, rests: Rests, badge: str) -> Mapping[str, Any]:
        from quiz.bank.book.document import standing  # noqa: PLC0415

        return standing(rests.source, rests.quote or None, badge, self._today(), rests.again)

    def _line(self, service: str, name: str) -> Element | None:
        guide = self._shipped().guides.get(service)
        return next((one for one in guide.elements if one.id == name), None) if guide is not None else None

    def _replaced(self, service: str, name: str) -> Mapping[str, str]:
        line = self._line(service, name)
        return {"line": name} if line is None else {"line": name, "seen": seen_of(line), "words": words_of(line)}

    def _changed(self, service: str, by: str, change: Callable[[CommentedMap, str], T], *concerned: str) -> T:
        person = allowed(self._store, by, Act.KEEP_BOOK)
        return self._writer.change(
            service, person.staff_id, lambda document: change(document, person.staff_id), *concerned
        )


def _lettered(answers: Sequence[str]) -> dict[str, str]:
    """Answers under names that files know them by."""
    return {f"a{number}": answer for number, answer in enumerate(answers, start=1)}


def _source(source: SourceWanted) -> dict[str, str]:
    given = {
        "title": source.title,
        "issuer": source.issuer,
        "dated": source.dated.isoformat(),
        "number": source.number,
        "link": source.link,
    }
    return {name: value for name, value in given.items() if value}
