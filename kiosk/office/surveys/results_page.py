"""What the answers to a survey come to: by hall, unit or window, every share with its n and interval."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from kiosk.desks.office.survey_ports import SurveyCard
from kiosk.office.listing.page import Frame, ListPage, PageAct, Says, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.station import Station
from kiosk.text.figures import UNDEFINED, count, share, share_interval
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Pair, Passage, Title, Tone
from kiosk.views.survey.questions import answer, asked, title
from kiosk.views.survey.result_rows import ResultRow, result_rows
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.surveys.results import Grouped

_KEYS: Final = ("of", "question", "answer", "n", "count", "share", "interval")
_LETTERS: Final = {"h": Grouped.HALL, "u": Grouped.UNIT, "w": Grouped.WINDOW}


@dataclass(frozen=True, slots=True)
class Results:
    """What one look reads."""

    card: SurveyCard
    rows: tuple[ResultRow, ...]


class ResultsPage(ListPage[Results]):
    """One row an answer."""

    stem = "survey"

    def __init__(self, station: Station, card: SurveyCard, by: Grouped) -> None:
        self._station = station
        self._card = card
        self._by = by

    def title(self, facts: Results | None, words: OfficeWords) -> str:  # noqa: ARG002 - the survey is known
        """Which survey, and whose answers are counted together."""
        own = words.surveys
        return own.results.format(title=title(self._card.asks, words.language), by=own.by[self._by.value])

    def read(self) -> Results:
        """Count."""
        desk, survey_id = self._station.desks.surveys, self._card.record.survey_id
        card = desk.survey(survey_id)
        return Results(card, tuple(result_rows(card.asks, desk.results(survey_id, self._by))))

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Whose, which answer, how many of how many, share and interval."""
        number = {"width": 5, "right": True}
        found = titled(
            _KEYS,
            words.surveys.result_columns,
            of={"width": 10, "grows": 14},
            question={"width": 12, "grows": 50},
            answer={"width": 10, "grows": 14},
            n=number,
            count=number,
            share={"width": 6, "right": True},
            interval={"width": 11, "right": True},
        )
        return found[1:] if self._by is Grouped.HALL else found

    def rows(self, facts: Results, words: OfficeWords) -> Rows:
        """As they were counted."""
        return [(one.key, self._cells(one, words)) for one in facts.rows]

    def nothing(self, words: OfficeWords) -> str:
        """Nobody has answered."""
        return words.surveys.no_answers

    def panel(self, facts: Results, key: str, words: OfficeWords) -> Sequence[Line]:
        """The question in full, with all its answers."""
        found = next((one for one in facts.rows if one.key == key), None)
        if found is None:
            return ()
        own, question = words.surveys, found.question
        alike = [one for one in facts.rows if (one.tally, one.question) == (found.tally, question)]
        enough = found.rate.enough
        return (
            Title(asked(question, words.language), self._name(found, words)),
            *(
                Pair(answer(question, one.value, words.language), count(one.rate.numerator), share_interval(one.rate))
                for one in alike
            ),
            Passage(own.how if enough else own.too_few, Tone.QUIET),
        )

    def state(self, facts: Results, words: OfficeWords) -> Sequence[str]:
        """How many answered, how many are left out, that none of it is in a score."""
        answered = facts.card.answered
        told = words.surveys.counted.format(answers=answered.counted, left_out=answered.left_out)
        return (told, words.surveys.apart)

    def acts(self, facts: Results | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """The same counted otherwise."""
        return [
            PageAct(letter, _by(by), self._leading(by), rank=1) for letter, by in _LETTERS.items() if by is not self._by
        ]

    def _leading(self, by: Grouped) -> Callable[[Frame], None]:
        return partial(_instead, ResultsPage(self._station, self._card, by), self._station)

    def _name(self, one: ResultRow, words: OfficeWords) -> str:
        if self._by is Grouped.HALL:
            return words.surveys.whole_hall
        return f"{one.tally.group} {one.tally.name}".strip() or words.surveys.no_window

    def _cells(self, one: ResultRow, words: OfficeWords) -> dict[str, str]:
        language = words.language
        names = (self._name(one, words), asked(one.question, language), answer(one.question, one.value, language))
        numbers = (count(one.tally.n), count(one.rate.numerator))
        shares = (share(one.rate, UNDEFINED), share_interval(one.rate) or UNDEFINED)
        return dict(zip(_KEYS, (*names, *numbers, *shares), strict=True))


def _by(by: Grouped) -> Says:
    return lambda words: words.surveys.by[by.value]


def _instead(page: ResultsPage, station: Station, frame: Frame) -> None:
    frame.kiosk.pop_screen()
    frame.kiosk.push_screen(ListScreen(page, station.scores))
