from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.text import figures
from scoring.rules.cents import rounded
from scoring.rules.ratings.rates import Rate

fractions = st.fractions(0, 100, max_denominator=10_000)


def number(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))


def test_numbers_are_written_as_people_write_them() -> None:
    assert figures.count(4812) == "4,812"
    assert figures.tenths(Fraction(95)) == "95.0"
    assert figures.tenths(Fraction(885, 10) + Fraction(5, 100)) == "88.6"
    assert figures.tenths(Fraction(8845, 100)) == "88.4"
    assert figures.cents(Fraction(95)) == "95.00"
    assert figures.interval(84.1, 92.74) == "84.1-92.7"
    assert figures.percent(Fraction(986, 1000)) == "98.6%"
    assert figures.ratio(4745, 4812) == "4,745/4,812"
    assert figures.term(Fraction(37, 2)) == "18.5"
    assert figures.term(Fraction(37, 3)) == "12.333333"
    assert figures.term(1000) == figures.marks(1000) == "1,000"
    assert figures.marks(Fraction(197146, 3927)) == "50.20"
    assert figures.fine(Fraction(2, 3)) == "0.666667"


def test_what_is_not_known_is_never_a_number() -> None:
    assert figures.tenths(None) == figures.cents(None) == "－"
    assert figures.share(Rate(0, 0), "样本不足") == "－"
    assert figures.share_interval(Rate(0, 0)) == ""
    assert figures.share(Rate(4, 4), "样本不足") == "样本不足"
    assert figures.share_interval(Rate(4, 4)) == ""
    assert figures.share(Rate(5, 5), "样本不足") == "100.0%"
    assert figures.share_interval(Rate(5, 5)) == "56.6-100.0%"


@given(fractions)
def test_rounding_moves_a_number_by_half_of_the_last_place_at_most(value: Fraction) -> None:
    assert abs(number(figures.tenths(value)) - value) <= Fraction(1, 20)
    assert abs(number(figures.fine(value)) - value) <= Fraction(1, 2_000_000)
    assert Decimal(figures.cents(value)) == rounded(value)


@given(fractions)
def test_no_figure_is_an_improper_fraction(value: Fraction) -> None:
    assert "/" not in figures.marks(value) + figures.term(value)
    assert abs(number(figures.marks(value)) - value) <= Fraction(1, 200)
    assert number(figures.term(value)) == number(figures.fine(value))


@given(st.integers(0, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_is_none_or_all_only_when_it_is(counted: tuple[int, int]) -> None:
    found = Rate(*counted)
    shown = figures.share(found, "样本不足")
    if found.enough:
        assert (shown == "0.0%") == (counted[0] == 0)
        assert (shown == "100.0%") == (counted[0] == counted[1])
        low, high = (Fraction(end) for end in figures.share_interval(found).removesuffix("%").split("-"))
        assert low <= Fraction(shown.removesuffix("%")) <= high
    else:
        assert shown in {"样本不足", "－"}


@given(st.text(max_size=30), st.integers(0, 40))
def test_padding_fills_to_the_cell(text: str, cells: int) -> None:
    width = max(cell_len(text), cells)
    assert cell_len(figures.right(text, cells)) == cell_len(figures.left(text, cells)) == width
    assert figures.right(text, cells).endswith(text)
    assert figures.left(text, cells).startswith(text)


def test_signs_have_a_width_that_terminals_agree_about() -> None:
    import unicodedata

    for text in (figures.UNDEFINED, figures.interval(1, 2), figures.percent(Fraction(1, 2))):
        assert all(unicodedata.east_asian_width(character) != "A" for character in text)


counts = st.lists(st.integers(0, 10**6), min_size=1, max_size=6)


def tenths(text: str) -> int:
    return int(number(text.removesuffix("%")) * 10)


@given(counts)
def test_shares_add_up_to_the_whole_and_are_never_far_off(row: list[int]) -> None:
    if not sum(row):
        assert figures.percents(row) == ("－",) * len(row)
        return
    shown = [tenths(text) for text in figures.percents(row)]
    assert sum(shown) == 1000
    for n, tenth in zip(row, shown, strict=True):
        assert (tenth == 0) is (n == 0)
        assert (tenth == 1000) is (n == sum(row))
        assert abs(tenth - Fraction(1000 * n, sum(row))) < max(1, len(row))


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=6).filter(any))
def test_who_has_more_is_never_shown_with_less(row: list[int]) -> None:
    shown = [tenths(text) for text in figures.percents(row)]
    assert all(shown[a] >= shown[b] for a, n in enumerate(row) for b, other in enumerate(row) if n > other)


def test_the_largest_remainder_gets_what_is_over() -> None:
    assert figures.percents([1, 1, 1]) == ("33.4%", "33.3%", "33.3%")
    assert figures.percents([2, 1, 0]) == ("66.7%", "33.3%", "0.0%")
    assert figures.percents([1, 9999, 0]) == ("0.1%", "99.9%", "0.0%")
    assert figures.percents([1, 1, 1, 100_000]) == ("0.1%", "0.1%", "0.1%", "99.7%")
    assert figures.percents([7]) == ("100.0%",)
    assert figures.percents([3, 20, 41, 60, 88]) == ("1.4%", "9.4%", "19.4%", "28.3%", "41.5%")
