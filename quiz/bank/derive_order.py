"""Ordering items: the steps of a service, to be put in order."""

import hashlib

from quiz.bank.citing import cited, distinct
from quiz.guide import Element, Guide
from quiz.item import Item, Option
from quiz.vocabulary import Difficulty, Facet, ItemType, MarkingRule

LETTERS = "ABCDEFGH"
"""Names of the options, as in hand-written questions; also the most steps asked."""

FEWEST = 4
"""Fewer steps than this are put in order by luck too often."""


def order_item(guide: Guide) -> Item | None:
    """The ordering item of a guide, or None when fewer than four verified steps concern everybody.

    Of more than eight steps the first eight are asked: their order is right whatever follows.
    """
    steps = [step for step in guide.steps if step.verified and not step.when][: len(LETTERS)]
    if len(steps) < FEWEST:
        return None
    letter_of = {step.id: letter for letter, step in zip(LETTERS, _jumbled(guide, steps), strict=False)}
    text_of = {letter_of[step.id]: step.text for step in steps}
    sources = distinct(step.basis for step in steps)
    return Item(
        id=f"{guide.id}:order",
        version=guide.version,
        type=ItemType.ORDERING,
        subject=guide.subject,
        service=guide.id,
        facet=Facet.STEPS,
        difficulty=Difficulty.MEDIUM,
        stem=f"群众来窗口办理「{guide.title}」。请把下列环节按办理的先后顺序排列。",
        options=tuple(Option(id=letter, text=text) for letter, text in sorted(text_of.items())),
        key=tuple(letter_of[step.id] for step in steps),
        rule=MarkingRule.ADJACENT_PAIRS,
        explanation=f"正确的顺序：{'；'.join(step.text.rstrip('。') for step in steps)}。{cited(sources)}",
        basis=sources,
        effective_from=guide.effective_from,
        effective_until=guide.effective_until,
    )


def _jumbled(guide: Guide, steps: list[Element]) -> list[Element]:
    """The steps in an order that is the same on every machine, survives rewording, and is never the right one."""

    def lot(step: Element) -> str:
        return hashlib.sha256(f"{guide.id}/{step.id}".encode()).hexdigest()

    drawn = sorted(steps, key=lot)
    return drawn if drawn != steps else [*steps[1:], steps[0]]
