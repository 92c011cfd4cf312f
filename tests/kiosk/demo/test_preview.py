"""A paper of chosen questions, for those who write them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk import hall
from kiosk.demo.plan import CLERK
from kiosk.demo.preview import PREVIEW, PreviewError, check_drawable, region_of, wanted_items, with_preview
from kiosk.settings import TerminalKind
from quiz.bank.load import bundled_bank_path, load_bank
from quiz.bank.model import Bank
from tests.kiosk.fakes import NOON, settings
from tests.quiz.bank.samples import HEALTHY, load_files

DAY = date(2026, 7, 14)


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return load_files(tmp_path, HEALTHY).bank


def test_a_question_is_named_by_its_id_and_a_service_by_its_number(bank: Bank) -> None:
    assert [item.id for item in wanted_items(bank, ["q-civil-002", "S05:order"])] == ["Q-CIVIL-002", "S05:order"]
    whole = {item.id for item in wanted_items(bank, ["s05", "Q-CIVIL-002"])}
    assert whole == {item.id for item in bank.items.values() if item.service == "S05"} | {"Q-CIVIL-002"}


def test_what_the_bank_does_not_hold_is_named(bank: Bank) -> None:
    with pytest.raises(PreviewError, match="Q-CIVIL-777"):
        wanted_items(bank, ["Q-CIVIL-002", "Q-CIVIL-777"])


def test_the_paper_is_called_by_what_is_on_it(bank: Bank) -> None:
    titles = [
        with_preview(bank, wanted_items(bank, names)).blueprints[PREVIEW].title
        for names in (["Q-CIVIL-002"], ["S05"], ["Q-CIVIL-003", "Q-CIVIL-002"])
    ]
    assert titles == ["试看 Q-CIVIL-002", "试看 出生登记（7 题）", "试看 Q-CIVIL-003（2 题）"]


def test_a_paper_of_the_bank_with_the_same_id_gives_way(bank: Bank) -> None:
    items = wanted_items(bank, ["Q-CIVIL-002"])
    named = replace(bank, blueprints={PREVIEW: next(iter(bank.blueprints.values()))})
    assert with_preview(named, items).blueprints[PREVIEW].parts[0].where.items == ("Q-CIVIL-002",)


def test_questions_of_one_place_make_it_the_halls_and_those_of_two_are_refused(bank: Bank) -> None:
    one, other = wanted_items(bank, ["Q-CIVIL-002", "Q-CIVIL-003"])
    assert region_of([one, other]) is None
    local = one.model_copy(update={"region": "安阳"})
    assert region_of([local, other]) == "安阳"
    with pytest.raises(PreviewError, match="北京、安阳"):
        region_of([local, other.model_copy(update={"region": "北京"})])


def test_what_no_paper_of_the_day_may_hold_is_refused_with_the_reason(bank: Bank) -> None:
    (item,) = wanted_items(bank, ["Q-CIVIL-002"])
    check_drawable(bank, [item], DAY)
    with pytest.raises(PreviewError, match="2027-01-01 起有效"):
        check_drawable(bank, [item.model_copy(update={"effective_from": date(2027, 1, 1)})], DAY)
    with pytest.raises(PreviewError, match="2026-07-14 起不再有效"):
        check_drawable(bank, [item.model_copy(update={"effective_until": DAY})], DAY)
    with pytest.raises(PreviewError, match="条文已改"):
        check_drawable(replace(bank, quarantined={item.id: "条文已改"}), [item], DAY)


def test_the_paper_stands_first_on_every_clerks_list_and_holds_exactly_these_questions(tmp_path: Path) -> None:
    shipped = load_bank(bundled_bank_path()).bank
    items = wanted_items(shipped, ["Q-HOUSING-001", "S13"])
    shown = with_preview(shipped, items)
    opened = hall.open_hall(
        settings(TerminalKind.DEMO),
        tmp_path,
        clock=lambda: NOON,
        demo_seed=7,
        progress=lambda _done, _words: None,
        bank=lambda: shown,
    )
    try:
        first = opened.tests.papers(CLERK)[0]
        assert (first.paper_id, first.attempts_allowed, first.on_offer) == (PREVIEW, 20, True)
        sitting = opened.tests.start(CLERK, PREVIEW)
        assert set(sitting.items) == {item.id for item in items}
    finally:
        opened.store.close()
