"""Half-width punctuation inside Chinese text, and full-width digits: two conventions on one screen."""

import re
from collections.abc import Iterator

from quiz.model.causes.texts import FullWidth, HalfWidthMark, SpaceInside
from quiz.review.lint.passage import Passage
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_passage

_HAN = "\u4e00-\u9fff，。；：？！、（）「」《》【】"
_HALF = r"""[,;:?!()'"\[\]]|\.(?!\d)"""
_MIXED = re.compile(rf"(?<=[{_HAN}])(?:{_HALF})|(?:{_HALF})(?=[{_HAN}])")
_SPACED = re.compile("[0-9%] +[\u4e00-\u9fff]|[\u4e00-\u9fff] +[0-9]")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％]")


@each_passage
def punctuation(passage: Passage) -> Iterator[Remark]:
    """A half-width mark beside Chinese, a space between a number and Chinese, a full-width digit or letter."""
    mixed = _MIXED.search(passage.text)
    if mixed:
        yield Remark(passage.owner, passage.loc, HalfWidthMark(mixed[0]))
    spaced = _SPACED.search(passage.text)
    if spaced:
        yield Remark(passage.owner, passage.loc, SpaceInside(spaced[0]))
    wide = _WIDE.search(passage.text)
    if wide:
        yield Remark(passage.owner, passage.loc, FullWidth(wide[0]))
