"""A guide: its lines among each other, what they hang on, and whether all it says can come to something.

The causes of the second half are those of a guide as a whole, which has no places to point at: they name the line.
"""

from enum import StrEnum

from quiz.model.cause import Cause


class Named(StrEnum):
    """What has a name of its own inside a guide."""

    ELEMENT = "element"
    SCENE = "scene"
    QUESTION = "question"
    """Of the profile."""


class NameTwice(Cause, code="name_twice"):
    """Two entries of one name."""

    what: Named
    name: str


class LineUnsourced(Cause, code="line_unsourced"):
    """A line that is graded and cites nothing."""


class WrongAnswerTwice(Cause, code="wrong_answer_twice"):
    """A wrong alternative that is the answer, or another alternative, once more."""

    phrase: str


class QuestionUndefined(Cause, code="question_undefined"):
    """A condition on a question that the profile does not ask."""

    key: str
    known: tuple[str, ...]


class AnswerUndefined(Cause, code="answer_undefined"):
    """A condition on an answer that the question does not have."""

    key: str
    answer: str
    known: tuple[str, ...]


class SceneIncomplete(Cause, code="scene_incomplete"):
    """A scene that leaves questions of the profile open."""

    questions: tuple[str, ...]


class SceneIdle(Cause, code="scene_idle"):
    """A scene to which no graded line applies."""


class LineIdle(Cause, code="line_idle"):
    """A line that holds on no day of its guide."""


class AbsenceWithoutLine(Cause, code="absence_without_line"):
    """An absence that rests on a line which is not there."""

    line: str


class AbsenceOnItself(Cause, code="absence_on_itself"):
    """An absence that rests on a line of the very facet of which there is to be nothing."""

    line: str


class AbsenceTooWide(Cause, code="absence_too_wide"):
    """An absence for citizens whom the line it rests on does not concern."""

    line: str


class AnswersUntranslated(Cause, code="answers_untranslated"):
    """English answers that are not those of the question."""

    answers: tuple[str, ...]
    """The question's."""


class ValueWithoutUnit(Cause, code="value_without_unit"):
    """A limit with a value or a unit, but not both."""


class NotOnTheSpot(Cause, code="not_on_the_spot"):
    """A limit of nothing that is not on the spot, or the other way round."""


class NamesTwice(Cause, code="names_twice"):
    """Lines of one name."""

    lines: tuple[str, ...]


class LinesUnsourced(Cause, code="lines_unsourced"):
    """Lines that are graded and cite nothing."""

    lines: tuple[str, ...]


class Holder(StrEnum):
    """What in a guide depends on answers of the citizen."""

    ELEMENT = "element"
    REMINDER = "reminder"
    ABSENCE = "absence"
    SCENE = "scene"


class QuestionUndefinedIn(Cause, code="question_undefined_in"):
    """A condition on a question that the profile does not ask."""

    holder: Holder
    name: str
    """Id of the element or scene; of a reminder or an absence its number, from 1."""
    key: str


class AnswerUndefinedIn(Cause, code="answer_undefined_in"):
    """A condition on answers that the question does not have."""

    holder: Holder
    name: str
    """Id of the element or scene; of a reminder or an absence its number, from 1."""
    key: str
    answers: tuple[str, ...]


class SceneIncompleteIn(Cause, code="scene_incomplete_in"):
    """A scene that leaves questions of the profile open."""

    scene: str
    questions: tuple[str, ...]
