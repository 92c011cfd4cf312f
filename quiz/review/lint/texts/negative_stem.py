"""A stem that asks for what is not so, without emphasis: a reader in a hurry answers the opposite."""

import re
from collections.abc import Iterator

from quiz.model.causes.texts import NegativeStem
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType
from quiz.review.lint.plain_text import sentences
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_question

_ASKING = re.compile(r"[^，]*(?:哪|下列|以下).*$|[^，]*的(?:一项)?是(?:（\s*）)?$")
"""From the clause that asks for one or some of the options to the end."""
_EMPHASISED = re.compile("【[^】]*】")
_HARMLESS = re.compile("不动产|不(?:低|少|多|大|小|早|晚|迟)于|不(?:超过|满|足|服|影响|到|明)|(.)不\\1")
"""不 as part of a name, of a quantity, of another fact, or of a question (对不对)."""
_NEGATIVE = re.compile("不|无需|无须|禁止|错误|有误|除外")


@each_question
def negative_stem(item: Item) -> Iterator[Remark]:
    """The question itself is negative and nothing of it stands in 【】.

    Only single and multiple choices: there the options are to be sorted by a criterion that a reader may turn round.
    """
    if item.type not in {ItemType.SINGLE, ItemType.MULTIPLE} or _EMPHASISED.search(item.stem):
        return
    said = sentences(item.stem)
    asking = _ASKING.search(said[-1]) if said else None
    if asking is None:
        return
    found = _NEGATIVE.search(_HARMLESS.sub("", asking[0]))
    if found:
        yield Remark(item.id, ("stem",), NegativeStem(found[0]))
