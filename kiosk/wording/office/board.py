"""The score board: columns, tiles, the line of state, and what stands in place of a table.

Column titles are no wider than the columns of 80 cells need.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class BoardWords:
    """The score board: columns, tiles, the line of state, and what stands in place of a table."""

    weights: str
    """Template: parts."""
    weight: str
    """Template: name, weight."""

    # Columns.
    rank: str
    name: str
    place: str
    window: str
    unit: str
    test: str
    satisfied: str
    interval: str
    ratings: str
    deduction: str
    composite: str
    trend: str
    places: str
    """The first of several windows. Template: first."""
    composite_interval: str
    year_deduction: str
    badge: str
    days: str
    discipline: str

    # Tiles.
    valid: str
    valid_value: str
    """Template: n."""
    span: str
    """Template: first, last."""
    good: str
    told: str
    of_ratings: str
    """Template: ratio."""
    of_tellings: str
    """Template: ratio."""
    told_none: str
    tested: str
    tested_value: str
    """Template: done, all."""
    tested_left: str
    """Template: n."""
    tested_all: str
    no_papers: str

    # The line of state.
    updated: str
    """Template: time."""
    sorted_default: str
    sorted: str
    """Template: column, direction."""
    falling: str
    rising: str
    forward: str
    backward: str
    closed: str
    """Template: day."""
    closed_errata: str
    """Template: day, n."""
    touched: str
    """Template: n."""
    with_errata: str
    """Template: total."""
    papers_apart: str
    """Template: n. The letter beside a test's marks names the papers."""
    listed: str
    """Template: n, what."""
    filtered: str
    """Template: text, n, all."""
    folded: str
    """Template: columns."""
    folded_here: str
    """Template: columns."""
    signed_in: str
    """Template: name."""
    head: str
    """Template: head of the ledger."""
    clock_doubted: str
    went_on: str
    """Template: at."""
    was_restored: str
    """Template: at."""
    ratings_wait: str
    """Template: n."""
    stale: str
    """Template: time."""

    # In place of a table.
    reading: str
    no_campaign: str
    no_subjects: str
    """Template: what."""
    no_match: str
    """Template: text, what."""
    failed: str
    failed_detail: str
    """Template: detail."""
    not_allowed: str
    """Template: name."""


_ZH: Final = BoardWords(
    weights="权重  {parts}",
    weight="{name} {weight}%",
    rank="名次",
    name="姓名",
    place="窗口",
    window="窗口",
    unit="单位",
    test="测试",
    satisfied="满意度",
    interval="区间",
    ratings="评价数",
    deduction="扣分",
    composite="综合",
    trend="周趋势",
    places="{first}等",
    composite_interval="综合区间",
    year_deduction="年终扣分",
    badge="工号",
    days="在岗天数",
    discipline="作风纪律",
    valid="有效评价",
    valid_value="{n}条",
    span="{first:%m-%d} 至 {last:%m-%d}",
    good="好评率",
    told="一口告知 通过",
    of_ratings="{ratio}条",
    of_tellings="{ratio}题次",
    told_none="还没有告知题",
    tested="业务测试",
    tested_value="{done}/{all}人已考",
    tested_left="还差{n}人次",
    tested_all="各卷全部考完",
    no_papers="本期没有试卷",
    updated="更新于 {time}",
    sorted_default="按名次排列",
    sorted="按{column}{direction}",
    falling="从高到低",
    rising="从低到高",
    forward="顺序",
    backward="倒序",
    closed="{day} 已封账",
    closed_errata="{day} 已封账，勘误{n}条未计入",
    touched="带 * 的{n}个含勘误会变",
    with_errata="含勘误 {total}",
    papers_apart="试卷有{n}种，测试分只能同字母相比",
    listed="{n}{what}",
    filtered="筛选「{text}」 {n}/{all}",
    folded="窄屏收起{columns}，Enter 查看",
    folded_here="窄屏收起{columns}",
    signed_in="登录 {name}",
    head="账本 {head}",
    went_on="数据库曾损坏，本终端从 {at} 的备份接着用，之后的记录不在这里：请运行 kiosk doctor",
    was_restored="本厅从 {at} 的备份恢复，之后的记录不在这里",
    clock_doubted="本机时钟存疑，新的评价暂不计入：请核对时间，再运行 kiosk clock confirm",
    ratings_wait="{n}条评价因时钟存疑待定，未计入：见 kiosk clock status",
    stale="{time} 起读不到新数据，所示仍是之前的；每秒自动再试",
    reading="正在读取",
    no_campaign="还没有考核周期。开启以后，本页自动显示，不必重新进入。",
    no_subjects="还没有登记{what}。登记以后，本页自动显示。",
    no_match="没有符合「{text}」的{what}。按 Esc 清除筛选。",
    failed="暂时读不出得分。已经保存的数据没有改动，也没有丢失；本页每秒自动再试。",
    failed_detail="一直读不出时请告诉维护人员：{detail}",
    not_allowed="只有管理员可以查看综合得分。您登录的是{name}；如需开通，请联系管理员。",
)

_EN: Final = BoardWords(
    weights="{parts}",
    weight="{name} {weight}%",
    rank="Rank",
    name="Name",
    place="Win.",
    window="Window",
    unit="Unit",
    test="Test",
    satisfied="Satisf.",
    interval="95% range",
    ratings="Rated",
    deduction="Ded.",
    composite="Total",
    trend="Weeks",
    places="{first}+",
    composite_interval="95% range",
    year_deduction="Year ded",
    badge="Badge",
    days="On duty",
    discipline="Discipl.",
    valid="Valid ratings",
    valid_value="{n}",
    span="{first:%m-%d} to {last:%m-%d}",
    good="Good ratings",
    told="Told in full",
    of_ratings="{ratio} ratings",
    of_tellings="{ratio} checklists",
    told_none="no checklists yet",
    tested="Staff tested",
    tested_value="{done}/{all}",
    tested_left="{n} to take",
    tested_all="all taken",
    no_papers="no papers",
    updated="as of {time}",
    sorted_default="by rank",
    sorted="by {column}, {direction}",
    falling="falling",
    rising="rising",
    forward="A to Z",
    backward="Z to A",
    closed="closed on {day}",
    closed_errata="closed on {day}, {n} errata not counted",
    touched="* would change with them: {n}",
    with_errata="With errata {total}",
    papers_apart="{n} kinds of paper: tests compare within a letter",
    listed="{what}: {n}",
    filtered='"{text}": {n}/{all}',
    folded="hidden: {columns}; see Enter",
    folded_here="hidden: {columns}",
    signed_in="signed in: {name}",
    head="ledger {head}",
    went_on="The database was damaged: going on from the backup of {at}; see kiosk doctor",
    was_restored="Restored from the backup of {at}; what came after it is not here",
    clock_doubted="Clock in doubt, new ratings wait: set it, then kiosk clock confirm",
    ratings_wait="{n} ratings wait because of a doubted clock: see kiosk clock status",
    stale="nothing new since {time}: older numbers, tried again every second",
    reading="Reading",
    no_campaign="There is no campaign yet. Once one is open, it appears here by itself.",
    no_subjects="No {what} are registered yet. Once there are, they appear here by themselves.",
    no_match='No {what} match "{text}". Esc clears the filter.',
    failed=(
        "The scores cannot be read just now. What is stored is unchanged and not lost; it is tried again every second."
    ),
    failed_detail="If it goes on, tell whoever maintains this: {detail}",
    not_allowed=(
        "Only administrators see the scores. You are signed in as {name}; ask an administrator if you need them."
    ),
)

BOARD: Final[Mapping[Language, BoardWords]] = {Language.ZH: _ZH, Language.EN: _EN}
