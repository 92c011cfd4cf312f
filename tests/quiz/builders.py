"""Small items and papers for tests: only what a test says matters, everything else is filled in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from quiz.model.blueprint import Blueprint, Part, Where
from quiz.model.item import Item, Option, Response, TellElement
from quiz.model.paper import Paper, PaperItem
from quiz.model.vocabulary import DEFAULT_RULES, Difficulty, Facet, ItemType, MarkingRule, Subject, Unit

STARTED = date(2025, 1, 1)


def make_item(
    kind: ItemType,
    *,
    key: Response,
    item_id: str = "Q-CIVIL-001",
    options: str = "",
    elements: tuple[TellElement, ...] = (),
    rule: MarkingRule | None = None,
    tolerance: str = "0",
    units: tuple[Unit, ...] = (),
    service: str | None = None,
    facet: Facet | None = None,
    subject: Subject = Subject.CIVIL,
    difficulty: Difficulty = Difficulty.EASY,
    scene: bool = False,
    region: str | None = None,
    effective_until: date | None = None,
) -> Item:
    """An item of any type; `options` is a row of letters."""
    return Item(
        id=item_id,
        version=1,
        type=kind,
        subject=subject,
        service=service,
        facet=facet,
        scene=scene,
        difficulty=difficulty,
        stem=f"题干 {item_id}",
        options=tuple(Option(id=letter, text=f"选项{letter}") for letter in options),
        elements=elements,
        key=key,
        tolerance=tolerance,
        units=units,
        rule=rule or DEFAULT_RULES[kind],
        explanation="解析",
        effective_from=STARTED,
        effective_until=effective_until,
        region=region,
    )


def single(key: str = "B", options: str = "ABCD", item_id: str = "Q-CIVIL-001") -> Item:
    """A single choice."""
    return make_item(ItemType.SINGLE, key=(key,), options=options, item_id=item_id)


def true_false(key: bool = True, item_id: str = "Q-CIVIL-002") -> Item:
    """A statement to judge."""
    return make_item(ItemType.TRUE_FALSE, key=("true" if key else "false",), item_id=item_id)


def multiple(
    key: str = "AC", options: str = "ABCDE", rule: MarkingRule | None = None, item_id: str = "Q-CIVIL-003"
) -> Item:
    """A multiple choice; `key` is a row of letters."""
    return make_item(ItemType.MULTIPLE, key=tuple(key), options=options, rule=rule, item_id=item_id)


def ordering(key: str = "CADB", rule: MarkingRule | None = None, item_id: str = "Q-CIVIL-004") -> Item:
    """Steps to put in order; the options stand in the order of the alphabet."""
    return make_item(ItemType.ORDERING, key=tuple(key), options="".join(sorted(key)), rule=rule, item_id=item_id)


def number(
    value: str = "30",
    unit: Unit = Unit.DAY,
    tolerance: str = "0",
    units: tuple[Unit, ...] = (Unit.DAY, Unit.WORKING_DAY, Unit.MONTH),
    item_id: str = "Q-CIVIL-005",
) -> Item:
    """A number with its unit."""
    return make_item(ItemType.NUMBER, key=(value, unit.value), tolerance=tolerance, units=units, item_id=item_id)


def say(
    element_id: str,
    facet: Facet = Facet.MATERIALS,
    *,
    weight: int = 1,
    critical: bool = False,
    group: str | None = None,
) -> TellElement:
    """A line this citizen must be told."""
    return TellElement(
        id=element_id,
        text=f"应告知{element_id}",
        facet=facet,
        group=group,
        required=True,
        weight=weight,
        critical=critical,
    )


def beware(
    element_id: str,
    facet: Facet = Facet.MATERIALS,
    *,
    weight: int = 1,
    illegal: bool = False,
    group: str | None = None,
) -> TellElement:
    """A line that must not be told: an over-demand, or a wrong fact of a group."""
    return TellElement(
        id=element_id,
        text=f"不应要求{element_id}",
        facet=facet,
        group=group,
        required=False,
        weight=weight,
        illegal=illegal,
    )


def tell(*elements: TellElement, item_id: str = "S05:tell:s1") -> Item:
    """A checklist item; its key is every required line in the order given."""
    key = tuple(element.id for element in elements if element.required)
    return make_item(ItemType.TELL, key=key, elements=elements, item_id=item_id, service=item_id[:3])


def birth_registration() -> Item:
    """Σ_R = 10 with weights 2 3 1 1 3; free over-demands 4 with weights 1 3; a limit with two wrong answers."""
    return tell(
        say("c1", Facet.CONDITIONS, weight=2),
        say("m1", weight=3, critical=True),
        say("m2"),
        say("p1", Facet.STEPS),
        say("t1", Facet.LIMITS, weight=3, critical=True, group="t1"),
        beware("t1_1", Facet.LIMITS, group="t1"),
        beware("t1_2", Facet.LIMITS, group="t1", weight=2),
        beware("x1", illegal=True),
        beware("x2", weight=3),
    )


def make_paper(
    items: Sequence[Item], marks: Iterable[Fraction | int] | None = None, *, seconds_allowed: int = 600
) -> Paper:
    """A paper of these items in this order, 5 marks each unless said otherwise, to be passed with 60 %."""
    each = list(marks) if marks is not None else [5] * len(items)
    return Paper(
        blueprint_id="monthly",
        title="七月业务知识测试",
        seed="seed",
        bank_digest="0" * 64,
        seconds_allowed=seconds_allowed,
        pass_percent=60,
        items=tuple(
            PaperItem(
                position=position,
                item_id=item.id,
                item_digest=item.digest(),
                option_order=tuple(option.id for option in item.options),
                maximum=str(maximum),
            )
            for position, (item, maximum) in enumerate(zip(items, each, strict=True), 1)
        ),
    )


@dataclass(frozen=True)
class ShelfBank:
    """A bank that is just a row of items."""

    items: tuple[Item, ...]
    digest: str = "b" * 64

    def drawable(self, day: date, region: str | None) -> tuple[Item, ...]:
        """National items and those of the region, in force on the day."""
        return tuple(item for item in self.items if item.holds_on(day) and item.region in {None, region})


def hall_bank() -> ShelfBank:
    """Forty written and twelve derived items over four services, of every type."""
    written = tuple(
        make_item(
            kind,
            item_id=f"Q-CIVIL-{index:03}",
            options="ABCD" if kind in {ItemType.SINGLE, ItemType.MULTIPLE, ItemType.ORDERING} else "",
            key=HALL_KEYS[kind],
            units=(Unit.DAY,) if kind is ItemType.NUMBER else (),
            service=f"S0{index % 4 + 1}",
            facet=tuple(Facet)[index % 7],
            scene=index % 2 == 0,
            difficulty=tuple(Difficulty)[index % 3],
        )
        for index, kind in enumerate(list(HALL_KEYS) * 8)
    )
    lines = birth_registration().elements
    told = tuple(tell(*lines, item_id=f"S0{service}:tell:s{scene}") for service in range(1, 5) for scene in (1, 2, 3))
    return ShelfBank(written + told)


HALL_KEYS: dict[ItemType, Response] = {
    ItemType.SINGLE: ("B",),
    ItemType.MULTIPLE: ("A", "C"),
    ItemType.TRUE_FALSE: ("false",),
    ItemType.ORDERING: ("A", "B", "C", "D"),
    ItemType.NUMBER: ("30", "day"),
}
"""One key a type, as `hall_bank` uses them."""


def make_blueprint(*parts: Part, shuffle_options: bool = True) -> Blueprint:
    """A blueprint of these parts, 30 minutes, to be passed with 60 %."""
    return Blueprint(
        format=1,
        id="monthly",
        title="七月业务知识测试",
        title_en="July test",
        minutes=30,
        pass_percent=60,
        shuffle_options=shuffle_options,
        parts=parts,
    )


def make_part(count: int, *types: ItemType, marks: str = "5", title: str = "选择") -> Part:
    """A part of `count` items of these types; no types: any."""
    return Part(title=title, count=count, marks=marks, where=Where(types=types))


def hall_blueprint() -> Blueprint:
    """Eighteen questions of every type."""
    return make_blueprint(
        make_part(8, ItemType.SINGLE, ItemType.MULTIPLE, ItemType.TRUE_FALSE, marks="4", title="选择判断"),
        make_part(4, ItemType.ORDERING, title="排序"),
        make_part(3, ItemType.NUMBER, marks="5/2", title="数字"),
        make_part(3, ItemType.TELL, marks="10", title="一次性告知"),
    )
