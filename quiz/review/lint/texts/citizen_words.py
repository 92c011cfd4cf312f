"""What does not belong on a citizen's notice.

Words for colleagues, being sent to ask at the window that hands it out, what the notice adds itself, half a question.
"""

import re
from collections.abc import Iterator

from quiz.bank.reading.tree import Loc
from quiz.model.causes.texts import FormRepeated, HalfAQuestion, MarkRepeated, OfficeWords, SentToAsk
from quiz.model.guide import LINES, Element, Guide, Material
from quiz.notice.notice import FORMS
from quiz.review.lint.passage import passages_of_guide
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_guide

_OFFICE = re.compile(r"计分|评分|待核实|未收录|没有收录|目录仅?据|本指南|题库|出题|口径|先告知|先问清|群众")
_ASK_AT_WINDOW = re.compile(r"问[^，。；]{0,4}窗口")
_FOR_CLERKS = frozenset({"over_demands", "scenes", "tips"})
"""What stands in questions and results only."""
_MARK = "办事指南为准"


@each_guide
def citizen_words(guide: Guide) -> Iterator[Remark]:
    """Lines, notes and reminders that were written for colleagues, send people in a circle or repeat the notice."""
    for passage in passages_of_guide(guide):
        if passage.loc[0] in _FOR_CLERKS or "wrong" in passage.loc:
            continue
        if found := _OFFICE.search(passage.text):
            yield Remark(guide.id, passage.loc, OfficeWords(found[0]))
        if found := _ASK_AT_WINDOW.search(passage.text):
            yield Remark(guide.id, passage.loc, SentToAsk(found[0]))
    for loc, line in _lines(guide):
        if line.note and not line.verified and _MARK in line.note:
            yield Remark(guide.id, (*loc, "note"), MarkRepeated())
        if isinstance(line, Material) and FORMS[line.form] in line.text:
            yield Remark(guide.id, (*loc, "text"), FormRepeated(FORMS[line.form]))
    for at, question in enumerate(guide.profile):
        if not question.ask.endswith("？"):
            yield Remark(guide.id, ("profile", at, "ask"), HalfAQuestion())


def _lines(guide: Guide) -> Iterator[tuple[Loc, Element]]:
    for field in LINES:
        for at, line in enumerate(getattr(guide, field)):
            yield (field, at), line
