"""Random items and fitting responses for property tests."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from quiz.model.item import Item, Response, TellElement
from quiz.model.vocabulary import Facet, ItemType, MarkingRule, Unit
from tests.quiz.builders import beware, multiple, number, ordering, say, single, tell, true_false

LETTERS = "ABCDEFGH"
WEIGHTS = st.integers(1, 5)


@st.composite
def singles(draw: DrawFn) -> Item:
    options = LETTERS[: draw(st.integers(3, 8))]
    return single(draw(st.sampled_from(options)), options)


@st.composite
def multiples(draw: DrawFn, rule: MarkingRule | None = None) -> Item:
    options = LETTERS[: draw(st.integers(4, 8))]
    key = "".join(sorted(draw(st.sets(st.sampled_from(options), min_size=1))))
    return multiple(key, options, rule)


@st.composite
def orderings(draw: DrawFn, rule: MarkingRule | None = None) -> Item:
    key = draw(st.permutations(LETTERS[: draw(st.integers(3, 7))]))
    return ordering("".join(key), rule)


@st.composite
def numbers(draw: DrawFn) -> Item:
    places = st.decimals(0, 9999, places=draw(st.integers(0, 4)))
    tolerance = draw(st.decimals(0, 10, places=2))
    return number(f"{draw(places):f}", Unit.DAY, f"{tolerance:f}")


@st.composite
def checklists(draw: DrawFn) -> Item:
    """A checklist with at least one line to say; groups hold one right and one to three wrong answers."""
    flip = st.booleans()
    groups = [f"t{index}" for index in range(draw(st.integers(0, 2)))]
    elements: list[TellElement] = [
        say("c1", Facet.CONDITIONS, weight=draw(WEIGHTS), critical=draw(flip)),
        *(say(f"m{i}", weight=draw(WEIGHTS), critical=draw(flip)) for i in range(draw(st.integers(0, 4)))),
        *(say(it, Facet.LIMITS, weight=draw(WEIGHTS), critical=draw(flip), group=it) for it in groups),
        *(
            beware(f"{it}_{wrong}", Facet.LIMITS, weight=draw(WEIGHTS), group=it)
            for it in groups
            for wrong in range(draw(st.integers(1, 3)))
        ),
        *(beware(f"x{i}", weight=draw(WEIGHTS), illegal=draw(flip)) for i in range(draw(st.integers(0, 4)))),
    ]
    return tell(*elements)


def any_item() -> SearchStrategy[Item]:
    """An item of any type, under any rule its type allows."""
    return st.one_of(
        singles(),
        st.builds(true_false, st.booleans()),
        multiples(),
        multiples(MarkingRule.ALL_OR_NOTHING),
        orderings(),
        orderings(MarkingRule.ALL_OR_NOTHING),
        numbers(),
        checklists(),
    )


@st.composite
def fitting(draw: DrawFn, item: Item) -> Response:
    """A response that `check_response` accepts, often empty, not always canonical."""
    match item.type:
        case ItemType.SINGLE:
            return draw(st.sampled_from([(), *((option.id,) for option in item.options)]))
        case ItemType.TRUE_FALSE:
            return draw(st.sampled_from([(), ("true",), ("false",)]))
        case ItemType.MULTIPLE | ItemType.ORDERING:
            return tuple(draw(st.lists(st.sampled_from([option.id for option in item.options]), unique=True)))
        case ItemType.NUMBER:
            value = draw(st.one_of(st.just(item.key[0]), st.decimals(0, 9999, places=2).map(lambda it: f"{it:f}")))
            return draw(st.sampled_from([(), (value, draw(st.sampled_from(item.units)).value)]))
        case ItemType.TELL:
            return tuple(draw(st.permutations(one_a_group(item, draw(st.sets(st.sampled_from(item.elements)))))))


def one_a_group(item: Item, wanted: set[TellElement]) -> list[str]:
    """Ids of the wanted lines in the item's order, without the second of a group."""
    kept: list[str] = []
    taken: set[str] = set()
    for element in item.elements:
        if element in wanted and element.group not in taken:
            kept.append(element.id)
            taken |= {element.group} if element.group else set()
    return kept


@st.composite
def items_with_response(draw: DrawFn, items: SearchStrategy[Item] | None = None) -> tuple[Item, Response]:
    """An item and a response that fits it."""
    item = draw(items if items is not None else any_item())
    return item, draw(fitting(item))
