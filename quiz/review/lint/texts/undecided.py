"""A line that a checklist expects although nothing in its stem calls for it."""

import re
from collections.abc import Iterator

from quiz.model.case import concerns
from quiz.model.causes.texts import ConditionUndecided, SharingUndecided
from quiz.model.guide import LINES, Element, Fee, Guide, Limit
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_guide

_CLAUSE = re.compile("(?:^|[，；])([^，：。；]{2,30})的[，：]")
_LABEL = re.compile("^([^：。；]{2,30})的$")
"""A label such as 材料齐全、符合法定形式的, which a colon and the answer follow."""
_SHARED = re.compile("共享|联网|核对机制")


@each_guide
def undecided_condition(guide: Guide) -> Iterator[Remark]:
    """A graded line says 有 … 的, and neither its `when` nor its `only` is about that, nor is it `for_all`.

    A `when` is about it if the line shares two neighbouring characters with one of its answers, or the condition two
    with its question.
    """
    asked = {question.key: question for question in guide.profile}
    for field in LINES:
        for at, line in enumerate(getattr(guide, field)):
            clause = _clause(line)
            answers = "，".join(asked[key].answers[one] for key, wanted in line.when.items() for one in wanted)
            asks = "，".join(asked[key].ask for key in line.when)
            decided = _pairs(line.text) & _pairs(answers) or _pairs(clause) & _pairs(asks)
            if line.verified and clause and not (decided or line.for_all or line.only):
                yield Remark(guide.id, (field, at, "text"), ConditionUndecided(line.id, clause))


@each_guide
def undecided_sharing(guide: Guide) -> Iterator[Remark]:
    """A scene expects a document that need not be brought where data are shared, and does not say whether they are."""
    for at, scene in enumerate(guide.scenes):
        silent = not _SHARED.search(scene.text)
        for line in guide.materials if silent else ():
            if line.sharing and line.verified and concerns(line.when, scene.profile):
                yield Remark(guide.id, ("scenes", at, "text"), SharingUndecided(line.id, line.text))


def _clause(line: Element) -> str:
    """The condition that the line's words make; empty if they make none."""
    found = _CLAUSE.search(line.text)
    if found is None and isinstance(line, (Limit, Fee)):
        found = _LABEL.search(line.text)
    return found[1] if found else ""


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1) if text[at : at + 2].isalnum()}
