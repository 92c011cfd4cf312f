"""Drawing a paper: fair, exact, the same on every machine, and clear about what is missing."""

import hashlib
import os
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.drawing.draw import draw_paper
from quiz.model.blueprint import Part, Where
from quiz.model.errors import DrawError
from quiz.model.item import Item
from quiz.model.paper import Paper
from quiz.model.vocabulary import Difficulty, ItemType, Subject
from tests.quiz.builders import (
    ShelfBank,
    hall_bank,
    hall_blueprint,
    make_blueprint,
    make_item,
    make_part,
    single,
)
from tests.telling import refused, told

DAY = date(2026, 7, 1)
SEEDS = st.text(st.characters(codec="utf-8"), max_size=20)
IN_ANOTHER_PROCESS = """
import sys
from datetime import date
from quiz.drawing.draw import draw_paper
from tests.quiz.builders import hall_bank, hall_blueprint
from tests.telling import refused, told
paper = draw_paper(hall_blueprint(), hall_bank(), seed="七月", day=date(2026, 7, 1))
sys.stdout.buffer.write(paper.canonical().encode())
"""


def drawn(paper: Paper) -> list[str]:
    """Item ids in order."""
    return [place.item_id for place in paper.items]


def single_of(index: int, service: str | None = None, difficulty: Difficulty = Difficulty.EASY) -> Item:
    """One of many single choices."""
    return make_item(
        ItemType.SINGLE,
        key=("A",),
        options="ABC",
        item_id=f"Q-TAX-{index:03}",
        service=service,
        difficulty=difficulty,
    )


def test_a_paper_follows_its_blueprint() -> None:
    bank, blueprint = hall_bank(), hall_blueprint()
    paper = draw_paper(blueprint, bank, seed="七月", day=DAY)
    items = {item.id: item for item in bank.items}
    assert [place.position for place in paper.items] == list(range(1, 19))
    assert len(set(drawn(paper))) == 18
    assert all(items[place.item_id].digest() == place.item_digest for place in paper.items)
    assert [place.maximum for place in paper.items] == ["4"] * 8 + ["5"] * 4 + ["5/2"] * 3 + ["10"] * 3
    assert Counter(items[item_id].type for item_id in drawn(paper)[8:]) == {
        ItemType.ORDERING: 4,
        ItemType.NUMBER: 3,
        ItemType.TELL: 3,
    }
    assert (paper.seconds_allowed, paper.pass_percent, paper.seed) == (1800, 60, "七月")
    assert paper.bank_digest == bank.digest


def test_lots_are_plain_sha256_over_length_seed_part_and_digest() -> None:
    items = tuple(single_of(index) for index in range(6))

    def by_hand(item: Item, part: str) -> bytes:
        words = [word.encode() for word in ("七月", part, item.digest())]
        return hashlib.sha256(b"".join(b"%d:%b" % (len(word), word) for word in words)).digest()

    first, *rest = sorted(items, key=lambda item: by_hand(item, "1"))
    second = min(rest, key=lambda item: by_hand(item, "2"))
    paper = draw_paper(make_blueprint(make_part(1), make_part(1)), ShelfBank(items), seed="七月", day=DAY)
    assert drawn(paper) == [first.id, second.id]


@pytest.mark.parametrize("hash_seed", ["0", "1", "4242"])
def test_another_process_with_another_hash_seed_draws_the_same_bytes(hash_seed: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", IN_ANOTHER_PROCESS],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    here = draw_paper(hall_blueprint(), hall_bank(), seed="七月", day=DAY)
    assert ran.stdout == here.canonical().encode()


@given(SEEDS, st.permutations(hall_bank().items))
def test_the_order_of_the_bank_does_not_matter(seed: str, jumbled: list[Item]) -> None:
    first = draw_paper(hall_blueprint(), hall_bank(), seed=seed, day=DAY)
    assert draw_paper(hall_blueprint(), ShelfBank(tuple(jumbled)), seed=seed, day=DAY) == first


def test_other_seeds_give_other_papers_and_every_item_gets_its_turn() -> None:
    blueprint, bank = make_blueprint(make_part(3)), ShelfBank(tuple(single_of(index) for index in range(12)))
    papers = [draw_paper(blueprint, bank, seed=str(seed), day=DAY) for seed in range(400)]
    turns = Counter(item_id for paper in papers for item_id in drawn(paper))
    assert len({paper.canonical() for paper in papers}) == 400
    assert set(turns) == {item.id for item in bank.items}
    assert all(60 <= count <= 140 for count in turns.values())  # 100 expected; 4.6 standard deviations


def test_adding_an_item_leaves_the_others_in_order() -> None:
    blueprint, items = make_blueprint(make_part(5)), tuple(single_of(index) for index in range(20))
    before = drawn(draw_paper(blueprint, ShelfBank(items), seed="s", day=DAY))
    after = drawn(draw_paper(blueprint, ShelfBank((*items, single_of(99))), seed="s", day=DAY))
    kept = [item_id for item_id in after if item_id != "Q-TAX-099"]
    assert kept == before[: len(kept)]


def test_only_items_in_force_here_and_now_are_drawn() -> None:
    lapsed = single_of(1).model_copy(update={"effective_until": DAY})
    local = single_of(2).model_copy(update={"region": "上海"})
    bank = ShelfBank((lapsed, local, single_of(3)))
    assert drawn(draw_paper(make_blueprint(make_part(1)), bank, seed="s", day=DAY)) == ["Q-TAX-003"]
    here = draw_paper(make_blueprint(make_part(2)), bank, seed="s", day=DAY, region="上海")
    assert sorted(drawn(here)) == ["Q-TAX-002", "Q-TAX-003"]


@given(SEEDS)
def test_services_are_spread_evenly_inside_a_part(seed: str) -> None:
    items = [single_of(index, service=f"S0{1 if index < 10 else index - 8}") for index in range(13)]  # 10 + 1 + 1 + 1
    services = {item.id: item.service for item in items}
    four = draw_paper(make_blueprint(make_part(4)), ShelfBank(tuple(items)), seed=seed, day=DAY)
    assert {services[item_id] for item_id in drawn(four)} == {"S01", "S02", "S03", "S04"}
    six = draw_paper(make_blueprint(make_part(6)), ShelfBank(tuple(items)), seed=seed, day=DAY)
    assert Counter(services[item_id] for item_id in drawn(six)) == {"S01": 3, "S02": 1, "S03": 1, "S04": 1}


def test_items_without_a_service_do_not_stand_in_each_others_way() -> None:
    items = (*(single_of(index) for index in range(4)), single_of(5, "S01"), single_of(6, "S01"))
    paper = draw_paper(make_blueprint(make_part(5)), ShelfBank(items), seed="s", day=DAY)
    assert len({"Q-TAX-005", "Q-TAX-006"} & set(drawn(paper))) == 1


@given(SEEDS)
def test_a_greedy_part_gives_way_to_a_choosy_one(seed: str) -> None:
    hard = [single_of(index, difficulty=Difficulty.HARD) for index in range(2)]
    easy = [single_of(index) for index in range(10, 13)]
    choosy = Part(title="难题", count=2, marks="5", where=Where(difficulty=(Difficulty.HARD,)))
    middle = Part(title="税务", count=1, marks="5", where=Where(subjects=(Subject.CIVIL,)))
    paper = draw_paper(make_blueprint(make_part(2), middle, choosy), ShelfBank((*hard, *easy)), seed=seed, day=DAY)
    assert set(drawn(paper)) == {item.id for item in (*hard, *easy)}
    assert set(drawn(paper)[3:]) == {item.id for item in hard}


def test_a_paper_that_cannot_be_filled_says_where_and_how_much_is_missing() -> None:
    choosy = Part(
        title="难题", count=4, marks="5", where=Where(types=(ItemType.SINGLE,), difficulty=(Difficulty.HARD,))
    )
    bank = ShelfBank((single_of(1), single_of(2, difficulty=Difficulty.HARD)))
    with pytest.raises(DrawError) as caught:
        draw_paper(make_blueprint(make_part(1), choosy), bank, seed="s", day=DAY)
    message = told(caught.value)
    assert "第2部分「难题」要 4 题，还差 3 题" in message
    assert "types: single，difficulty: hard" in message
    assert "第1部分" not in message


def test_every_short_part_is_named_at_once() -> None:
    bank = ShelfBank((single("A"),))
    with refused(DrawError, r"第1部分.*不限.*第2部分「排序」.*还差 2 题"):
        draw_paper(make_blueprint(make_part(3), make_part(2, ItemType.ORDERING, title="排序")), bank, seed="s", day=DAY)
