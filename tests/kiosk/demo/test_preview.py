"""A paper of chosen questions, for those who write them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.demo.plan import CLERK
from kiosk.demo.preview import PREVIEW, region_of, wanted_items, with_preview
from kiosk.desks import opening as hall
from kiosk.errors import PreviewError
from kiosk.settings.settings import TerminalKind
from quiz.model.bank import Bank, assemble
from tests.kiosk.fakes import NOON, settings
from tests.quiz.bank.samples import HEALTHY, bent, load_files
from tests.quiz.shipped import shipped
from tests.telling import refused

DAY = date(2026, 7, 14)
GUIDE_FILE = "guides/S05-birth.yaml"


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return load_files(tmp_path, HEALTHY).bank


def test_a_question_is_named_by_its_id_and_a_service_by_its_number(bank: Bank) -> None:
    assert [item.id for item in wanted_items(bank, ["q-civil-002", "S05:order"], DAY)] == ["Q-CIVIL-002", "S05:order"]
    whole = {item.id for item in wanted_items(bank, ["s05", "Q-CIVIL-002"], DAY)}
    assert whole == {item.id for item in bank.items.values() if item.service == "S05"} | {"Q-CIVIL-002"}


def test_what_the_bank_does_not_hold_is_named(bank: Bank) -> None:
    with refused(PreviewError, "Q-CIVIL-777"):
        wanted_items(bank, ["Q-CIVIL-002", "Q-CIVIL-777"], DAY)


def test_the_paper_is_called_by_what_is_on_it(bank: Bank) -> None:
    titles = [
        with_preview(bank, wanted_items(bank, names, DAY)).blueprints[PREVIEW].title
        for names in (["Q-CIVIL-002"], ["S05"], ["Q-CIVIL-003", "Q-CIVIL-002"])
    ]
    assert titles == ["试看 Q-CIVIL-002", "试看 S05（7 题）", "试看 2 题"]


def test_a_paper_of_the_bank_with_the_same_id_gives_way(bank: Bank) -> None:
    items = wanted_items(bank, ["Q-CIVIL-002"], DAY)
    named = replace(bank, blueprints={PREVIEW: next(iter(bank.blueprints.values()))})
    assert with_preview(named, items).blueprints[PREVIEW].parts[0].where.items == ("Q-CIVIL-002",)


def test_questions_of_one_place_make_it_the_halls_and_those_of_two_are_refused(bank: Bank) -> None:
    one, other = wanted_items(bank, ["Q-CIVIL-002", "Q-CIVIL-003"], DAY)
    assert region_of([one, other]) is None
    local = one.model_copy(update={"region": "安阳"})
    assert region_of([local, other]) == "安阳"
    with refused(PreviewError, "北京、安阳"):
        region_of([local, other.model_copy(update={"region": "北京"})])


def changed(bank: Bank, name: str, **changes: object) -> Bank:
    """The bank with another version of one of its items."""
    items = {**bank.items, name: bank.items[name].model_copy(update=changes)}
    return assemble(bank.guides.values(), items.values(), bank.blueprints.values(), bank.quarantined)


def held(bank: Bank, name: str) -> Bank:
    """The bank with an item in quarantine."""
    return replace(bank, quarantined={name: "条文已改"})


def test_a_question_that_no_paper_of_the_day_may_hold_is_refused_with_the_reason(bank: Bank) -> None:
    name = "Q-CIVIL-002"
    with refused(PreviewError, "2027-01-01 起有效"):
        wanted_items(changed(bank, name, effective_from=date(2027, 1, 1)), [name], DAY)
    with refused(PreviewError, "2026-07-14 起不再有效"):
        wanted_items(changed(bank, name, effective_until=DAY), [name], DAY)
    with refused(PreviewError, "条文已改"):
        wanted_items(held(bank, name), [name], DAY)


def test_a_service_is_what_may_be_asked_of_it_today(bank: Bank) -> None:
    whole = {item.id for item in wanted_items(bank, ["S05"], DAY)}
    coming = changed(bank, "S05:order", effective_from=date(2027, 1, 1))
    for partly in (coming, held(bank, "S05:order")):
        assert {item.id for item in wanted_items(partly, ["S05"], DAY)} == whole - {"S05:order"}
    past = bank
    for name in whole:
        past = changed(past, name, effective_until=DAY)
    with refused(PreviewError, "S05:order 今天不在有效期内"):
        wanted_items(past, ["S05"], DAY)


def test_an_author_sees_todays_questions_also_when_a_change_is_written_ahead(tmp_path: Path) -> None:
    ahead = bent(
        HEALTHY[GUIDE_FILE], "    text: 申报的期限\n", '    text: 申报的期限\n    effective_from: "2027-06-01"\n'
    )
    bank = load_files(tmp_path, {**HEALTHY, GUIDE_FILE: ahead}).bank
    names = {item.id for item in wanted_items(bank, ["S05"], DAY)}
    assert "S05:tell:s1" in names
    assert not {"S05:limit:t1", "S05:tell:s1:2027-06-01"} & names
    assert {"S05:limit:t1", "S05:tell:s1:2027-06-01"} <= set(bank.items)


def test_a_long_title_of_a_service_or_a_long_id_is_no_obstacle(bank: Bank) -> None:
    (guide,) = bank.guides.values()
    titled = replace(bank, guides={guide.id: guide.model_copy(update={"title": "长" * 60})})
    assert with_preview(titled, wanted_items(titled, ["S05"], DAY)).blueprints[PREVIEW].title == "试看 S05（7 题）"
    longest = f"S05:limit:{'a' * 32}:2027-06-01"
    named = [bank.items["S05:limit:t1"].model_copy(update={"id": longest})]
    assert with_preview(bank, named).blueprints[PREVIEW].title == f"试看 {longest}"


def test_the_bank_with_the_paper_has_a_digest_of_its_own(bank: Bank) -> None:
    one, other = (with_preview(bank, wanted_items(bank, [name], DAY)) for name in ("Q-CIVIL-002", "Q-CIVIL-003"))
    assert len({bank.digest, one.digest, other.digest}) == 3


def test_the_paper_stands_first_on_every_clerks_list_and_holds_exactly_these_questions(tmp_path: Path) -> None:
    bank = shipped().bank
    items = wanted_items(bank, ["Q-HOUSING-001", "S13"], DAY)
    shown = with_preview(bank, items)
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
        sitting = opened.tests.start(CLERK, PREVIEW, campaign_id=first.campaign_id)
        assert set(sitting.items) == {item.id for item in items}
    finally:
        opened.close()
