"""A CSV file of forms on paper: every fault at once, each with its line and cell."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from kiosk.cli.analyze.figures_file import Row, plain, read_table, sound
from kiosk.errors.figures import FigureFault, FigureFlaw
from kiosk.views.survey.questions import answer
from kiosk.wording.shape import Language
from kiosk.wording.survey.forms import HEADERS
from quiz.survey.model import Survey, SurveyQuestion
from scoring.identifiers import folded, meant
from scoring.roster.cells import day_of
from scoring.services.ratings import WORDS_LIMIT
from scoring.surveys.desk import Answers, Form

_FORM: Final = "form"


@dataclass(slots=True)
class FormReading:
    """What is known while a file is read."""

    survey_id: str
    survey: Survey
    asked_on: Callable[[date], bool]
    """Whether the survey was asked on a day that has come."""
    today: date
    windows: Sequence[str]
    answered: Callable[[str], str | None]
    """The id of the form that a visit has answered with, if it has."""
    faults: list[FigureFault] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    visits: set[str] = field(default_factory=set)

    def once(self, row: Row, column: str, seen: set[str]) -> None:
        """Note what stands in an earlier line already."""
        name = folded(row.cells.get(column, ""))
        if name and name in seen:
            self.faults.append(row.fault(column, FigureFlaw.TWICE))
        seen.add(name)


def read_forms(path: Path, reading: FormReading) -> list[Form]:
    """The forms of a file whose first line names the columns.

    Raises:
        FiguresFileError: there is nothing to read.
        FigureCellsError: every fault; nothing is to be written then.
    """
    (first, header), rest = read_table(path)
    places = _places(first, header, reading)
    sound(path, reading.faults)
    found = []
    for line, cells in rest:
        given = {name: cells[place - 1].strip() if place <= len(cells) else "" for name, place in places.items()}
        found.append(_form(Row(line, {name: plain(cell) for name, cell in given.items()}, places), given, reading))
    sound(path, reading.faults)
    return found


def _places(line: int, header: Sequence[str], reading: FormReading) -> Mapping[str, int]:
    questions = {one.id: one.id for one in reading.survey.questions}
    named = {spelt: column for column, spellings in HEADERS.items() for spelt in spellings} | questions
    places: dict[str, int] = {}
    for place, cell in enumerate(header, 1):
        column = named.get(plain(cell).lower())
        if column is None:
            flaw = FigureFlaw.NO_QUESTION  # passed over, the answers of a misspelt column would be lost
        elif column in places:
            flaw = FigureFlaw.TWO_COLUMNS
        else:
            places[column] = place
            continue
        reading.faults.append(FigureFault(line, place, flaw, cell))
    if _FORM not in places:
        reading.faults.append(FigureFault(line, 1, FigureFlaw.NO_COLUMN, HEADERS[_FORM][0]))
    return places


def _form(row: Row, given: Mapping[str, str], reading: FormReading) -> Form:
    """One line; where something is wrong with it, that is in the faults and the form is not to be kept."""
    if not row.cells[_FORM]:
        reading.faults.append(row.fault(_FORM, FigureFlaw.MISSING))
    reading.once(row, _FORM, reading.forms)
    reading.once(row, "visit", reading.visits)
    named = hashlib.sha256(f"{reading.survey_id}\n{folded(row.cells[_FORM])}".encode()).hexdigest()[:32]
    visit, window = row.cells.get("visit") or None, row.cells.get("window") or None
    if visit and reading.answered(visit) not in {None, named}:
        reading.faults.append(row.fault("visit", FigureFlaw.ANSWERED))
    known = meant(window, reading.windows) if window else None
    if window and known is None:
        reading.faults.append(row.fault("window", FigureFlaw.UNKNOWN))
    values = dict(_values(row, reading))
    words = dict(_words(row, given, reading))
    if not any(row.cells.get(one.id) for one in reading.survey.questions):
        reading.faults.append(row.fault(_FORM, FigureFlaw.BLANK))
    return Form(named, Answers(values, words, known, visit), _day(row, reading))


def _day(row: Row, reading: FormReading) -> date | None:
    typed = row.cells.get("day")
    day = day_of(typed) if typed else reading.today
    if day is None or not reading.asked_on(day):
        place = "day" if typed else _FORM
        flaw = FigureFlaw.NO_MOMENT if day is None else FigureFlaw.NOT_ASKED
        reading.faults.append(FigureFault(row.line, row.places[place], flaw, typed or reading.today.isoformat()))
    return day if typed else None


def _values(row: Row, reading: FormReading) -> Iterator[tuple[str, int]]:
    for question in reading.survey.questions:
        typed = row.cells.get(question.id)
        if typed and question.most:
            value = _value(question, typed)
            if value is None:
                reading.faults.append(row.fault(question.id, FigureFlaw.NO_CHOICE))
            else:
                yield question.id, value


def _value(question: SurveyQuestion, typed: str) -> int | None:
    """By number, or in the answer's own words of either language."""
    for value in range(1, question.most + 1):
        if folded(typed) in {str(value), *(folded(answer(question, value, language)) for language in Language)}:
            return value
    return None


def _words(row: Row, given: Mapping[str, str], reading: FormReading) -> Iterator[tuple[str, str]]:
    """As they were typed, full-width signs and all."""
    for question in reading.survey.questions:
        text = given.get(question.id, "")
        if text and not question.most:
            if len(text) > WORDS_LIMIT:
                reading.faults.append(row.fault(question.id, FigureFlaw.TOO_LONG))
            yield question.id, text
