"""Questions with real wording, for rules that read it."""

from collections.abc import Callable, Iterable, Iterator

from quiz.model.item import Item, Option
from quiz.model.source import Basis
from quiz.model.vocabulary import ItemType, Unit
from quiz.review.lint.choice import Choice, Phrase, choice_of_item
from quiz.review.lint.remark import Remark
from tests.quiz.builders import make_item

LETTERS = "ABCDEFGH"
BASIS = Basis(law="某法", article="第一条", quote="原文")


def asked(
    stem: str = "来办事的人问怎么办？",
    options: Iterable[str] = (),
    key: str = "A",
    *,
    kind: ItemType = ItemType.SINGLE,
    item_id: str = "Q-CIVIL-001",
    basis: Basis = BASIS,
) -> Item:
    """A question of a given stem and options; the key is a row of letters."""
    texts = tuple(options)
    item = make_item(kind, key=tuple(key), item_id=item_id, options=LETTERS[: len(texts)])
    return item.model_copy(
        update={
            "stem": stem,
            "options": tuple(Option(id=letter, text=text) for letter, text in zip(LETTERS, texts, strict=False)),
            "basis": (basis,),
        }
    )


def stated(stem: str, holds: bool, item_id: str = "Q-CIVIL-002") -> Item:
    """A statement to be judged."""
    item = make_item(ItemType.TRUE_FALSE, key=("true" if holds else "false",), item_id=item_id)
    return item.model_copy(update={"stem": stem, "basis": (BASIS,)})


def counted(stem: str, value: str, unit: Unit = Unit.DAY, item_id: str = "Q-CIVIL-003", basis: Basis = BASIS) -> Item:
    """A number question."""
    item = make_item(ItemType.NUMBER, key=(value, unit.value), units=(unit,), item_id=item_id)
    return item.model_copy(update={"stem": stem, "basis": (basis,)})


def choice(options: Iterable[str], key: str = "A", stem: str = "来办事的人问怎么办？") -> Choice:
    """The choice of a question; more than one letter in the key makes it a multiple choice."""
    kind = ItemType.SINGLE if len(key) == 1 else ItemType.MULTIPLE
    found = choice_of_item(asked(stem, options, key, kind=kind))
    assert found is not None
    return found


def unlettered(right: str, *wrong: str) -> Choice:
    """The alternatives of a guide's limit."""
    phrases = [Phrase(right, right, right=True, loc=("limits", 0, "answer"))]
    phrases += [Phrase(text, text, right=False, loc=("limits", 0, "wrong", at)) for at, text in enumerate(wrong)]
    return Choice("S05", "申报的期限", tuple(phrases), lettered=False)


def blamed(rule: Callable[[Choice], Iterator[Remark]], of: Choice) -> list[str | int]:
    """The letters (last steps of the way) that a rule points at."""
    return [found.loc[-1] for found in rule(of)]
