"""What has to be worded on a citizen's way through a rating, from the first screen to the thanks.

Nothing here may hint at a level: the five names and the one fixed prompt are all that a citizen is told about them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class DoorWords:
    """A large door of the home screen: its name and two short lines."""

    name: str
    lines: tuple[str, str]


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class HomeWords:
    """The home screen. `/` marks where large type may break."""

    motto: str
    rate: DoorWords
    notice: DoorWords
    test: str
    """The small doors of staff."""
    scores: str
    patrol: str
    survey: str
    """The door of a survey, there only while one is asked."""
    demo: tuple[str, ...]
    """Templates of the lines under the doors of a demo: clerk, head, leader, admin, auditor, pin."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RestWords:
    """A window's screen while nobody is asked."""

    note: tuple[str, str]
    door: str


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RatingWords:
    """The five levels."""

    prompt: str
    ask: str
    """The same in two or three words, for large type."""
    levels: tuple[str, str, str, str, str]
    """Level 5 first."""
    large: tuple[str, str, str, str, str]
    """The same; `/` marks where large type may break."""
    window: str
    """Template: number, window, unit."""
    clerk: str
    """Template: the clerk's name."""
    privacy: str
    saving: str
    again: str
    """While another level is chosen in place of the one that was a slip."""
    visit: str
    """What the key does that takes a visit's number."""
    of_visit: str
    """Template: the last characters of the visit's number."""
    rate: str

    def level(self, level: int) -> str:
        """The name of a level, 5 to 1."""
        return self.levels[5 - level]


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ReasonWords:
    """Reasons of a level, all optional, asked in the same words for every level."""

    prompt: str
    note: str
    done: str
    skip: str
    comment: str
    tick: str
    more: str
    """The reasons that stand behind the first three."""
    given: str
    """Template, seen for some seconds: the level just given."""
    change: str
    """What leads back to the levels."""
    contact: str
    contact_left: str
    which: str
    """Asked after reasons or words of any level: which of the window's services it was."""
    which_hint: str
    other: str
    """The choice that names none."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class CommentWords:
    """Free words, optional."""

    prompt: str
    note: str
    pause: str
    """Template: seconds after which what was written and not sent is forgotten."""
    soon: str
    """Template: the seconds that are left of them."""
    count: str
    """Template: used, limit."""
    send: str
    skip: str


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class TypedWords:
    """A number that a citizen types or has scanned: a telephone for calling back, or the number of a visit."""

    prompt: str
    label: str
    hint: str
    about: tuple[str, ...]
    """What it is for, how long it is kept, who sees it."""
    enter: str
    leave: str
    wrong: str
    """What was typed is no such number."""
    erase: str


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class VisitWords(TypedWords):
    """The number of a visit."""

    taken: str
    """It was rated already."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RatedVisitWords(VisitWords):
    """The number of a visit that is about to be rated."""

    early: str
    """Its end is not on record, in a hall where that is reported."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class SurveyWords:
    """A survey (民意调查)."""

    heading: str
    """Template: title, number, count."""
    window: str
    whole_hall: str
    invitation: str
    begin: str
    leave_out: str
    storing: str
    stored: str
    visit: VisitWords


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ThanksWords:
    """The last screen of the way."""

    thanks: str
    stored: str
    receipt: str
    """Template: code."""
    leaving: str


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ReceiptCheckWords(TypedWords):
    """The code of a receipt, and what it shows."""

    offer: str
    """What the key does that leads here."""
    unchanged: str
    not_found: str


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class BringWords:
    """What can be done with a notice on the screen."""

    tick: str
    """What a digit does: this thing is at hand."""
    articles: str
    """Say where each line stands."""
    plain: str
    """And no longer."""
    print: str
    printed: str
    """The printer has taken it."""
    code: str
    code_about: str
    code_served: str
    """Where the code leads to this very sheet on the hall's own server."""
