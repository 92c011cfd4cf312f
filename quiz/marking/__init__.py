"""Marking: pure, exact, one rule a file. `check_response` before a response is kept, `mark` at any time after."""

from quiz.marking.check import check_response
from quiz.marking.checklist import Checklist, FacetTally
from quiz.marking.mark import Mark
from quiz.marking.rules import mark

__all__ = ["Checklist", "FacetTally", "Mark", "check_response", "mark"]
