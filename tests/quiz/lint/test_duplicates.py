from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.model.item import Item
from quiz.model.vocabulary import ItemType
from quiz.review.lint.same_time import same_time
from quiz.review.lint.shared_wording import first_alike, share
from quiz.review.lint.whole_bank.duplicates import duplicates
from tests.quiz.builders import make_item
from tests.quiz.lint.questions import asked, stated
from tests.quiz.words import worded

texts = st.text(alphabet="甲乙丙丁，。", max_size=12)
ONE = "一位母亲来给出生二十天的婴儿申报出生登记，窗口应当告诉她在多长时间以内申报？"
OTHER = "一位父亲来给出生二十天的婴儿申报出生登记，窗口应当告诉他在多长时间以内申报？"


@given(texts, texts)
def test_a_share_lies_between_0_and_1_and_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert 0 <= share(one, other) == share(other, one) <= 1


@given(st.text(alphabet="甲乙丙丁", min_size=2, max_size=12))
def test_a_text_shares_everything_with_itself_whatever_its_punctuation(text: str) -> None:
    assert share(text, f"「{text}」。") == 1


def test_a_share_is_twice_the_common_pairs_over_the_pairs_of_both() -> None:
    assert share("甲乙丙", "甲乙丁戊") == Fraction(2 * 1, 2 + 3)


@given(st.lists(texts, max_size=8), st.fractions(Fraction(1, 10), Fraction(9, 10)))
def test_every_text_that_repeats_an_earlier_one_is_told_once_with_the_first(rows: list[str], limit: Fraction) -> None:
    named = {str(at): text for at, text in enumerate(rows)}
    alike = [(a, b, found) for a, b in combinations(named, 2) if (found := share(named[a], named[b])) > limit]
    first = {later: (earlier, later, found) for earlier, later, found in reversed(alike)}
    assert {later: found for _, later, found in alike}.keys() == first.keys()
    assert sorted(first_alike(named, limit)) == sorted(first.values())


def test_what_does_not_count_is_passed_over_for_what_does() -> None:
    rows = {"a": ONE, "b": ONE, "c": OTHER}
    found = first_alike(rows, Fraction(4, 5), lambda earlier, later: (earlier, later) != ("a", "c"))
    assert [(earlier, later) for earlier, later, _ in found] == [("a", "b"), ("b", "c")]


def test_two_questions_in_nearly_the_same_words_are_told_once_at_the_later() -> None:
    items = [asked(ONE, item_id="Q-CIVIL-001"), asked(OTHER, item_id="Q-CIVIL-002")]
    found = list(duplicates(items))
    assert [one.owner for one in found] == ["Q-CIVIL-002"]
    assert "Q-CIVIL-001" in worded(found[0])
    assert found[0].loc == ("stem",)


def test_equal_stems_are_told_although_the_options_differ() -> None:
    long = ["出生以后十五日以内由父母申报", "出生以后三个月以内由医院申报", "满周岁的那一天再来窗口申报"]
    other = ["带上结婚证和房产证才能受理", "先到社区开一张居住的证明来", "请单位盖章确认身份以后再说"]
    found = list(duplicates([asked(ONE, long, item_id="Q-CIVIL-001"), asked(ONE, other, item_id="Q-CIVIL-002")]))
    assert [worded(one).startswith("Q-CIVIL-002 的题干与 Q-CIVIL-001 ") for one in found] == [True]


def test_questions_on_different_matters_are_not_told() -> None:
    assert not list(duplicates([asked(ONE), stated("补领结婚证不收取费用。", holds=True)]))


def test_derived_items_may_share_a_template_but_not_a_stem() -> None:
    def derived(name: str, stem: str) -> Item:
        return make_item(ItemType.NUMBER, key=("1", "day"), item_id=name).model_copy(update={"stem": stem})

    assert not list(duplicates([derived("S05:limit:t1", ONE), derived("S05:limit:t2", OTHER)]))
    found = list(duplicates([derived("S05:limit:t1", ONE), derived("S05:limit:t2", ONE)]))
    assert [(one.owner, one.loc) for one in found] == [("S05", ())]
    assert "S05:limit:t1" in worded(found[0])


def test_a_written_question_that_repeats_a_derived_item_is_the_one_to_change() -> None:
    derived = make_item(ItemType.NUMBER, key=("1", "day"), item_id="S05:limit:t1").model_copy(update={"stem": ONE})
    found = list(duplicates([asked(OTHER, item_id="Q-CIVIL-009"), derived]))
    assert [one.owner for one in found] == ["Q-CIVIL-009"]
    assert "S05:limit:t1" in worded(found[0])


def test_six_hundred_different_questions_are_all_let_through() -> None:
    random = Random(7)
    words = ["".join(chr(0x4E00 + random.randrange(3000)) for _ in range(4)) for _ in range(400)]
    items = [asked("".join(random.choices(words, k=30)), item_id=f"Q-CIVIL-{at:03}") for at in range(600)]
    assert not list(duplicates(items))


def test_a_question_may_repeat_the_one_it_replaces() -> None:
    old = asked(ONE, item_id="Q-CIVIL-001").model_copy(update={"effective_until": date(2026, 1, 1)})
    new = asked(ONE, item_id="Q-CIVIL-002").model_copy(update={"effective_from": date(2026, 1, 1)})
    assert not list(duplicates([old, new]))
    day_before = new.model_copy(update={"effective_from": date(2025, 12, 31)})
    assert len(list(duplicates([old, day_before]))) == 1


days = st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 8))


@given(days, days, days, days)
def test_two_items_hold_at_the_same_time_exactly_when_some_day_has_both(
    begin: date | None, end: date | None, other_begin: date | None, other_end: date | None
) -> None:
    one = asked().model_copy(update={"effective_from": begin or date(2025, 12, 31), "effective_until": end})
    other = asked().model_copy(
        update={"effective_from": other_begin or date(2025, 12, 31), "effective_until": other_end}
    )
    assume(all(item.effective_until is None or item.effective_from < item.effective_until for item in (one, other)))
    month = [date(2025, 12, 31) + timedelta(at) for at in range(12)]
    assert same_time(one, other) == any(one.holds_on(day) and other.holds_on(day) for day in month)
