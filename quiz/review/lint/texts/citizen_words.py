"""What does not belong on a citizen's sheet: words for colleagues, what the sheet adds itself, half a question."""

import re
from collections.abc import Iterator

from quiz.bank.reading.tree import Loc
from quiz.model.guide import LINES, Element, Guide, Material
from quiz.notice.notice import FORMS
from quiz.review.lint.passage import passages_of_guide
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_guide

_OFFICE = re.compile(r"计分|评分|待核实|未收录|没有收录|目录仅?据|本指南|题库|出题|口径|先告知|先问清|群众")
_FOR_CLERKS = frozenset({"over_demands", "scenes", "tips"})
"""What stands in questions and results only."""
_MARK = "办事指南为准"


@each_guide
def citizen_words(guide: Guide) -> Iterator[Remark]:
    """Lines, notes and reminders that were written for colleagues, what the sheet adds itself, half a question."""
    for passage in passages_of_guide(guide):
        if passage.loc[0] not in _FOR_CLERKS and "wrong" not in passage.loc and (found := _OFFICE.search(passage.text)):
            yield Remark(
                guide.id,
                passage.loc,
                f"群众会读到“{found[0]}”；说给窗口听的写进 tips，说给编写人听的写进 source_note",
            )
    for loc, line in _lines(guide):
        if line.note and not line.verified and _MARK in line.note:
            yield Remark(guide.id, (*loc, "note"), "没有核实的行，告知单自己会写以本地办事指南为准，note 里不要重复")
        if isinstance(line, Material) and FORMS[line.form] in line.text:
            yield Remark(guide.id, (*loc, "text"), f"告知单会在材料后面写（{FORMS[line.form]}），text 里不要再写")
    for at, question in enumerate(guide.profile):
        if not question.ask.endswith("？"):
            yield Remark(guide.id, ("profile", at, "ask"), "群众会在自助机上读到这一问，请写成完整的问句，以？结尾")


def _lines(guide: Guide) -> Iterator[tuple[Loc, Element]]:
    for field in LINES:
        for at, line in enumerate(getattr(guide, field)):
            yield (field, at), line
