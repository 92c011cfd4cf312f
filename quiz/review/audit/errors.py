"""Why an audit, or what follows from it, is not done."""

from dataclasses import dataclass
from pathlib import Path

from quiz.model.cause import Cause
from quiz.model.errors import QuizError


@dataclass(eq=False)
class StatuteError(QuizError):
    """The text of a statute cannot be read."""

    path: Path
    """The file or, where two are at odds, their folder."""
    cause: Cause


@dataclass(eq=False)
class HoldingError(QuizError):
    """Nobody can say what has to stay out of use."""

    path: Path
    """The bank's folder."""
    cause: Cause
