"""Checklist items (告知清单): everything this citizen must be told, among what must not be asked of them."""

from collections.abc import Iterator
from datetime import date

from quiz.bank.deriving.derived import Derived
from quiz.model.case import concerns
from quiz.model.citing import cited, sentence
from quiz.model.guide import Element, Fee, Guide, Limit, Material, OverDemand, Scene
from quiz.model.item import Item, TellElement
from quiz.model.situation import says, situation
from quiz.model.spans import Line, Span, in_force, spans, suffix
from quiz.model.vocabulary import Difficulty, Facet, ItemType, MarkingRule

_DIFFICULTY = Difficulty.HARD
"""Nothing on a paper asks for more at once."""


def tell_items(guide: Guide) -> tuple[Derived, ...]:
    """One checklist item a scene and span of time, with exactly the lines in force meanwhile.

    A line that concerns only some is graded where profile or stem decides whether this citizen is one of them.

    Where no verified line applies there is nothing to tell, and no item.
    """
    graded: list[Line] = [*(line for line in guide.elements if line.verified), *guide.over_demands]
    return tuple(
        one
        for span in spans(guide, graded)
        for current in (in_force(guide, span.start),)
        for scene in guide.scenes
        if (one := _tell_item(current, scene, span)) is not None
    )


def _tell_item(guide: Guide, scene: Scene, span: Span) -> Derived | None:
    elements = tuple(_elements(guide, scene, span.start))
    key = tuple(element.id for element in elements if element.required)
    if not key:
        return None
    item = Item(
        id=f"{guide.id}:tell:{scene.id}{suffix(guide, span)}",
        version=guide.version,
        type=ItemType.TELL,
        subject=guide.subject,
        service=guide.id,
        scene=True,
        difficulty=_DIFFICULTY,
        stem=scene.text,
        elements=elements,
        key=key,
        rule=MarkingRule.COMPLETENESS,
        explanation="".join((*map(sentence, guide.tips), cited(guide.statutes))),
        basis=guide.statutes,
        effective_from=span.start,
        effective_until=span.end,
    )
    return Derived(item, frozenset(map(guide.line_name, ("statutes", *(element.line for element in elements)))))


def _elements(guide: Guide, scene: Scene, day: date) -> Iterator[TellElement]:
    """Lines facet by facet in the order a clerk says them, over-demands after the true lines of their facet."""
    over = list(guide.over_demands)
    for facet, lines in guide.facets:
        for line in lines:
            if line.vouched_for(day):
                yield from _line(guide, scene, facet, line)
        yield from (_demand(demand) for demand in over if demand.facet is facet)
    yield from (_demand(demand) for demand in over if demand.facet is Facet.BASIS)


def _line(guide: Guide, scene: Scene, facet: Facet, line: Element) -> Iterator[TellElement]:
    if line.only is not None and not says(scene.text, line.only):
        return  # nobody can know whether it concerns this citizen; to say it is neither needed nor wrong
    if not concerns(line.when, scene.profile):
        yield _of_others(guide, facet, line)
    elif isinstance(line, (Limit, Fee)) and line.wrong:
        yield from _group(facet, line)
    else:
        yield TellElement(
            id=line.id,
            text=_spoken(line),
            facet=facet,
            required=True,
            weight=line.weight,
            critical=line.critical,
            why=line.note,
            basis=line.basis,
        )


def _spoken(line: Element) -> str:
    """The line as it is said; a phrase such as 15日内 alone would not say what it limits."""
    return f"{line.text}：{line.answer}" if isinstance(line, (Limit, Fee)) else line.text


def _group(facet: Facet, line: Limit | Fee) -> Iterator[TellElement]:
    """The right phrase and its wrong alternatives, which exclude each other under the line's text as label."""
    yield TellElement(
        id=line.id,
        text=line.answer,
        facet=facet,
        group=line.id,
        group_label=line.text,
        required=True,
        weight=line.weight,
        critical=line.critical,
        why=line.note,
        basis=line.basis,
    )
    for number, phrase in enumerate(line.wrong, start=1):
        yield TellElement(
            id=f"{line.id}~{number}",
            text=phrase,
            facet=facet,
            group=line.id,
            group_label=line.text,
            required=False,
            weight=line.weight,
            why=f"正确的是：{sentence(line.answer)}",
            basis=line.basis,
        )


def _of_others(guide: Guide, facet: Facet, line: Element) -> TellElement:
    """A line for citizens in another situation. Demanding such a document of this one mostly breaks a rule."""
    return TellElement(
        id=line.id,
        text=_spoken(line),
        facet=facet,
        required=False,
        weight=line.weight,
        illegal=isinstance(line, Material) and line.illegal_for_others,
        why=f"只适用于另一种情形（{situation(guide, line)}），不适用于这位群众。",
        basis=line.basis,
    )


def _demand(demand: OverDemand) -> TellElement:
    return TellElement(
        id=demand.id,
        text=demand.text,
        facet=demand.facet,
        required=False,
        weight=demand.weight,
        illegal=demand.illegal,
        why=demand.why,
        basis=demand.basis,
    )
