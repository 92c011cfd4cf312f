"""Why there is no notice to hand out, with the facts that say what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from quiz.model.errors import QuizError

if TYPE_CHECKING:
    # Only for types: it loads the validation library, and whoever says an error needs none.
    from quiz.model.guide import ProfileQuestion


class NoticeError(QuizError):
    """There is no notice to hand out."""


@dataclass(eq=False)
class GuideNotInForceError(NoticeError):
    """The guide does not hold on the day of the notice."""

    service: str
    day: date
    effective_from: date
    effective_until: date | None
    """First day on which it holds no more; None while no end is known."""


@dataclass(eq=False)
class ProfileError(NoticeError):
    """The citizen's answers do not fit the guide, or leave something open."""

    service: str
    unknown_questions: tuple[str, ...]
    """Keys that no question of the guide has."""
    unknown_answers: Mapping[str, str]
    """Key of a question → an answer that it does not have."""
    asks: tuple[ProfileQuestion, ...] = field(repr=False)
    """What is to be answered, first or anew."""
