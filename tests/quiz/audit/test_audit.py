"""Every citation is held against the statute; what no longer holds is named with what hangs on it."""

from datetime import date
from pathlib import Path

import pytest

from quiz.audit.audit import AuditReport, audit_bank
from quiz.audit.findings import Fault
from quiz.audit.statutes import read_statutes
from quiz.bank.load import load_bank
from quiz.bank.model import Bank
from quiz.item import Item, Option
from quiz.source import Basis
from quiz.vocabulary import Difficulty, ItemType, MarkingRule, Subject, Unit

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
    return audit_bank(bank_of(*items), read_statutes(laws))


def test_a_citation_that_holds_has_no_finding(laws: Path) -> None:
    report = audited(laws, number_item())
    assert (report.lines, report.citations, report.findings) == (1, 1, ())


def test_articles_end_where_the_next_one_or_a_chapter_begins(laws: Path) -> None:
    articles = read_statutes(laws)["某条例"].articles
    assert list(articles) == ["第一条", "第二条", "第三条"]
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


def test_a_reckoned_number_needs_its_parts_in_the_law(laws: Path) -> None:
    twice = number_item(value="60").model_copy(update={"reckoning": "30 + 30"})
    assert audited(laws, twice).findings == ()
    wrong = twice.model_copy(update={"reckoning": "30 + 31"})
    assert [finding.fault for finding in audited(laws, wrong).findings] == [Fault.NUMBER_MISSING]


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
            "reckoning": "30 + 30",
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


def test_a_lapsed_step_takes_its_order_along(tmp_path: Path, laws: Path) -> None:
    steps = "steps:\n" + "".join(
        f"  - {{id: p{number}, text: 第{number}步, basis: {{law: 某条例, article: 第二条, quote: 申请人应当}}}}\n"
        for number in range(1, 5)
    )
    bank = loaded(
        tmp_path, GUIDE.replace("limits:", f"{steps}limits:").replace("quote: 申请人应当", "quote: 没有的话", 1)
    )
    report = audit_bank(bank, read_statutes(laws))
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
    assert audit_bank(before, read_statutes(laws)).findings == ()
    report = audit_bank(after, read_statutes(laws))
    assert [finding.line for finding in report.findings] == [line]
    assert set(report.quarantined) == differing
