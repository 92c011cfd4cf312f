"""The hall's own book in the terminal's home, read and written for the office."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.desks.office.acting import allowed
from kiosk.desks.office.book_looks import card_of, file_of, look_of, look_of_hall
from kiosk.desks.office.book_ports import HALL, QuestionWanted, Rests, ServiceCard, ServiceLook, SourceWanted
from kiosk.settings.files import BOOK
from quiz.bank.book.errors import BookNotWrittenError, NothingToCheckError, OwnWritingError
from quiz.bank.book.folder import read_book_folder
from quiz.bank.book.proof import standings
from quiz.bank.book.read import Book, read_book
from quiz.bank.book.shipped_lines import seen_of, words_of
from quiz.bank.book.signed import Signatures, altered, digests
from quiz.model.bank import Bank
from quiz.model.guide import Element
from scoring.book.signatures import signatures
from scoring.clock import hall_day
from scoring.events.books import BookLineSigned, BookLineWithdrawn
from scoring.ledger.ledger import Submission
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

    def services(self) -> Sequence[ServiceCard]:
        """The hall, then every service, shipped and local."""
        book, guides = self._book(), self._shipped().guides
        own = {one.service: (one.new.title, one.new.title_en) for one in book.sound.values() if one.new is not None}
        titles = {HALL: ("", ""), **{guide.id: (guide.title, guide.title_en) for guide in guides.values()}, **own}
        named = {bank_file.path.stem for bank_file in book.services}
        titles |= dict.fromkeys(sorted(named - titles.keys()), ("", ""))
        signed = self._signed()
        return tuple(card_of(book, name, both, guides, self._today(), signed=signed) for name, both in titles.items())

    def look(self, service: str) -> ServiceLook:
        """All lines of a service, or what holds for the hall."""
        book, guides = self._book(), self._shipped().guides
        if service == HALL:
            return look_of_hall(book, self._today(), self._signed())
        return look_of(book, service, guides, self._today(), self._signed())

    def add_source(self, service: str, source: SourceWanted, by: str) -> str:
        """Name a document; its key. Raises NotAllowedError, BookError."""
        from quiz.bank.book.write import put_source  # noqa: PLC0415 - see that module

        return self._changed(service, by, lambda document, _: put_source(document, _source(source)))

    def put_here(self, service: str, facts: Mapping[str, Any], rests: Rests, by: str) -> Path:
        """State windows, telephone, hours anew. Raises NotAllowedError, BookError."""
        from quiz.bank.book.write import put_here  # noqa: PLC0415

        def change(document: CommentedMap, badge: str) -> None:
            put_here(document, {**facts, **self._rests(rests, badge)})

        self._changed(service, by, change)
        return self._root

    def put_line(self, service: str, where: str, fields: Mapping[str, Any], rests: Rests, by: str) -> str:
        """Write a line; its id. Raises NotAllowedError, BookError."""
        from quiz.bank.book.write import free_id, put_line  # noqa: PLC0415

        def change(document: CommentedMap, badge: str) -> str:
            line = {**fields, "id": fields.get("id") or free_id(document, _STEMS[where])}
            if isinstance(line.get("replaces"), str):
                line["replaces"] = self._replaced(service, line["replaces"])
            line = {"id": line.pop("id"), **line}
            put_line(document, where, {**line, **self._rests(rests, badge)})
            return str(line["id"])

        return self._changed(service, by, change)

    def put_scene(self, service: str, text: str, profile: Mapping[str, str], by: str) -> str:
        """Describe a citizen in a situation; its id. Raises NotAllowedError, BookError."""
        from quiz.bank.book.write import free_id, put_line  # noqa: PLC0415

        def change(document: CommentedMap, _: str) -> str:
            name = free_id(document, "s")
            put_line(document, "scenes", {"id": name, "text": text, **({"profile": profile} if profile else {})})
            return name

        return self._changed(service, by, change)

    def put_question(self, service: str, asked: QuestionWanted, by: str) -> str:
        """Ask citizens of an own service one thing more; its key. Raises NotAllowedError, BookError."""
        from quiz.bank.book.write import put_question  # noqa: PLC0415

        ask = {"ask": asked.ask, **({"ask_en": asked.ask_en} if asked.ask_en else {})}
        answers = {name: _lettered(given) for name, given in asked.answers.items() if given}
        return self._changed(service, by, lambda document, _: put_question(document, ask, answers))

    def begin(self, new: Mapping[str, str], source: SourceWanted, first: str, rests: Rests, by: str) -> str:
        """A service of the hall alone. Raises NotAllowedError, BookError."""
        from quiz.bank.book.write import free_id, put_line, put_source  # noqa: PLC0415

        taken = {bank_file.path.stem for bank_file in self._book().services}
        service = next(name for number in range(1, 100) if (name := f"L{number:02}") not in taken)

        def change(document: CommentedMap, badge: str) -> str:
            document["new"] = dict(new)
            key = put_source(document, _source(source))
            line = {"id": free_id(document, "m"), "text": first, "form": "original"}
            put_line(document, "materials", {**line, **self._rests(Rests(key, rests.quote, rests.again), badge)})
            return service

        return self._changed(service, by, change)

    def check(self, service: str, second: tuple[str, str]) -> int:
        """Somebody else than the writers vouches for whatever waits, and for what was changed since it was signed.

        The file says it, and the ledger holds who vouched for which words.

        Raises:
            SignInError: badge or PIN is wrong.
            NotAllowedError: that person may not.
            OwnWritingError: that person wrote all that waits.
            NothingToCheckError: nothing waits.
        """
        from quiz.bank.book.write import reopen, sign_all, waits  # noqa: PLC0415

        other = Credentials(self._store).sign_in(*second)
        require(other.staff_id, other.role, Act.CHECK_BOOK)

        def change(document: CommentedMap) -> tuple[str, ...]:
            reopen(document, changed)
            if not waits(document):
                raise NothingToCheckError(service)
            done = sign_all(document, other.staff_id, self._today())
            if not done:
                raise OwnWritingError(other.staff_id)
            return done

        value = file_of(self._book(), service)
        changed = altered(value, self._signed()) if value is not None else frozenset[str]()
        done = self._write(service, change)
        self._sign(service, done, other.staff_id)
        return len(done)

    def remove(self, service: str, line: str, by: str) -> Path:
        """Take a line out. Raises NotAllowedError, BookError."""
        from quiz.bank.book.write import remove  # noqa: PLC0415

        self._changed(service, by, lambda document, _: remove(document, line))
        if (service, line) in self._signed():
            self._store.ledger.append(BookLineWithdrawn(service_id=service, line_id=line, by=by))
        return self._root

    def keep(self, service: str, line: str, by: str) -> Path:
        """Settle that a local line holds. Raises NotAllowedError, BookError."""
        from quiz.bank.book.write import settle  # noqa: PLC0415

        card = next(one for one in self.look(service).lines if one.line == line)
        shipped = self._line(service, str(card.fields.get("replaces", {}).get("line")))
        present = (seen_of(shipped), words_of(shipped)) if shipped is not None else None
        self._changed(service, by, lambda document, badge: settle(document, line, present, badge, self._today()))
        return self._root

    def _sign(self, service: str, lines: Collection[str], by: str) -> None:
        """Put into the ledger what the file says now of these lines."""
        value = file_of(self._book(), service)
        if value is None:
            return
        now = digests(value)
        signings = [
            BookLineSigned(
                service_id=service,
                line_id=name,
                digest=now[name],
                written_by=stated.written.by,
                written_on=stated.written.day,
                again=stated.again,
                by=by,
            )
            for _, name, stated in standings(value)
            if name in lines
        ]
        self._store.ledger.append_all([Submission(one) for one in signings])

    def _signed(self) -> Signatures:
        with self._store.reading() as connection:
            return signatures(connection, self._store.hall_id)

    def _book(self) -> Book:
        return read_book(read_book_folder(self._root), self._shipped().guides)

    def _today(self) -> date:
        return hall_day(self._store.clock())

    def _rests(self, rests: Rests, badge: str) -> Mapping[str, Any]:
        from quiz.bank.book.write import standing  # noqa: PLC0415

        return standing(rests.source, rests.quote or None, badge, self._today(), rests.again)

    def _line(self, service: str, name: str) -> Element | None:
        guide = self._shipped().guides.get(service)
        return next((one for one in guide.elements if one.id == name), None) if guide is not None else None

    def _replaced(self, service: str, name: str) -> Mapping[str, str]:
        line = self._line(service, name)
        return {"line": name} if line is None else {"line": name, "seen": seen_of(line), "words": words_of(line)}

    def _changed(self, service: str, by: str, change: Callable[[CommentedMap, str], T]) -> T:
        person = allowed(self._store, by, Act.KEEP_BOOK)
        return self._write(service, lambda document: change(document, person.staff_id))

    def _write(self, service: str, change: Callable[[CommentedMap], T]) -> T:
        from quiz.bank.book.write import write_hall, write_service  # noqa: PLC0415

        made: list[T] = []

        def carried_out(document: CommentedMap) -> None:
            made.append(change(document))

        try:
            if service == HALL:
                write_hall(self._root, carried_out)
            else:
                write_service(self._root, service, self._shipped().guides, carried_out)
        except OSError as error:
            raise BookNotWrittenError(self._root, type(error).__name__) from error
        return made[0]


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
