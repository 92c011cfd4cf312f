"""The difference between two texts of a statute names every question and guide line that it touches."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from quiz.review.audit.compare import Change, compare_texts
from quiz.review.audit.statutes import Statute
from tests.quiz.audit.test_audit import bank_of, number_item
from tests.quiz.shipped import shipped

DAY = date(2026, 7, 14)
BEFORE = "第一条 为了测试。\n第二条 自事实发生之日起三十日内申请。\n第三条 证件工本费10元。\n"


def changes(after: str, *, article: str = "第二条") -> list[tuple[str, Change, list[tuple[str, bool, str | None]]]]:
    bank = bank_of(number_item(article=article))
    found = compare_texts(bank, {"某条例": Statute(BEFORE)}, {"某条例": Statute(after)}, DAY)
    return [
        (one.article, one.change, [(touched.line, touched.stands, touched.moved_to) for touched in one.touched])
        for one in found
    ]


def test_equal_texts_differ_in_nothing() -> None:
    assert changes(BEFORE) == []
    assert changes(BEFORE.replace("三十日内申请", "三十日内\n\n申请")) == []  # a line break is no word


def test_a_reworded_article_names_who_cites_it_and_whether_the_quote_stands() -> None:
    assert changes(BEFORE.replace("自事实发生", "自该事实发生")) == [
        ("第二条", Change.REWORDED, [("Q-TEST-001", True, None)])
    ]
    assert changes(BEFORE.replace("三十日", "二十日")) == [("第二条", Change.REWORDED, [("Q-TEST-001", False, None)])]


def test_where_the_words_have_moved_to_is_told() -> None:
    after = "第一条 为了测试。\n第二条 新的内容。\n第三条 自事实发生之日起三十日内申请。\n第四条 证件工本费10元。\n"
    assert changes(after) == [
        ("第二条", Change.REWORDED, [("Q-TEST-001", False, "第三条")]),
        ("第三条", Change.REWORDED, []),
        ("第四条", Change.NEW, []),
    ]


def test_an_article_that_is_gone_touches_its_lines() -> None:
    assert changes("第一条 为了测试。\n第三条 证件工本费10元。\n") == [
        ("第二条", Change.GONE, [("Q-TEST-001", False, None)])
    ]


def test_a_statute_in_one_folder_alone_is_passed_over() -> None:
    assert compare_texts(bank_of(number_item()), {"某条例": Statute(BEFORE)}, {"另一条例": Statute(BEFORE)}, DAY) == ()


def test_a_text_without_articles_differs_in_none() -> None:
    texts = {"某决定": Statute("一、加强服务。\n二、改进作风。\n")}
    assert compare_texts(bank_of(), texts, {"某决定": Statute("一、另一段话。\n")}, DAY) == ()


BANK = shipped().bank
CITED = sorted({(one.law, one.article) for item in BANK.items.values() if item.written for one in item.basis})


@given(st.sampled_from(CITED))
def test_of_the_shipped_bank_every_question_that_cites_a_changed_article_is_named(cited: tuple[str, str]) -> None:
    law, article = cited
    found = compare_texts(BANK, {law: Statute(f"{article} 旧")}, {law: Statute(f"{article} 新")}, DAY)
    named = {touched.line for one in found for touched in one.touched}
    asked = {
        item.id
        for item in BANK.items.values()
        if item.written and cited in {(one.law, one.article) for one in item.basis}
    }
    assert asked <= named
