"""Every citation is held against the statute; what no longer holds is named with what hangs on it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from quiz.bank.load import load_bank
from quiz.model.bank import Bank
from quiz.model.item import Item, Option
from quiz.model.source import Basis
from quiz.model.vocabulary import Difficulty, ItemType, MarkingRule, Subject, Unit
from quiz.review.audit.audit import AuditReport, audit_bank
from quiz.review.audit.errors import StatuteError
from quiz.review.audit.lines import citing_lines
from quiz.review.audit.mismatch import Fault, Mismatch
from quiz.review.audit.statutes import read_statutes
from tests.quiz.bank.samples import bent
from tests.quiz.shipped import shipped

DAY = date(2026, 7, 14)

LAW = """标题：某条例
版本：2020年
状态：有效
来源：测试

---

## 第一章　总则

第一条 为了测试，制定本条例。

第二条 申请人应当自事实发生之日起三十日内申请。

材料不全的，一次性告知。

## 第二章　附则

第三条 证件工本费每证10元。

第四条 逾期十三年内不应当交回，董事会成员的三分之二以上同意；5日内补正。

第二条 同一条号再出现的，不是这一条。
"""


@pytest.fixture
def laws(tmp_path: Path) -> Path:
    folder = tmp_path / "laws"
    folder.mkdir()
    (folder / "某条例(2020文本).md").write_text(LAW, encoding="utf-8")
    (folder / "INDEX.md").write_text("第一条 目录不是法规", encoding="utf-8")
    return folder


def number_item(value: str = "30", quote: str = "三十日内申请", article: str = "第二条", law: str = "某条例") -> Item:
    return Item(
        id="Q-TEST-001",
        version=1,
        type=ItemType.NUMBER,
        subject=Subject.GENERAL,
        difficulty=Difficulty.EASY,
        stem="几日内申请？",
        key=(value, "day"),
        units=(Unit.DAY,),
        rule=MarkingRule.NUMBER,
        explanation="见条文。",
        basis=(Basis(law=law, article=article, quote=quote),),
        effective_from=date(2020, 1, 1),
    )


def bank_of(*items: Item) -> Bank:
    return Bank(guides={}, items={item.id: item for item in items}, blueprints={}, digest="0" * 64)


def audited(laws: Path, *items: Item) -> AuditReport:
    return audit_bank(bank_of(*items), read_statutes(laws), DAY)


def test_a_citation_that_holds_has_no_finding(laws: Path) -> None:
    report = audited(laws, number_item())
    assert (report.lines, report.citations, report.findings) == (1, 1, ())


def test_articles_end_where_the_next_one_or_a_chapter_begins(laws: Path) -> None:
    articles = read_statutes(laws)["某条例"].articles
    assert list(articles) == ["第一条", "第二条", "第三条", "第四条"]
    assert "一次性告知" in articles["第二条"]
    assert "附则" not in articles["第二条"]


@pytest.mark.parametrize(
    ("item", "fault"),
    [
        (number_item(law="没有的法"), Fault.NO_STATUTE),
        (number_item(article="第九条"), Fault.NO_ARTICLE),
        (number_item(quote="六十日内申请"), Fault.QUOTE_GONE),
        (number_item(value="31"), Fault.NUMBER_MISSING),
    ],
)
def test_each_fault_is_named_and_its_item_quarantined(laws: Path, item: Item, fault: Fault) -> None:
    report = audited(laws, item)
    assert [finding.fault for finding in report.findings] == [fault]
    assert report.quarantined == ("Q-TEST-001",)


def test_a_newer_text_shows_as_a_difference(laws: Path) -> None:
    path = laws / "某条例(2020文本).md"
    path.write_text(LAW.replace("三十日内申请", "二十日内申请"), encoding="utf-8")
    finding = audited(laws, number_item()).findings[0]
    assert finding.fault is Fault.QUOTE_GONE
    assert "- 三十日内申请" in finding.detail
    assert "二十日内申请" in finding.detail.splitlines()[1]


def test_the_index_of_the_folder_is_no_statute(laws: Path) -> None:
    assert list(read_statutes(laws)) == ["某条例"]


@pytest.mark.parametrize("second", ["某条例.md", "某条例（2026修订）.md", "某条例 (2026修订).md"])
def test_two_texts_of_one_statute_are_refused_by_name(laws: Path, second: str) -> None:
    (laws / second).write_text(LAW, encoding="utf-8")
    with pytest.raises(StatuteError) as caught:
        read_statutes(laws)
    assert second in str(caught.value)
    assert "某条例(2020文本).md" in str(caught.value)


@pytest.mark.parametrize("quote", ["三年内", "逾期十", "应当交回", "日内补正"])
def test_a_quote_inside_another_fact_is_gone(laws: Path, quote: str) -> None:
    """三年内 stands in 十三年内, 应当交回 in 不应当交回; 日内补正 leaves the number out and is no piece of one."""
    item = number_item(value="5", quote=quote, article="第四条").model_copy(
        update={"type": ItemType.TRUE_FALSE, "key": ("true",), "units": (), "rule": MarkingRule.ALL_OR_NOTHING}
    )
    faults = [finding.fault for finding in audited(laws, item).findings]
    assert faults == ([] if quote == "日内补正" else [Fault.QUOTE_GONE])


def test_a_number_that_is_asked_stands_in_the_quote_and_not_just_in_the_article_or_the_stem(laws: Path) -> None:
    item = number_item(value="5", quote="5日内补正", article="第四条")
    assert audited(laws, item).findings == ()
    for value, stem in (("13", "几年内？"), ("12", "12岁的孩子几日内补正？")):
        other = item.model_copy(update={"key": (value, "day"), "stem": stem})
        assert [(one.fault, one.detail) for one in audited(laws, other).findings] == [(Fault.NUMBER_MISSING, value)]


def test_a_number_is_not_looked_for_in_a_quote_that_is_gone(laws: Path) -> None:
    report = audited(laws, number_item(value="60", quote="六十日内申请"))
    assert [finding.fault for finding in report.findings] == [Fault.QUOTE_GONE]


@pytest.mark.parametrize(
    ("value", "stem", "reckoning", "sound"),
    [
        ("60", "两次一共几日？", "30 + 30", True),
        ("360", "12个人一共几日？", "12 * 30", True),  # the stem's
        ("60", "一共几日？", "30 + 31", False),  # comes to something else
        ("61", "一共几日？", "30 + 31", False),  # comes from nowhere
        ("40", "一共几日？", "30 + 10", False),  # from another article
        ("30", "几日？", "30 + 30", False),  # the key stands in the quote, but it is not what is reckoned
    ],
)
def test_a_reckoning_uses_what_is_quoted_or_given_and_comes_to_the_key(
    laws: Path, value: str, stem: str, reckoning: str, *, sound: bool
) -> None:
    item = number_item(value).model_copy(update={"stem": stem, "reckoning": reckoning})
    faults = {finding.fault for finding in audited(laws, item).findings}
    assert (not faults) is sound
    assert faults <= {Fault.RECKONING, Fault.NUMBER_MISSING}


def test_a_reckoning_takes_its_parts_from_the_quote_and_not_from_beside_it(laws: Path) -> None:
    item = number_item("18", "5日内补正", "第四条").model_copy(update={"reckoning": "5 + 13"})
    assert [finding.fault for finding in audited(laws, item).findings] == [Fault.RECKONING]


def test_what_is_reckoned_is_the_key_and_not_what_the_explanation_adds(laws: Path) -> None:
    item = number_item("30").model_copy(update={"reckoning": "30 + 30", "explanation": "两段加起来60日。"})
    assert [finding.fault for finding in audited(laws, item).findings] == [Fault.NUMBER_MISSING]


def test_people_and_things_are_rounded_up(laws: Path) -> None:
    quote = "董事会成员的三分之二以上同意"
    item = number_item("5", quote, "第四条").model_copy(update={"stem": "7名董事？", "reckoning": "7 * 2 / 3"})
    assert audited(laws, item).findings == ()
    assert audited(laws, item.model_copy(update={"key": ("4", "person")})).findings


def test_a_reckoning_of_a_choice_comes_to_something_that_is_said(laws: Path) -> None:
    choice = number_item().model_copy(
        update={
            "type": ItemType.SINGLE,
            "options": (Option(id="A", text="60日内"), Option(id="B", text="30日内")),
            "key": ("A",),
            "rule": MarkingRule.ALL_OR_NOTHING,
            "reckoning": "30 + 30",
        }
    )
    assert audited(laws, choice).findings == ()
    for update in ({"key": ("B",)}, {"reckoning": "30 + 45"}):
        faults = [one.fault for one in audited(laws, choice.model_copy(update=update)).findings]
        assert faults[0] is Fault.RECKONING


def test_what_is_put_in_order_may_be_cases_with_numbers_of_their_own(laws: Path) -> None:
    order = number_item().model_copy(
        update={
            "type": ItemType.ORDERING,
            "options": tuple(
                Option(id=letter, text=f"{age}周岁的居民") for letter, age in zip("ABC", (7, 33, 52), strict=True)
            ),
            "key": ("A", "C", "B"),
            "rule": MarkingRule.ADJACENT_PAIRS,
        }
    )
    assert audited(laws, order).findings == ()


def test_numbers_of_right_options_are_held_to_the_law_and_those_of_the_stem_are_not(laws: Path) -> None:
    choice = number_item().model_copy(
        update={
            "type": ItemType.SINGLE,
            "stem": "一个12岁的孩子来问，多少日内申请？",
            "options": (Option(id="A", text="30日内"), Option(id="B", text="45日内"), Option(id="C", text="12岁以后")),
            "key": ("A",),
            "rule": MarkingRule.ALL_OR_NOTHING,
        }
    )
    assert audited(laws, choice).findings == ()
    assert audited(laws, choice.model_copy(update={"key": ("C",)})).findings == ()
    assert [one.detail for one in audited(laws, choice.model_copy(update={"key": ("B",)})).findings] == ["45"]


@pytest.mark.parametrize(
    ("explanation", "unborne"),
    [
        ("三十日内申请，晚了就误了；30天也一样。", []),
        ("12岁的孩子由父母申请，三十日内；45日是别的事。", []),  # the stem's and an option's
        ("两次各三十日，加起来60日。", []),  # the reckoning's
        ("一共60日，一百零五日和1亿元是别的事。", ["105", "100000000"]),  # read whole
        ("第三条的工本费每证10元。", ["10"]),  # of an article that is not cited
        ("百分之五的滞纳金另算，最高2万元，3次为限。", ["20000", "5"]),  # times are not counted
    ],
)
def test_an_explanation_tells_no_number_that_nothing_bears_out(
    laws: Path, explanation: str, unborne: list[str]
) -> None:
    choice = number_item().model_copy(
        update={
            "type": ItemType.SINGLE,
            "stem": "一个12岁的孩子来问，多少日内申请？",
            "options": (Option(id="A", text="30日内"), Option(id="B", text="45日内")),
            "key": ("A",),
            "rule": MarkingRule.ALL_OR_NOTHING,
            "reckoning": "30 + 30" if "60" in explanation else None,
            "explanation": explanation,
        }
    )
    report = audited(laws, choice)
    assert [(one.fault, one.detail) for one in report.findings] == [(Fault.NUMBER_TOLD, one) for one in unborne]
    assert report.quarantined == (("Q-TEST-001",) if unborne else ())


GUIDE = """format: 1
id: S99
title: 某事项
title_en: Something
subject: general
desk: 综合窗口
effective_from: "2020-01-01"
statutes:
  - {law: 某条例, article: 第一条, quote: 制定本条例}
conditions:
  - {id: c1, text: 事实已经发生, critical: true, basis: {law: 某条例, article: 第二条, quote: 事实发生之日}}
limits:
  - id: t1
    text: 申请期限
    value: 30
    unit: day
    answer: 三十日内
    wrong: [二十日内]
    basis: {law: 某条例, article: 第二条, quote: 三十日内申请}
fees:
  - id: f1
    text: 工本费
    amount: "10"
    answer: 每证10元
    wrong: [每证20元]
    basis: {law: 某条例, article: 第三条, quote: 每证10元}
scenes:
  - {id: s1, text: 一位居民来问怎么办。请选出您应当一次告知的全部内容。}
"""


def loaded(folder: Path, guide: str) -> Bank:
    (folder / "guides").mkdir(exist_ok=True)
    (folder / "guides" / "S99-something.yaml").write_text(guide, encoding="utf-8")
    result = load_bank(folder)
    assert not result.errors, result.errors
    return result.bank


def findings(bank: Bank, laws: Path) -> tuple[Mismatch, ...]:
    return audit_bank(bank, read_statutes(laws), DAY).findings


def test_a_lapsed_step_takes_its_order_along(tmp_path: Path, laws: Path) -> None:
    steps = "steps:\n" + "".join(
        f"  - {{id: p{number}, text: 第{number}步, basis: {{law: 某条例, article: 第二条, quote: 申请人应当}}}}\n"
        for number in range(1, 5)
    )
    bank = loaded(
        tmp_path, GUIDE.replace("limits:", f"{steps}limits:").replace("quote: 申请人应当", "quote: 没有的话", 1)
    )
    report = audit_bank(bank, read_statutes(laws), DAY)
    assert [finding.line for finding in report.findings] == ["S99.p1"]
    assert set(report.quarantined) == {"S99:order", "S99:tell:s1"}


@pytest.mark.parametrize(
    ("changes", "line", "changed"),
    [
        ({'amount: "10"': 'amount: "15"', "answer: 每证10元": "answer: 每证15元"}, "S99.f1", {"S99:fee:f1"}),
        ({"value: 30": "value: 60", "answer: 三十日内": "answer: 六十日内"}, "S99.t1", {"S99:limit:t1"}),
    ],
    ids=["fee", "limit"],
)
def test_changing_one_fee_or_limit_changes_exactly_what_hangs_on_it_and_the_audit_names_it(
    tmp_path: Path, laws: Path, changes: dict[str, str], line: str, changed: set[str]
) -> None:
    guide = GUIDE
    for old, new in changes.items():
        assert guide.count(old) == 1
        guide = guide.replace(old, new)
    before, after = loaded(tmp_path, GUIDE), loaded(tmp_path, guide)
    assert before.items.keys() == after.items.keys()
    differing = {name for name in before.items if before.items[name].digest() != after.items[name].digest()}
    assert differing == {*changed, "S99:tell:s1"}
    assert audit_bank(before, read_statutes(laws), DAY).findings == ()
    report = audit_bank(after, read_statutes(laws), DAY)
    assert [finding.line for finding in report.findings] == [line]
    assert set(report.quarantined) == differing


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        (
            "answer: 三十日内",
            "answer: 六十日内",
            "60",
        ),  # the right phrase of the checklist, beside a value that is right
        ("answer: 每证10元", "answer: 每证12元", "12"),
        ("text: 申请期限", "text: 满3周岁的申请期限", "3"),
        ("text: 事实已经发生", "text: 事实发生满一百零五日", "105"),
    ],
)
def test_what_a_line_says_in_numbers_is_held_to_the_law_too(
    tmp_path: Path, laws: Path, old: str, new: str, detail: str
) -> None:
    bank = loaded(tmp_path, bent(GUIDE, old, new))
    assert [(one.fault, one.detail) for one in findings(bank, laws)] == [(Fault.NUMBER_MISSING, detail)]


def test_the_text_of_a_line_may_take_its_number_from_the_article_and_the_answer_only_from_the_quote(
    tmp_path: Path, laws: Path
) -> None:
    bank = loaded(tmp_path, bent(GUIDE, "text: 事实已经发生", "text: 事实发生后三十日内"))
    assert findings(bank, laws) == ()
    bank = loaded(tmp_path, bent(GUIDE, "quote: 三十日内申请", "quote: 事实发生之日"))
    assert [(one.line, one.fault, one.detail) for one in findings(bank, laws)] == [
        ("S99.t1", Fault.NUMBER_MISSING, "30")
    ]


def test_how_often_or_what_nobody_vouches_for_is_no_number_of_the_law(tmp_path: Path, laws: Path) -> None:
    often = bent(GUIDE, "value: 30\n    unit: day\n", "value: 1\n    unit: year\n    asked: false\n")
    assert findings(loaded(tmp_path, often), laws) == ()
    assert findings(loaded(tmp_path, often.replace("asked: false", "asked: true")), laws)
    unsure = bent(GUIDE, "answer: 每证10元", "answer: 每证15元\n    verified: false")
    assert findings(loaded(tmp_path, unsure), laws) == ()


def test_over_demands_and_the_statutes_of_the_whole_service_are_audited_and_take_the_checklists_along(
    tmp_path: Path, laws: Path
) -> None:
    demand = (
        "over_demands:\n  - {id: x1, text: 担保, why: 无据。, basis: {law: 某条例, article: 第二条, quote: 没有的话}}\n"
    )
    bank = loaded(tmp_path, bent(GUIDE, "scenes:\n", f"{demand}scenes:\n"))
    (finding,) = findings(bank, laws)
    assert (finding.line, finding.items) == ("S99.x1", ("S99:tell:s1",))
    (finding,) = findings(loaded(tmp_path, bent(GUIDE, "quote: 制定本条例", "quote: 没有的话")), laws)
    assert (finding.line, finding.items) == ("S99.statutes", ("S99:tell:s1",))


ENDED = 'effective_until: "2026-07-14"'


@pytest.mark.parametrize(
    "retire",
    [
        pytest.param(lambda text: f"{text}{ENDED}\n", id="the guide"),
        pytest.param(lambda text: bent(f"{text}{ENDED}\n", "制定本条例", "没有的话"), id="the guide's statutes"),
        pytest.param(
            lambda text: bent(text, "    text: 申请期限\n", f"    text: 申请期限\n    {ENDED}\n"), id="the line"
        ),
    ],
)
def test_what_no_longer_holds_is_not_audited_from_that_day_on(
    tmp_path: Path, laws: Path, retire: Callable[[str], str]
) -> None:
    bank = loaded(tmp_path, retire(bent(GUIDE, "quote: 三十日内申请", "quote: 没有的话")))
    assert audit_bank(bank, read_statutes(laws), DAY).findings == ()
    assert audit_bank(bank, read_statutes(laws), DAY - timedelta(days=1)).findings


def test_a_retired_question_is_not_audited_and_one_to_come_is(laws: Path) -> None:
    gone = number_item(quote="没有的话")
    retired = gone.model_copy(update={"effective_until": DAY})
    assert (audited(laws, retired).lines, audited(laws, retired).findings) == (0, ())
    coming = gone.model_copy(update={"effective_from": DAY + timedelta(days=1)})
    ending = gone.model_copy(update={"effective_until": DAY + timedelta(days=1)})
    assert audited(laws, coming).findings
    assert audited(laws, ending).findings


def test_every_item_of_the_shipped_guides_is_known_to_hang_on_lines(laws: Path) -> None:
    """Nothing derived is without a line whose fall would take it along."""
    bank = shipped().bank
    hanging = {item for line in citing_lines(bank, DAY) for item in line.items}
    assert hanging == {item.id for item in bank.items.values() if not _over(item.effective_until)}


def _over(end: date | None) -> bool:
    return end is not None and end <= DAY
