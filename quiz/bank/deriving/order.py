"""Ordering items: the steps of a service, to be put in order."""

import hashlib

from quiz.bank.deriving.derived import Derived
from quiz.model.citing import cited, distinct
from quiz.model.guide import Element, Guide
from quiz.model.item import Item, Option
from quiz.model.spans import Span, in_force, spans, suffix
from quiz.model.vocabulary import Difficulty, Facet, ItemType, MarkingRule

LETTERS = "ABCDEFGH"
"""Names of the options, as in hand-written questions; also the most steps asked."""

FEWEST = 4
"""Fewer steps than this are put in order by luck too often."""


def order_items(guide: Guide) -> tuple[Derived, ...]:
    """The ordering item of a guide, one for each span of time with other steps.

    There is none while fewer than four verified steps concern everybody. Of more than eight steps the first eight are
    asked: their order is right whatever follows.
    """
    asked = [step for step in guide.steps if _asked(step)]
    return tuple(one for span in spans(guide, asked) if (one := _order_item(guide, span)) is not None)


def _asked(step: Element) -> bool:
    """Whether everybody takes this step, and somebody vouches for it."""
    return step.verified and not step.when and step.only is None


def _order_item(guide: Guide, span: Span) -> Derived | None:
    current = in_force(guide, span.start).steps
    steps = [step for step in current if _asked(step) and step.vouched_for(span.start)][: len(LETTERS)]
    if len(steps) < FEWEST:
        return None
    letter_of = {step.id: letter for letter, step in zip(LETTERS, _jumbled(guide, steps), strict=False)}
    text_of = {letter_of[step.id]: step.text for step in steps}
    sources = distinct(step.basis for step in steps)
    item = Item(
        id=f"{guide.id}:order{suffix(guide, span)}",
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
        effective_from=span.start,
        effective_until=span.end,
    )
    return Derived(item, frozenset(guide.line_name(step.id) for step in steps))


def _jumbled(guide: Guide, steps: list[Element]) -> list[Element]:
    """The steps in an order that is the same on every machine, survives rewording, and is never the right one."""

    def lot(step: Element) -> str:
        return hashlib.sha256(f"{guide.id}/{step.id}".encode()).hexdigest()

    drawn = sorted(steps, key=lot)
    return drawn if drawn != steps else [*steps[1:], steps[0]]
