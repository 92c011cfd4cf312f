"""What could be better about one text: hard to read, ambiguous, or not for its reader."""

from decimal import Decimal
from enum import StrEnum

from quiz.model.cause import Cause


class AmbiguousWidth(Cause, code="ambiguous_width"):
    """A character that one terminal draws one cell wide and the next two."""

    character: str
    codepoint: str
    """As Unicode names it, e.g. `U+201C`."""


class OfficeWords(Cause, code="office_words"):
    """Words for colleagues where a citizen reads them."""

    words: str


class SentToAsk(Cause, code="sent_to_ask"):
    """A text that sends a citizen to ask at the window, though the sheet is handed out there."""

    words: str


class MarkRepeated(Cause, code="mark_repeated"):
    """A note that says what the notice adds to an unverified line by itself."""


class FormRepeated(Cause, code="form_repeated"):
    """A material that names its form, which the notice adds by itself."""

    form: str
    """In the hall's words, e.g. 原件."""


class HalfAQuestion(Cause, code="half_a_question"):
    """A question to the citizen without its question mark."""


class TextOf(StrEnum):
    """A text of a question that has a length to keep."""

    STEM = "stem"
    OPTION = "option"
    EXPLANATION = "explanation"
    QUOTE = "quote"


class UnusualLength(Cause, code="unusual_length"):
    """A text shorter or longer than reads well."""

    text: TextOf
    option: str
    """The option's letter; empty for other texts."""
    length: int
    least: int
    most: int


class NegativeStem(Cause, code="negative_stem"):
    """A stem that asks for what is not so, without emphasis."""

    word: str


class HalfWidthMark(Cause, code="half_width_mark"):
    """A half-width punctuation mark beside Chinese."""

    mark: str


class SpaceInside(Cause, code="space_inside"):
    """A space between a number and Chinese."""

    words: str


class FullWidth(Cause, code="full_width"):
    """A full-width digit or letter."""

    character: str


class HardToRead(Cause, code="hard_to_read"):
    """A stem of far longer sentences than the others."""

    deviations: Decimal
    """How many standard deviations it lies above the mean, to one decimal."""


class ArticleUncited(Cause, code="article_uncited"):
    """An article that the explanation names and the question does not cite."""

    article: str


class ArticleInStem(Cause, code="article_in_stem"):
    """A stem that names an article by its number."""

    article: str


class NumbersSorted(Cause, code="numbers_sorted"):
    """An order that is nothing but numbers put by size."""


class ConductUncoded(Cause, code="conduct_uncoded"):
    """A question of conduct that hangs on no code of the patrol catalogue."""


class ConditionUndecided(Cause, code="condition_undecided"):
    """A graded line that concerns only some, and no question of the profile decides whom."""

    line: str
    condition: str
    """The condition in the line's own words."""


class SharingUndecided(Cause, code="sharing_undecided"):
    """A scene that expects a document and leaves open whether the hall can get it by data sharing."""

    line: str
    text: str


class HoleInText(Cause, code="hole_in_text"):
    """A space between two Chinese characters; a line that was broken in the file leaves one."""

    broken: bool
    """Whether a broken line is where it comes from."""
