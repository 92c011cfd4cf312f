"""Papers for somebody: unseen first, then least used, own desk before others, nothing that gives another away."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.drawing.draw import draw_paper
from quiz.drawing.wanted import Wanted
from quiz.model.blueprint import Part, Where
from quiz.model.errors import DrawError
from quiz.model.item import Item
from quiz.review.apart import kept_apart
from tests.quiz.builders import ShelfBank, make_blueprint, make_part
from tests.quiz.shipped import shipped
from tests.quiz.test_draw import DAY, drawn, single_of
from tests.telling import told

SHELF = tuple(single_of(at, service=f"S{at % 5 + 1:02}") for at in range(20))
IDS = [item.id for item in SHELF]


def paper(count: int, wanted: Wanted, *, own: bool = False, cool: int = 0, items: Iterable[Item] = SHELF) -> list[str]:
    part = Part(title="一", count=count, marks="1", where=Where(own=own))
    blueprint = make_blueprint(part).model_copy(update={"cool_days": cool})
    return drawn(draw_paper(blueprint, ShelfBank(tuple(items)), seed="s", day=DAY, wanted=wanted))


@given(seen=st.sets(st.sampled_from(IDS)), count=st.integers(1, 20))
def test_what_was_not_seen_comes_first(seen: set[str], count: int) -> None:
    got = paper(count, Wanted(seen=dict.fromkeys(seen, DAY)))
    assert len({*got}) == count
    assert len([one for one in got if one not in seen]) == min(count, len(SHELF) - len(seen))


@given(seen=st.dictionaries(st.sampled_from(IDS), st.integers(0, 60)), count=st.integers(1, 20))
def test_what_was_put_lately_comes_last(seen: dict[str, int], count: int) -> None:
    days = {name: DAY - timedelta(days=ago) for name, ago in seen.items()}
    got = paper(count, Wanted(seen=days), cool=30)
    cooling = {name for name, ago in seen.items() if ago < 30}
    assert len([one for one in got if one in cooling]) == max(0, count - (len(SHELF) - len(cooling)))


def test_of_the_unseen_the_least_used_come_first() -> None:
    alone = [item.model_copy(update={"service": None}) for item in SHELF]
    used = {name: at for at, name in enumerate(IDS)}
    assert paper(5, Wanted(uses=used), items=alone) == IDS[:5]


@given(services=st.sets(st.sampled_from(["S01", "S02", "S03"]), min_size=1), count=st.integers(1, 20))
def test_the_own_desk_comes_first_and_never_leaves_a_paper_empty(services: set[str], count: int) -> None:
    own = {item.id for item in SHELF if item.service in services}
    got = paper(count, Wanted(services=frozenset(services)), own=True)
    assert len(got) == count
    assert len([one for one in got if one in own]) == min(count, len(own))
    assert paper(count, Wanted(), own=True) == paper(count, Wanted())


pairs = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda two: two[0] != two[1]), max_size=12
)


@given(pairs=pairs)
def test_two_that_give_each_other_away_never_stand_on_one_paper(pairs: list[tuple[str, str]]) -> None:
    apart: dict[str, frozenset[str]] = {}
    for one, other in pairs:
        apart[one] = apart.get(one, frozenset()) | {other}
        apart[other] = apart.get(other, frozenset()) | {one}
    got = {*paper(6, Wanted(apart=apart))}
    assert not [two for two in pairs if {*two} <= got]


def test_a_paper_that_only_has_such_questions_says_so() -> None:
    two = SHELF[:2]
    apart = {two[0].id: frozenset({two[1].id}), two[1].id: frozenset({two[0].id})}
    with pytest.raises(DrawError) as refused:
        draw_paper(make_blueprint(make_part(2)), ShelfBank(two), seed="s", day=DAY, wanted=Wanted(apart=apart))
    assert refused.value.shortages[0].kept_apart == 1
    assert "互相泄露答案" in told(refused.value)


def test_the_shipped_papers_never_hold_two_that_give_each_other_away() -> None:
    bank = shipped().bank
    apart = kept_apart(tuple(bank.items.values()))
    assert apart
    day = date(2026, 12, 1)
    for blueprint in bank.blueprints.values():
        for seed in range(10):
            got = {*drawn(draw_paper(blueprint, bank, seed=str(seed), day=day, wanted=Wanted(apart=apart)))}
            assert not [name for name in got if apart.get(name, frozenset()) & got]


def test_a_marriage_clerk_is_examined_on_what_her_window_does() -> None:
    bank = shipped().bank
    wanted = Wanted(services=frozenset({"S09", "S10", "S11"}))
    got = draw_paper(bank.blueprints["desk"], bank, seed="s", day=date(2026, 12, 1), wanted=wanted)
    items = [bank.items[place.item_id] for place in got.items]
    assert all(one.service in wanted.services for one in items[:11])
    assert [one.subject.value for one in items[-3:]] == ["conduct"] * 3
