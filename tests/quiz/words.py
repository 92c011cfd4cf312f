"""What a Chinese author reads about a finding, for tests that say what they expect in the author's words."""

from kiosk.wording import Language
from kiosk.wording.bank import said
from quiz.model.cause import Cause
from quiz.model.problems import Problem
from quiz.review.lint.remark import Remark


def worded(found: Problem | Remark | Cause) -> str:
    """The Chinese message of a problem, a remark or a cause."""
    return said(found.cause if isinstance(found, Remark) else found, Language.ZH)
