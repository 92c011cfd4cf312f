"""Words of the office's wing: the boards, a score taken apart, its events, the bank. A file a part, both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.listed import listed
from kiosk.wording.office.analysis import ANALYSIS, AnalysisWords
from kiosk.wording.office.answering import ANSWERING, AnsweringWords
from kiosk.wording.office.board import BOARD, BoardWords
from kiosk.wording.office.book import BOOK, BookWords
from kiosk.wording.office.coverage import COVERAGE, CoverageWords
from kiosk.wording.office.events import EVENTS, EventWords
from kiosk.wording.office.keys import KEYS, KeyWords
from kiosk.wording.office.lists import LISTS, ListWords
from kiosk.wording.office.mending import MENDING, MendingWords
from kiosk.wording.office.months import MONTHS, MonthWords
from kiosk.wording.office.names import NAMES, NameWords
from kiosk.wording.office.pages import PAGES, PageWords
from kiosk.wording.office.patrols import PATROLS, PatrolWords
from kiosk.wording.office.people import PEOPLE, PeopleWords
from kiosk.wording.office.plans import PLANS, PlanPageWords
from kiosk.wording.office.proof import PROOF, ProofWords
from kiosk.wording.office.room import ROOM, RoomWords
from kiosk.wording.office.standing import STANDING, StandingWords
from kiosk.wording.record.flags import FLAGS, FlagWords
from kiosk.wording.shape import Language, Wording
from kiosk.wording.staff import STAFF, StaffWords
from kiosk.wording.survey.office import SURVEYS, SurveyPageWords
from kiosk.wording.vocabulary import TERMS, Terms


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class OfficeWords:
    """Everything the wing says, and what `kiosk scores`, `explain` and `bank stats` say with it."""

    language: Language
    names: NameWords
    board: BoardWords
    analysis: AnalysisWords
    flags: FlagWords
    keys: KeyWords
    standing: StandingWords
    pages: PageWords
    proof: ProofWords
    events: EventWords
    coverage: CoverageWords
    lists: ListWords
    room: RoomWords
    people: PeopleWords
    months: MonthWords
    plans: PlanPageWords
    patrols: PatrolWords
    book: BookWords
    answering: AnsweringWords
    mending: MendingWords
    surveys: SurveyPageWords
    staff: StaffWords
    terms: Terms

    def listed(self, values: list[str]) -> str:
        """Several things in one list of words."""
        return listed(values, self.language)


OFFICE: Final[Mapping[Language, OfficeWords]] = {
    language: OfficeWords(
        language=language,
        names=NAMES[language],
        board=BOARD[language],
        analysis=ANALYSIS[language],
        flags=FLAGS[language],
        keys=KEYS[language],
        standing=STANDING[language],
        pages=PAGES[language],
        proof=PROOF[language],
        events=EVENTS[language],
        coverage=COVERAGE[language],
        lists=LISTS[language],
        room=ROOM[language],
        people=PEOPLE[language],
        months=MONTHS[language],
        plans=PLANS[language],
        patrols=PATROLS[language],
        book=BOOK[language],
        answering=ANSWERING[language],
        mending=MENDING[language],
        surveys=SURVEYS[language],
        staff=STAFF[language],
        terms=TERMS[language],
    )
    for language in Language
}


def office_words(words: Wording) -> OfficeWords:
    """The office's words in the language of `words`."""
    return OFFICE[words.language]
