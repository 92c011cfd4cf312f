"""The work of a check grows with the number of questions, not with its square, however alike they are."""

from collections.abc import Callable
from random import Random
from types import MappingProxyType

import pytest

from quiz.model.bank import Bank
from quiz.model.item import Item
from quiz.review.lint.lint import remarks
from quiz.review.lint.whole_bank.duplicates import duplicates
from tests.effort import steps
from tests.quiz.lint.questions import asked, counted

STEM = "一位母亲来给出生二十天的婴儿申报出生登记，窗口应当告诉她在多长时间以内申报？"
TELLING = "出生以后一个月以内申报"
NEARLY = "出生以后三个月以内申报"


def jumble(random: Random, length: int) -> str:
    return "".join(chr(0x4E00 + random.randrange(3000)) for _ in range(length))


def equal(name: str, _random: Random) -> Item:
    return asked(STEM, item_id=name)


def alike(name: str, random: Random) -> Item:
    return asked(STEM + jumble(random, 2), item_id=name)


def nearly_alike(name: str, random: Random) -> Item:
    return asked(STEM + jumble(random, 18), item_id=name)


def on_one_article(name: str, random: Random) -> Item:
    return asked(jumble(random, 30), [jumble(random, 9) for _ in range(4)], item_id=name)


def telling_each_other(name: str, random: Random) -> Item:
    return asked(jumble(random, 30) + TELLING + "的人", [TELLING, jumble(random, 9)], item_id=name)


def telling_and_taking_back(name: str, random: Random) -> Item:
    return asked(jumble(random, 20) + TELLING + NEARLY, [TELLING, NEARLY], item_id=name)


def the_same_number(name: str, random: Random) -> Item:
    return counted(jumble(random, 30) + "三十日", "30", item_id=name)


KINDS = (equal, alike, nearly_alike, on_one_article, telling_each_other, telling_and_taking_back, the_same_number)


def bank_of(kind: Callable[[str, Random], Item], count: int) -> Bank:
    random = Random(7)
    items = {name: kind(name, random) for name in (f"Q-CIVIL-{at:03}" for at in range(count))}
    return Bank(MappingProxyType({}), MappingProxyType(items), MappingProxyType({}), "")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_four_times_the_questions_are_about_four_times_the_work(kind: Callable[[str, Random], Item]) -> None:
    few, many = bank_of(kind, 150), bank_of(kind, 600)
    list(remarks(few))  # what is worked out once for all, such as patterns
    assert steps(lambda: list(remarks(many))) < 5 * steps(lambda: list(remarks(few)))


def test_nine_hundred_equal_questions_are_told_once_each() -> None:
    found = list(duplicates(tuple(bank_of(equal, 900).items.values())))
    assert [one.owner for one in found] == [f"Q-CIVIL-{at:03}" for at in range(1, 900)]
