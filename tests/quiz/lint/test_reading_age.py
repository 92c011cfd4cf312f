from hypothesis import given
from hypothesis import strategies as st

from quiz.review.lint.texts.reading_age import reading_age
from tests.quiz.lint.questions import stated

PLAIN = "材料齐全的，应当当场受理。"
HARD = "对直接负责的主管人员和其他直接责任人员不在法定期限内作出准予行政许可决定的行为依法给予行政处分的规定" * 2


def bank(*stems: str) -> list[str]:
    rows = [stated(stem, holds=True, item_id=f"Q-CIVIL-{at:03}") for at, stem in enumerate(stems)]
    return [found.owner for found in reading_age(rows)]


def test_the_one_stem_far_harder_than_the_rest_is_told() -> None:
    assert bank(*[PLAIN] * 30, HARD, *[PLAIN] * 30) == ["Q-CIVIL-030"]


def test_the_same_words_in_short_sentences_are_let_be() -> None:
    pieces = "。".join(HARD[at : at + 8] for at in range(0, len(HARD), 8))
    assert not bank(*[PLAIN] * 30, pieces, *[PLAIN] * 30)


def test_the_long_name_of_a_statute_is_nobodys_fault() -> None:
    assert not bank(*[PLAIN] * 30, f"依照《{HARD}》，应当当场受理。", *[PLAIN] * 30)


@given(st.integers(0, 60))
def test_equal_stems_are_never_told(count: int) -> None:
    assert not bank(*[HARD] * count)


def test_few_stems_have_no_mean_worth_the_name() -> None:
    assert not bank(*[PLAIN] * 15, HARD)
