"""Random guides, for properties of what is derived from them."""

from hypothesis import strategies as st

from quiz.bank.deriving.derive import derived_items
from quiz.bank.reading.validate import from_plain
from quiz.model.guide import Guide
from quiz.model.item import Item

BASIS = {"law": "某法", "article": "第一条", "quote": "原文"}
whens = st.sampled_from([{}, {"who": ["a"]}, {"who": ["b"]}, {"who": ["a", "b"]}])
texts = st.text(alphabet="甲乙丙丁戊己庚辛", min_size=2, max_size=6)


def items_of(guide: Guide) -> tuple[Item, ...]:
    """What is derived from the guide, without what it is made of."""
    return tuple(one.item for one in derived_items(guide))


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    """A valid guide with one profile question of two answers and a scene for each."""
    number = iter(range(1, 1000))

    def lines(most: int, **extra: object) -> list[dict[str, object]]:
        return [
            {
                "id": f"e{next(number)}",
                "text": draw(texts),
                "weight": draw(st.integers(1, 5)),
                "critical": draw(st.booleans()),
                "verified": draw(st.booleans()),
                "basis": BASIS,
                "when": draw(whens),
                **extra,
            }
            for _ in range(draw(st.integers(0, most)))
        ]

    wrong = draw(st.sampled_from([[], ["错一"], ["错一", "错二"]]))
    unit = draw(st.sampled_from(["day", "working_day", "month", "hour", "age", "on_the_spot"]))
    span = 0 if unit == "on_the_spot" else draw(st.integers(1, 90))
    value = {
        "format": 1,
        "id": "S09",
        "title": "某事",
        "title_en": "Something",
        "subject": "civil",
        "desk": "窗口",
        "effective_from": "2020-01-01",
        "profile": [{"key": "who", "ask": "谁来", "answers": {"a": "本人", "b": "代办"}}],
        "statutes": [BASIS],
        "conditions": lines(3),
        "materials": lines(4, form="original", illegal_for_others=draw(st.booleans())),
        "steps": lines(10),
        "limits": lines(3, value=span, unit=unit, answer="对的", wrong=wrong)
        + lines(2, value=3, unit="day", answer="承诺", kind="promised")
        + lines(1, answer="在某事之前", wrong=wrong),
        "fees": lines(2, amount=draw(st.sampled_from(["0", "0.00", "5", "6.5", None])), answer="应收", wrong=wrong),
        "places": lines(1),
        "over_demands": [
            {
                "id": f"x{at}",
                "text": "多要",
                "why": "无据",
                "illegal": draw(st.booleans()),
                "facet": facet,
                "basis": BASIS,
            }
            for at, facet in enumerate(draw(st.lists(st.sampled_from(["materials", "steps", "basis"]), max_size=3)))
        ],
        "scenes": [{"id": f"s{who}", "text": "情景", "profile": {"who": who}} for who in "ab"],
        "reminders": [{"text": draw(texts), "when": when} for when in draw(st.lists(whens, max_size=2))],
        "tips": draw(st.lists(texts, max_size=2)),
    }
    return from_plain(Guide, value)  # type: ignore[arg-type]  # nested plain values; the model checks them
