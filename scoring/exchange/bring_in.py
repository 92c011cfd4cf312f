"""Ratings of another system: nothing of a file with faults is taken, and the same file again changes nothing.

What nobody gave (a level put in by default), what the other system itself counts no longer, and what a citizen added to
a rating later are left out and counted: none of them is an active rating of a visit.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select

from scoring.events.ratings import RatingGiven, ReasonsAdded
from scoring.exchange.dialects import Dialect, Direction
from scoring.exchange.faults import ExchangeFault, ExchangeFlaw
from scoring.exchange.read_file import read_lines
from scoring.exchange.rows import RowReader, Told
from scoring.identifiers import folded, meant
from scoring.ledger.canonical import sha256_hex
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.ledger.visit_key import visit_digest
from scoring.read import organisation
from scoring.read.organisation import StaffRecord
from scoring.services.answering.business import implied_service
from scoring.services.answering.retests import open_what_is_known
from scoring.tables.keys import table
from scoring.tables.ratings import Rating

_RATING = table(Rating)
_AT_ONCE: Final = 200
"""Ratings of one transaction."""
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}")


@dataclass(frozen=True, slots=True)
class Placed:
    """A rating whose window and person are known, and what was done as far as it can be."""

    told: Told
    rating_id: str
    """The same row in the same hall has the same one, whoever brings it in."""
    window_id: str
    staff_id: str | None
    service_id: str | None
    """As the row says, or as a tap at that window would imply."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would bring."""

    faults: tuple[ExchangeFault, ...] = ()
    new: tuple[Placed, ...] = ()
    repeated: int = 0
    """Rows whose rating, or whose visit's, is on record already."""
    defaults: int = 0
    """Levels that a system put in by itself."""
    invalid: int = 0
    """Ratings that the other system counts no longer."""
    again: int = 0
    """Second ratings of a visit (追评)."""


class BringIn:
    """Brings files of ratings in."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def preview(self, path: Path, dialect: Dialect, direction: Direction) -> Preview:
        """What a file would bring, or everything that is wrong with it.

        Raises:
            ExchangeFileError: nothing can be read from it.
        """
        lines, faults = read_lines(path)
        if faults:
            return Preview(tuple(faults))
        reader = RowReader(dialect, direction, self._store.moment())
        told: list[Told] = []
        for line in lines:
            found = reader.read(line)
            if isinstance(found, Told):
                told.append(found)
            else:
                faults.extend(found)
        with self._store.reading() as connection:
            hall = _Hall(connection, self._store.hall_id, self._digest)
            placed = [hall.placed(one, faults) for one in told]
            faults.extend(_twice(told))
            if faults:
                return Preview(tuple(sorted(faults)))
            return self._sorted(connection, [one for one in placed if one is not None])

    def carry_out(self, preview: Preview, by: str) -> int:
        """Put the new ratings on record, some at a time: citizens at the windows must not wait for a file.

        Returns:
            How many there are.

        Raises:
            ConflictError, StoreError: one of them was recorded meanwhile, or the disk is full. What was written until
                then stays; the same file again goes on from there.
        """
        for start in range(0, len(preview.new), _AT_ONCE):
            some = preview.new[start : start + _AT_ONCE]
            self._store.ledger.append_all([one for placed in some for one in self._submissions(placed, by)])
        open_what_is_known(self._store, by)
        return len(preview.new)

    def _sorted(self, connection: Connection, placed: Sequence[Placed]) -> Preview:
        known, visits = self._known(connection, placed)
        new, counts = [], Counter[str]()
        for one in placed:
            told = one.told
            if told.default:
                counts["defaults"] += 1
            elif not told.valid:
                counts["invalid"] += 1
            elif told.again:
                counts["again"] += 1
            elif one.rating_id in known or (told.visit and self._digest(told.visit) in visits):
                counts["repeated"] += 1
            else:
                new.append(one)
        left = {name: counts[name] for name in ("repeated", "defaults", "invalid", "again")}
        return Preview((), tuple(new), **left)

    def _known(self, connection: Connection, placed: Sequence[Placed]) -> tuple[Collection[str], Collection[str]]:
        """Which of these ratings, and of their visits, are on record."""
        ids = [one.rating_id for one in placed]
        visits = [self._digest(one.told.visit) for one in placed if one.told.visit]
        return self._on_record(connection, "rating_id", ids), self._on_record(connection, "visit", visits)

    def _on_record(self, connection: Connection, column: str, values: Sequence[str]) -> set[str]:
        found: set[str] = set()
        for at in range(0, len(values), 500):
            wanted = _RATING.c[column].in_(values[at : at + 500])
            rows = connection.execute(select(_RATING.c[column]).where(_RATING.c.hall_id == self._store.hall_id, wanted))
            found.update(rows.scalars())
        return found

    def _digest(self, visit: str) -> str:
        return visit_digest(self._store.visit_key, visit)

    def _submissions(self, placed: Placed, by: str) -> Iterator[Submission]:
        told = placed.told
        given = RatingGiven(
            rating_id=placed.rating_id,
            window_id=placed.window_id,
            staff_id=placed.staff_id,
            level=told.level,
            channel=told.channel,
            visit=self._digest(told.visit) if told.visit else None,
            by=by,
            service_id=placed.service_id,
        )
        yield Submission(given, at=told.at)
        if told.codes or told.words:
            words = (seal(told.words, about="words"),) if told.words else ()
            added = ReasonsAdded(rating_id=placed.rating_id, codes=told.codes, words=words[0].sealed if words else None)
            yield Submission(added, secrets=words, at=told.at)


class _Hall:
    """Windows and people as a file names them: by id or by name."""

    def __init__(self, connection: Connection, hall_id: str, digest: Callable[[str], str]) -> None:
        """`digest` makes of a visit's number what stands on record."""
        self._connection = connection
        self._hall_id = hall_id
        self._digest = digest
        self._windows = {one.window_id: one for one in organisation.windows(connection, hall_id)}
        self._spelt = _named((one.window_id, one.name) for one in self._windows.values())
        people = organisation.staff(connection, hall_id)
        self._badges = {one.staff_id: one for one in people}
        self._people: dict[str, list[StaffRecord]] = {}
        for one in people:
            self._people.setdefault(folded(one.name or ""), []).append(one)
        self._seen: Counter[str] = Counter()

    def placed(self, told: Told, faults: list[ExchangeFault]) -> Placed | None:
        """The rating with its window and person; None, and a fault, where they are not known."""
        line = told.line
        said = line.cells["window"]
        window_id = self._spelt.get(folded(said))
        if window_id is None:
            flaw = ExchangeFlaw.WINDOW if said.strip() else ExchangeFlaw.MISSING
            faults.append(ExchangeFault(line.number, *line.places["window"], flaw, said))
            return None
        person = line.cells.get("staff", "")
        staff_id = self._person(person) if person.strip() else self._on_duty(window_id, told.at)
        if staff_id is None and person.strip():
            faults.append(ExchangeFault(line.number, *line.places["staff"], ExchangeFlaw.STAFF, person))
            return None
        return Placed(told, self._rating_id(told, window_id), window_id, staff_id, self._service(told, window_id))

    def _service(self, told: Told, window_id: str) -> str | None:
        visit = self._digest(told.visit) if told.visit else None
        return told.service or implied_service(self._connection, self._hall_id, self._windows[window_id], visit)

    def _person(self, said: str) -> str | None:
        badge = meant(folded(said), self._badges)
        if badge is not None:
            return badge
        alike = self._people.get(folded(said), [])
        return alike[0].staff_id if len(alike) == 1 else None

    def _on_duty(self, window_id: str, at: datetime) -> str | None:
        return organisation.on_duty(self._connection, self._hall_id, window_id, at)

    def _rating_id(self, told: Told, window_id: str) -> str:
        """The row's own id, or one made of all it says; of rows that say the same, each has its own."""
        own = told.line.cells.get("rating", "").strip()
        if own:  # never folded: machines do not slip on keys
            return own if _ID.fullmatch(own) else hashlib.sha256(own.encode("utf-8", "replace")).hexdigest()[:32]
        facts = [window_id, told.at.isoformat(), str(told.level), repr(told.codes), told.words, told.visit]
        facts += [str(told.channel), told.line.cells.get("staff", "")]
        digest = sha256_hex(b"exchange/1", self._hall_id.encode(), *(fact.encode() for fact in facts))[:24]
        self._seen[digest] += 1
        return f"{digest}{self._seen[digest]:08d}"


def _named(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Ids by every spelling that means one of them alone."""
    known: dict[str, set[str]] = {}
    for one, name in pairs:
        for said in (one, name, f"{one}{name}"):
            known.setdefault(folded(said), set()).add(one)
    return {said: next(iter(ids)) for said, ids in known.items() if len(ids) == 1}


def _twice(told: Sequence[Told]) -> Iterator[ExchangeFault]:
    """First ratings of one visit that stand there twice."""
    first: dict[str, int] = {}
    for one in told:
        if not one.visit or one.again or one.default or not one.valid:
            continue
        if one.visit in first:
            place, header = one.line.places["visit"]
            given = one.line.cells["visit"]
            yield ExchangeFault(one.line.number, place, header, ExchangeFlaw.TWICE, given, first[one.visit])
        first.setdefault(one.visit, one.line.number)
