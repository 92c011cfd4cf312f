"""What stands in the tables of a bulletin: heads of columns, names of rows, words in place of numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language
from scoring.rules.knowledge.knowledge import KnowledgeNote


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class TableWords:
    """Short: most of it stands over a narrow column."""

    # Columns.
    item: str
    value: str
    rank: str
    unit: str
    window: str
    name: str
    badge: str
    score: str
    weighed: str
    """A component's points inside the composite."""
    weight: str
    """Template: component, percent."""
    composite: str
    interval: str
    ranks: str
    low: str
    """Template: column. Lower end of an interval, where it has a column of its own."""
    high: str
    valid: str
    points: str
    papers_sat: str
    """Column: the letter of the papers that somebody sat."""
    times: str
    code: str
    requirement: str
    reversed_times: str
    year_points: str
    """Template: year."""
    day: str
    weekday: str
    state: str
    paper: str
    deadline: str
    assigned: str
    taken: str
    absent: str
    pending: str
    mean: str
    subject: str
    facet: str
    questions: str
    earned: str
    maximum: str
    percent: str
    own_percent: str
    """Of the unit a form is for."""
    own_questions: str
    good: str
    bad: str
    recorded: str
    terminal: str
    entries: str
    digest: str

    # Titles of tables and charts.
    ranking_chart: str
    item_chart: str
    by_item: str
    by_unit: str
    coupled: str
    """Template: percent."""
    head: str
    of_windows: str
    by_head: str
    one_by_one: str
    papers: str
    by_subject: str
    by_facet: str
    rates_by_unit: str
    rates_by_window: str
    missing_days: str

    # In place of numbers and names.
    total: str
    undefined: str
    too_few: str
    no_ratings: str
    notes: Mapping[KnowledgeNote, str]
    """In place of a test score."""
    erased: str
    nobody: str
    other_unit: str
    """In place of a person of another unit."""
    states: Mapping[str, str]
    """Of a finding."""
    dash: str
    """Between the ends of an interval."""


_ZH: Final = TableWords(
    item="项目",
    value="数值",
    rank="名次",
    unit="单位",
    window="窗口",
    name="姓名",
    badge="工号",
    score="得分",
    weighed="计入",
    weight="{component} {weight}%",
    composite="综合",
    interval="95%区间",
    ranks="名次范围",
    low="{column}下限",
    high="{column}上限",
    valid="有效评价",
    points="扣分",
    papers_sat="试卷",
    times="次数",
    code="代码",
    requirement="要求",
    reversed_times="已撤销",
    year_points="{year}年累计",
    day="日期",
    weekday="星期",
    state="状态",
    paper="试卷",
    deadline="截止日",
    assigned="应考",
    taken="已考",
    absent="缺考",
    pending="未到期",
    mean="平均得分率%",
    subject="业务类别",
    facet="要素类别",
    questions="题次",
    earned="得分",
    maximum="满分",
    percent="得分率%",
    own_percent="本单位得分率%",
    own_questions="本单位题次",
    good="好评率",
    bad="差评率",
    recorded="扣分记录",
    terminal="终端",
    entries="条数",
    digest="摘要",
    ranking_chart="单位综合得分与95%区间",
    item_chart="扣分最多的条款",
    by_item="按条款",
    by_unit="按单位",
    coupled="单位负责人连带扣分（窗口扣分的 {percent}%）",
    head="单位负责人",
    of_windows="窗口扣分",
    by_head="负责人扣分",
    one_by_one="逐条",
    papers="试卷",
    by_subject="按业务类别",
    by_facet="按要素类别",
    rates_by_unit="按单位",
    rates_by_window="按窗口",
    missing_days="没有巡查签字的工作日",
    total="合计",
    undefined="—",
    too_few="样本不足",
    no_ratings="无评价",
    notes={
        KnowledgeNote.COMPLETE: "—",
        KnowledgeNote.EXCUSED: "—",
        KnowledgeNote.ZEROED: "—",
        KnowledgeNote.UNRANKED: "缺考",
        KnowledgeNote.NOTHING_COUNTS: "未考",
    },
    erased="（姓名已删除）",
    nobody="未记到个人",
    other_unit="（外单位人员）",
    states={
        "recorded": "计分",
        "disputed": "有异议，计分",
        "upheld": "维持",
        "reversed": "已撤销",
    },
    dash="–",
)

_EN: Final = TableWords(
    item="item",
    value="value",
    rank="rank",
    unit="unit",
    window="window",
    name="name",
    badge="badge",
    score="score",
    weighed="adds",
    weight="{component} {weight}%",
    composite="total",
    interval="95% interval",
    ranks="ranks",
    low="{column}, low",
    high="{column}, high",
    valid="valid",
    points="points",
    papers_sat="papers",
    times="times",
    code="code",
    requirement="requirement",
    reversed_times="reversed",
    year_points="in {year}",
    day="day",
    weekday="weekday",
    state="state",
    paper="paper",
    deadline="deadline",
    assigned="assigned",
    taken="taken",
    absent="missed",
    pending="not due",
    mean="mean %",
    subject="subject",
    facet="facet",
    questions="questions",
    earned="marks",
    maximum="of",
    percent="%",
    own_percent="own %",
    own_questions="own questions",
    good="good",
    bad="bad",
    recorded="findings",
    terminal="terminal",
    entries="entries",
    digest="digest",
    ranking_chart="Units: composite with its 95% interval",
    item_chart="Where most points were lost",
    by_item="By requirement",
    by_unit="By unit",
    coupled="Coupled deductions of unit heads ({percent}% of what the windows lost)",
    head="Head of unit",
    of_windows="lost by windows",
    by_head="lost by the head",
    one_by_one="One by one",
    papers="Papers",
    by_subject="By subject",
    by_facet="By facet",
    rates_by_unit="By unit",
    rates_by_window="By window",
    missing_days="Working days not signed off",
    total="total",
    undefined="-",
    too_few="too few",
    no_ratings="none",
    notes={
        KnowledgeNote.COMPLETE: "-",
        KnowledgeNote.EXCUSED: "-",
        KnowledgeNote.ZEROED: "-",
        KnowledgeNote.UNRANKED: "missed",
        KnowledgeNote.NOTHING_COUNTS: "none",
    },
    erased="(name deleted)",
    nobody="nobody in person",
    other_unit="(of another unit)",
    states={
        "recorded": "counts",
        "disputed": "disputed, counts",
        "upheld": "upheld",
        "reversed": "reversed",
    },
    dash="-",
)

TABLES: Final[Mapping[Language, TableWords]] = {Language.ZH: _ZH, Language.EN: _EN}
