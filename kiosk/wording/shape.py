"""What has to be worded for a citizen, screen by screen. Two languages fill this; mypy proves both complete.

The classes are made without `repr` and `eq`, which nobody needs and the first frame would wait for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.wording.citizen import (
    BringWords,
    CommentWords,
    HomeWords,
    RatedVisitWords,
    RatingWords,
    ReasonWords,
    ReceiptCheckWords,
    RestWords,
    SurveyWords,
    ThanksWords,
    TypedWords,
)
from scoring.clock import hall_time


class Language(StrEnum):
    """A language that people are spoken to in."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class CommonWords:
    """Words that many screens share."""

    months: tuple[str, ...]
    """January first."""
    weekdays: tuple[str, ...]
    """Monday first."""
    clock: str
    """Template of the banner's clock: month, day, weekday, time."""
    other_language: str
    """Name of the language that the language key brings."""
    large: str
    """What the key to the contrast theme is called for staff."""
    elder: str
    """And for citizens, whose screens grow with it (长辈版)."""
    go: str
    """What choosing a door does."""
    arrows: str
    """What the arrow keys are called; their signs have no certain width."""
    move: str
    """What the arrow keys do."""
    enter: str
    """What the Enter key does where something was typed."""
    home: str
    previous_page: str
    next_page: str
    page: str
    """Template: page, pages."""
    leaving_in: str
    """Template: the seconds after which a screen that nobody touches is cleared."""
    preparing: str
    preparing_at: str
    """Template: percent, what is being done."""
    too_small: str
    """Template: columns and rows that are needed, width and height that are there."""
    not_here: str
    """Shown when a door leads nowhere on this terminal."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PickWords:
    """Choosing the window that served."""

    prompt: str
    typed: str
    """Template: what was typed."""
    hint: str
    hint_in_chinese: str
    """The same where a window or its unit has no name in this language."""
    none: str
    """Template: what was typed and matches no window."""
    empty: str
    erase: str
    number: str
    """Key-bar words for typing a window's number."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class SubjectWords:
    """A kind of business as a citizen looks for it: the office, and what people come for."""

    name: str
    about: str


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class NoticeWords:
    """The way to a 一次性告知单: which business, which service, which situation, the notice."""

    name: str
    """What the notice is called."""
    subject: str
    service: str
    hint: str
    typed: str
    """Template: what was typed."""
    empty: str
    number: str
    """Key-bar words for typing a tile's number."""
    back: str
    question: str
    """Template: the how many-th question this is."""
    subjects: Mapping[str, SubjectWords]
    """By the value of `quiz.model.vocabulary.Subject`."""
    facets: Mapping[str, str]
    """By the value of `quiz.model.vocabulary.Facet`."""
    unknown: str
    """Where nothing is known about a facet."""
    absent: str
    """Where there is nothing of a facet in this case."""
    reminders: str
    mark: str
    """Beside a line for which no article was seen."""
    marked: str
    """What the mark means; said once."""
    unchecked: str
    """Beside a line of the hall's own book that nobody vouches for now."""
    window: str
    """Name of the part that says where to go."""
    here: Mapping[str, str]
    """What the hall's own book says of that, by its field. Templates: value; floor and value for the windows."""
    ends: str
    """Name of the part that says what one gets at the end."""
    unknown_here: str
    """In place of `unknown` where the window itself hands the notice out."""
    unknown_call: str
    """The same where there is a telephone. Template: telephone."""
    fill: str
    """Before a blank that whoever hands the notice out fills in."""
    sheet_number: str
    """Template: number."""
    signatures: tuple[str, str, str]
    """Of the window, of the citizen, the day."""
    both_keep: str
    applies: str
    """Template: the answers given."""
    semicolon: str
    """Between them."""
    language: str
    """In which language the lines themselves are; empty where that goes without saying."""
    rule: str
    """What a citizen may expect when something is missing (行政许可法 article 32), and how to take the notice along."""
    rule_on_paper: str
    """The same for who holds the notice in hand."""
    as_of: str
    """Template: desk, year, month, day."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class TroubleWords:
    """The error screen: what happened, that nothing was lost, what to do."""

    unsaved: str
    unsaved_kept: str
    unreachable: str
    unreachable_kept: str
    extra_unsaved: str
    extra_kept: str
    notice: str
    notice_kept: str
    retry_or_notice: str
    receipt: str
    receipt_kept: str
    unprinted: str
    unprinted_kept: str
    window: str
    window_kept: str
    window_todo: str
    broken: str
    broken_kept: str
    starting: str
    starting_kept: str
    retry_or_desk: str
    home_or_desk: str
    step_unsaved: str
    step_kept: str
    signing_in: str
    signing_in_kept: str
    test_unread: str
    test_unread_kept: str
    test_not_begun: str
    test_not_begun_kept: str
    record_unsaved: str
    record_kept: str
    record_unread: str
    record_unread_kept: str
    retry_or_admin: str
    give_up: str
    """What the other way out does for somebody who has signed in."""
    staff_detail: str
    """Template: what the staff should be told."""
    retry: str
    leave: str
    """What the key does that ends the program, for an administrator."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class HelpWords:
    """What can be done on a screen, listed; for staff also found by typing."""

    help: str
    """What the help key does."""
    title: str
    keys: str
    """Heading over the keys."""
    acts: str
    """Heading over what they do."""
    back: str
    search: str
    """What the key that finds a command does."""
    search_hint: str
    """Stands in the empty search field."""
    no_match: str


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class Wording:
    """What citizens read and what all screens share, in one language."""

    language: Language
    common: CommonWords
    home: HomeWords
    pick: PickWords
    notice: NoticeWords
    rest: RestWords
    rating: RatingWords
    reasons: ReasonWords
    comment: CommentWords
    survey: SurveyWords
    thanks: ThanksWords
    bring: BringWords
    contact: TypedWords
    visit: RatedVisitWords
    receipt: ReceiptCheckWords
    trouble: TroubleWords
    help: HelpWords

    def clock(self, moment: datetime) -> str:
        """An aware `moment` as the banner shows it, in hall time, to the minute."""
        local = hall_time(moment)
        return self.common.clock.format(
            month=self.common.months[local.month - 1],
            day=local.day,
            weekday=self.common.weekdays[local.weekday()],
            time=f"{local:%H:%M}",
        )
