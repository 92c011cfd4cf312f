"""Proposals from outside (camera, automatic patrol, another system): they wait for a person and never count before."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final, cast

from sqlalchemy import Connection

from scoring.clock import hall_day, hall_moment
from scoring.errors.answering import ConcernedError, LineFault, ProposalFileError
from scoring.errors.unknown import UnknownRequirementError, UnknownStaffError, UnknownWindowError
from scoring.events.discipline import FindingRecorded
from scoring.events.proposals import ProposalConfirmed, ProposalDismissed, ProposalReceived
from scoring.identifiers import folded, meant
from scoring.ledger.ledger import Submission
from scoring.ledger.private import Secret, seal
from scoring.ledger.store import Store
from scoring.permissions import Act, require
from scoring.plain_file import FileTooLargeError, spreadsheet_text_at_most
from scoring.read import organisation
from scoring.read.answering.proposals import ProposalRecord, proposal, proposals
from scoring.read.items import items_on
from scoring.read.organisation import StaffRecord
from scoring.roster.cells import day_of, id_of, name_of
from scoring.separated import QuotesError, separated

_LARGEST: Final = 5_000_000
"""Most bytes of a file."""
_AT_ONCE: Final = 200
"""Proposals of one transaction."""
_LONGEST_ID: Final = 48
_LONGEST_ORIGIN: Final = 60
_LONGEST_NOTE: Final = 200
"""Characters; what is longer is refused, never cut."""
_NEEDED: Final = ("id", "origin", "day", "window", "item")


@cache
def _columns() -> Mapping[str, str]:
    """Heading, folded → column."""
    text = (files("scoring.services.answering") / "proposal_columns.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {folded(name): row["column"] for row in rows for name in row["names"].split("|")}


class _NothingNewError(Exception):
    """Everything is on record already."""


class Proposals:
    """Brings proposals in and settles them; every method returns only after the ledger has it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, *, only_open: bool = False) -> tuple[ProposalRecord, ...]:
        """All, the oldest first."""
        with self._store.reading() as connection:
            return proposals(connection, self._store.hall_id, only_open=only_open)

    def one(self, proposal_id: str) -> ProposalRecord:
        """One. Raises UnknownProposalError."""
        with self._store.reading() as connection:
            return proposal(connection, self._store.hall_id, proposal_id)

    def bring_in(self, path: Path, by: StaffRecord) -> int:
        """Read a file with one proposal a line; of a file with faults nothing is taken.

        What is on record already is passed over. It is written some at a time, because citizens at the windows must not
        wait for a file; one that was cut off is gone on with by bringing it in again.

        Returns:
            How many were new.

        Raises:
            NotAllowedError: `by` may not.
            ProposalFileError: it cannot be read, or has faults: all of them at once.
        """
        require(by.staff_id, by.role, Act.PROPOSE)
        lines = _lines(path)
        with self._store.reading() as connection:
            found = _Reading(connection, self._store, by).proposals(path, lines)
        return sum(self._keep(found[at : at + _AT_ONCE]) for at in range(0, len(found), _AT_ONCE))

    def _keep(self, some: Sequence[Submission]) -> int:
        """Write what is not on record yet; how many that was."""

        def work_out(connection: Connection) -> Sequence[Submission]:
            known = {one.proposal_id for one in proposals(connection, self._store.hall_id)}
            if fresh := [one for one in some if cast("ProposalReceived", one.event).proposal_id not in known]:
                return fresh
            raise _NothingNewError

        with suppress(_NothingNewError):
            return len(self._store.ledger.append_all_worked_out(work_out))
        return 0

    def confirm(self, proposal_id: str, by: StaffRecord) -> ProposalRecord:
        """It was so: the finding is recorded by whoever confirms, in the same breath.

        Raises:
            NotAllowedError, ConcernedError: it is somebody else's to say.
            UnknownProposalError, ProposalSettledError: there is none, or it is settled.
            UnknownRequirementError: the hall has withdrawn the item since, for that day too.
        """
        require(by.staff_id, by.role, Act.PATROL)

        def work_out(connection: Connection) -> Sequence[Submission]:
            known = proposal(connection, self._store.hall_id, proposal_id)
            if known.staff_id == by.staff_id:
                raise ConcernedError(proposal_id, by.staff_id)
            name = f"f-{known.proposal_id}"
            item = items_on(connection, self._store.hall_id, known.day).get(known.code)
            if item is None:  # withdrawn since, from a day before this one
                raise UnknownRequirementError(known.code)
            finding = FindingRecorded(
                finding_id=name,
                day=known.day,
                code=known.code,
                points=item.points,
                unit_id=known.unit_id,
                window_id=known.window_id,
                staff_id=known.staff_id or self._there(connection, known),
                recorded_by=by.staff_id,
                incident=known.proposal_id,
            )
            settled = ProposalConfirmed(proposal_id=known.proposal_id, finding_id=name, by=by.staff_id)
            return [Submission(settled), Submission(finding)]

        self._store.ledger.append_all_worked_out(work_out)
        return self.one(proposal_id)

    def dismiss(self, proposal_id: str, reason: str, by: StaffRecord) -> ProposalRecord:
        """It was not so. Raises as `confirm`."""
        require(by.staff_id, by.role, Act.PATROL)
        why = seal(reason, about="note")
        event = ProposalDismissed(proposal_id=proposal_id, by=by.staff_id, reason=why.sealed)
        self._store.ledger.append(event, secrets=(why,))
        return self.one(proposal_id)

    def _there(self, connection: Connection, known: ProposalRecord) -> str | None:
        """Whom the roster names at the window that day, if that is one person."""
        moments = (hall_moment(known.day, 9), hall_moment(known.day, 15))
        hall = self._store.hall_id
        there = {one for at in moments for one in organisation.rostered(connection, hall, known.window_id, at)}
        return there.pop() if len(there) == 1 else None


class _Reading:
    """Makes proposals of lines; what is asked of the store for many lines alike is asked once."""

    def __init__(self, connection: Connection, store: Store, by: StaffRecord) -> None:
        hall = store.hall_id
        self._by = by
        self._today = hall_day(store.moment())
        self._items = cache(lambda day: items_on(connection, hall, day))
        self._window = cache(lambda given: _window(connection, hall, given))
        self._staff = cache(lambda given: _staff(connection, hall, given))
        self._faults: list[LineFault] = []

    def proposals(self, path: Path, lines: Iterable[tuple[int, Mapping[str, str]]]) -> list[Submission]:
        """Those of a file. Raises ProposalFileError."""
        found: dict[str, Submission] = {}
        for number, cells in lines:
            made = self._proposal(number, cells)
            if made is None:
                continue
            event, secrets = made
            if event.proposal_id in found:  # which of the two was meant, nobody knows
                self._faults.append(LineFault(number, "id", cells["id"]))
            found[event.proposal_id] = Submission(event, secrets=secrets)
        if self._faults:
            raise ProposalFileError(str(path), tuple(self._faults))
        return [*found.values()]

    def _proposal(self, number: int, cells: Mapping[str, str]) -> tuple[ProposalReceived, tuple[Secret, ...]] | None:
        """The event of one line; None if it has faults, which are added."""
        faults, before = self._faults, len(self._faults)
        name, day = id_of(cells.get("id", "")), day_of(cells.get("day", ""))
        origin, told = name_of(cells.get("origin", "")), cells.get("note", "").strip()
        if name is None or len(name) > _LONGEST_ID:
            faults.append(LineFault(number, "id", cells.get("id", "")))
        if day is None or day > self._today:
            faults.append(LineFault(number, "day", cells.get("day", "")))
        faults += _lengths(number, origin, told)
        window = self._window(cells.get("window", ""))
        if window is None:
            faults.append(LineFault(number, "window", cells.get("window", "")))
        code = meant(cells.get("item", ""), self._items(day)) if day else None
        if day and code is None:
            faults.append(LineFault(number, "item", cells.get("item", "")))
        staff = self._staff(cells.get("staff", ""))
        if staff is None and cells.get("staff", "").strip():
            faults.append(LineFault(number, "staff", cells["staff"]))
        if len(faults) > before or name is None or day is None or window is None or code is None:
            return None
        note = seal(told, about="note") if told else None
        event = ProposalReceived(
            proposal_id=name,
            origin=origin,
            day=day,
            code=code,
            window_id=window,
            staff_id=staff,
            note=note.sealed if note else None,
            by=self._by.staff_id,
        )
        return event, (note,) if note else ()


def _lines(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Number and cells of every line that says anything. Raises ProposalFileError."""
    try:
        rows = separated(spreadsheet_text_at_most(path, _LARGEST))
    except QuotesError as error:
        raise ProposalFileError(str(path), (LineFault(error.line, "quotes", ""),)) from error
    except FileTooLargeError as error:
        raise ProposalFileError(str(path), (LineFault(1, "large", ""),)) from error
    except OSError as error:
        raise ProposalFileError(str(path), (LineFault(1, "unreadable", ""),)) from error
    except UnicodeDecodeError as error:
        raise ProposalFileError(str(path), (LineFault(1, "encoding", ""),)) from error
    heads = [_columns().get(folded(one), "") for one in rows[0][1]] if rows else []
    if missing := [name for name in _NEEDED if name not in heads]:
        raise ProposalFileError(str(path), tuple(LineFault(1, name, "") for name in missing))
    return [(number, {head: cell for head, cell in zip(heads, row, strict=False) if head}) for number, row in rows[1:]]


def _lengths(number: int, origin: str, told: str) -> Iterator[LineFault]:
    """What is missing or too long: nothing is cut."""
    if not 0 < len(origin) <= _LONGEST_ORIGIN:
        yield LineFault(number, "origin", origin)
    if len(told) > _LONGEST_NOTE:
        yield LineFault(number, "note", told)


def _window(connection: Connection, hall_id: str, given: str) -> str | None:
    try:
        return organisation.window(connection, hall_id, given).window_id
    except UnknownWindowError:
        return None


def _staff(connection: Connection, hall_id: str, given: str) -> str | None:
    try:
        return organisation.person(connection, hall_id, given).staff_id if given.strip() else None
    except UnknownStaffError:
        return None
