"""`kiosk campaign` and `kiosk paper`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class CampaignWords:
    """Campaigns, their weights and papers."""

    open_one: str
    list_all: str
    show: str
    weigh: str
    what_if: str
    schedule: str
    id: str
    title: str
    first: str
    last: str
    a_day: str
    a_weighting: str
    weights: str
    like: str
    by: str
    no_day: str
    """Template: given."""
    no_weights: str
    """Template: given."""
    line: str
    """Template: id, title, first and last day, percent of the three components."""
    none: str
    columns: tuple[str, str, str, str, str, str, str]
    """Id, title, first and last day, percent of the three components."""
    paper_columns: tuple[str, str, str, str, str, str]
    """Id, title, deadline, attempts, what counts, what an absence counts as."""
    no_papers: str
    what_if_columns: tuple[str, str, str, str, str, str]
    """Rank now and then, id, name, composite now and then."""
    moved: str
    """Template: count."""
    counts: Mapping[str, str]
    absences: Mapping[str, str]
    a_paper: str
    paper: str
    deadline: str
    attempts: str
    counts_help: str
    absence_help: str
    some_units: str
    units: str
    some_staff: str
    staff: str
    paper_for: str
    """Template: paper, listed units and people."""
    no_such_paper: str
    """Template: paper, the papers that there are."""
    scheduled: str
    """Template: paper, title, campaign, deadline."""


_ZH: Final = CampaignWords(
    open_one="开始一个考核周期",
    list_all="列出考核周期",
    show="看一个考核周期和它的试卷",
    weigh="改权重，由两人共同决定",
    what_if="换一组权重会怎样；只看不改",
    schedule="把试卷排进考核周期",
    id="编号，例如 2026-07",
    title="名称，例如 七月服务质量考核",
    first="第一天",
    last="最后一天，含当天",
    a_day="日期",
    a_weighting="测试,满意度,纪律",
    weights="三个整数，和为 100，例如 40,40,20",
    like="权重和规则照搬哪个周期",
    by="按人员、窗口或单位",
    no_day="「{given}」不是日期，请写成 2026-07-01",
    no_weights="「{given}」不是权重：写三个整数，和为 100，例如 40,40,20",
    line="{id}  {title}  {first} 至 {last}  测试{knowledge}% 满意度{satisfaction}% 作风纪律{discipline}%",
    none="还没有考核周期；用 kiosk campaign open 开始一个",
    columns=("编号", "名称", "开始", "结束", "测试", "满意度", "纪律"),
    paper_columns=("试卷", "名称", "截止日", "次数", "计入", "缺考"),
    no_papers="还没有试卷；用 kiosk paper schedule 排一份",
    what_if_columns=("现名次", "新名次", "编号", "名称", "现综合", "新综合"),
    moved="名次有变的: {count}",
    counts={"first": "首次", "best": "最高", "last": "末次", "mean": "平均"},
    absences={"zero": "记 0 分", "excused": "不计", "unranked": "不排名"},
    a_paper="试卷",
    paper="题库里试卷的编号",
    deadline="截止日，含当天",
    attempts="最多考几次，默认 1",
    counts_help="计入哪一次: first 首次，best 最高，last 末次，mean 平均",
    absence_help="到期没考的: zero 记 0 分，excused 不计，unranked 不排名",
    some_units="单位,单位",
    units="只由这些单位的窗口人员考；不写就是全体",
    some_staff="工号,工号",
    staff="只由这些窗口人员考，可与 --units 合用",
    paper_for="{paper} 只由 {whom} 考",
    no_such_paper="题库里没有试卷 {paper}；有的是: {papers}",
    scheduled="{paper} {title} 已排进 {campaign}，截止 {deadline}",
)

_EN: Final = CampaignWords(
    open_one="open a campaign",
    list_all="list the campaigns",
    show="show a campaign and its papers",
    weigh="adopt other weights, decided by two people",
    what_if="what other weights would do; changes nothing",
    schedule="put a paper on a campaign's list",
    id="its id, such as 2026-07",
    title="its title, such as Service quality in July",
    first="the first day",
    last="the last day, that day included",
    a_day="DAY",
    a_weighting="TEST,SATISFACTION,DISCIPLINE",
    weights="three whole numbers that sum to 100, such as 40,40,20",
    like="the campaign whose weights and rules are taken over",
    by="by staff, window or unit",
    no_day="{given} is no day, please write it as 2026-07-01",
    no_weights="{given} are no weights: three whole numbers that sum to 100, such as 40,40,20",
    line="{id}  {title}  {first} to {last}  test {knowledge}% satisfaction {satisfaction}% discipline {discipline}%",
    none="there is no campaign yet; kiosk campaign open opens one",
    columns=("id", "title", "from", "to", "test", "satisfaction", "discipline"),
    paper_columns=("paper", "title", "deadline", "attempts", "counts", "absence"),
    no_papers="no papers yet; kiosk paper schedule puts one on the list",
    what_if_columns=("rank now", "rank then", "id", "name", "composite now", "then"),
    moved="whose rank would change: {count}",
    counts={"first": "first", "best": "best", "last": "last", "mean": "mean"},
    absences={"zero": "zero", "excused": "excused", "unranked": "unranked"},
    a_paper="PAPER",
    paper="id of the paper in the question bank",
    deadline="the last day, that day included",
    attempts="how often it may be taken, once by default",
    counts_help="which attempt counts: first, best, last or their mean",
    absence_help="what counts for those who did not take it: zero, excused or unranked",
    some_units="UNIT,UNIT",
    units="only the clerks of these units take it; without, everybody does",
    some_staff="BADGE,BADGE",
    staff="only these clerks take it, besides those of --units",
    paper_for="{paper} is for {whom} only",
    no_such_paper="the bank has no paper {paper}; it has {papers}",
    scheduled="{paper} {title} is on the list of {campaign}, deadline {deadline}",
)

WORDS: Final[Mapping[Language, CampaignWords]] = {Language.ZH: _ZH, Language.EN: _EN}
