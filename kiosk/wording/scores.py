"""Words of the administrator's score screens. Staff only, so Chinese only.

No sign of uncertain width: `*` for times, `-` for to, a full-width hyphen for what is not known.
"""

from datetime import date, datetime
from typing import Final

from scoring.clock import hall_time
from scoring.rules.composite.composite import Component
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy

UNDEFINED: Final = "－"
TOO_FEW: Final = "样本不足"

# The three boards and what they list.
SCORES: Final = "综合得分"
BY_STAFF, BY_WINDOW, BY_UNIT = "按人员", "按窗口", "按单位"
STAFF, WINDOW, UNIT = "人员", "窗口", "单位"
LISTED: Final = "{n}{what}"
COUNTED: Final = {STAFF: "名窗口人员", WINDOW: "个窗口", UNIT: "个窗口单位"}
ERASED: Final = "姓名已删除"
NOBODY: Final = "未登记人员"

COMPONENTS: Final = {
    Component.KNOWLEDGE: "测试",
    Component.SATISFACTION: "满意度",
    Component.DISCIPLINE: "作风纪律",
}
WEIGHTS: Final = "权重  {parts}"
WEIGHT: Final = "{name} {weight}%"

# Columns.
RANK, NAME, PLACE, TEST, SATISFIED, INTERVAL, RATINGS, DEDUCTION, COMPOSITE, TREND = (
    "名次", "姓名", "窗口", "测试", "满意度", "区间", "评价数", "扣分", "综合", "周趋势",
)  # fmt: skip
PLACES: Final = "{first}等"
"""The first of several windows."""
COMPOSITE_INTERVAL: Final = "综合区间"
YEAR_DEDUCTION: Final = "年终扣分"
DAYS: Final = "在岗天数"
BADGE: Final = "工号"

# Tiles.
VALID: Final = "有效评价"
VALID_VALUE: Final = "{n}条"
SPAN: Final = "{first:%m-%d} 至 {last:%m-%d}"
GOOD: Final = "好评率"
BAD: Final = "差评率"
ACTIVE: Final = "主动评价率"
TOLD: Final = "一口告知 通过"
OF_RATINGS: Final = "{ratio}条"
OF_TELLINGS: Final = "{ratio}题次"
TOLD_NONE: Final = "还没有告知题"
TESTED: Final = "业务测试"
TESTED_VALUE: Final = "{done}/{all}人已考"
TESTED_LEFT: Final = "还差{n}人次"
TESTED_ALL: Final = "各卷全部考完"
NO_PAPERS: Final = "本期没有试卷"

# The line of state.
UPDATED: Final = "更新于 {time}"
SORTED_DEFAULT: Final = "按名次排列"
SORTED: Final = "按{column}{direction}"
FALLING, RISING = "从高到低", "从低到高"
FORWARD, BACKWARD = "顺序", "倒序"
FILTERED: Final = "筛选「{text}」 {n}/{all}"
FOLDED: Final = "窄屏收起{columns}，Enter 查看"
FOLDED_HERE: Final = "窄屏收起{columns}"
SIGNED_IN: Final = "登录 {name}"
CLOCK_DOUBTED: Final = "本机时钟存疑，新的评价暂不计入：请核对时间，再运行 kiosk clock confirm"
RATINGS_WAIT: Final = "{n}条评价因时钟存疑待定，未计入：见 kiosk clock status"
STALE: Final = "{time} 起读不到新数据，所示仍是之前的；每秒自动再试"

# Empty and other states.
READING: Final = "正在读取"
NO_CAMPAIGN: Final = "还没有考核周期。开启以后，本页自动显示，不必重新进入。"
NO_SUBJECTS: Final = "还没有登记{what}。登记以后，本页自动显示。"
NO_MATCH: Final = "没有符合「{text}」的{what}。按 Esc 清除筛选。"
FAILED: Final = "暂时读不出得分。已经保存的数据没有改动，也没有丢失；本页每秒自动再试。"
FAILED_DETAIL: Final = "一直读不出时请告诉维护人员：{detail}"
NOT_ALLOWED: Final = "只有管理员可以查看综合得分。您登录的是{name}；如需开通，请联系管理员。"

# Keys.
KEY_DETAIL: Final = "由来"
KEY_BOARD: Final = "换榜单"
KEY_FILTER: Final = "筛选"
KEY_SORT: Final = "排序"
KEY_TURN: Final = "倒序"
KEY_CAMPAIGN: Final = "周期"
KEY_BANK: Final = "题库"
KEY_LEAVE: Final = "退出"
KEY_CLEAR: Final = "清除筛选"
KEY_TABLE: Final = "看结果"
KEY_BACK: Final = "返回"
KEY_EVENTS: Final = "逐笔"
KEY_PAGE: Final = "换页"
KEY_MEMBER: Final = "看此人"
KEY_ARROWS: Final = "方向键"
KEY_MOVE: Final = "移动"
KEY_OLDER: Final = "更早"
KEY_NEWER: Final = "更近"
FILTER_PROMPT: Final = "筛选"
FILTER_HINT: Final = "姓名、工号、窗口或单位"

# A standing taken apart.
ON_DUTY: Final = "在岗{days}天"
MEMBER_DAYS: Final = "在岗合计{days}人天"
NO_WINDOW: Final = "没有排班"
FORMULA: Final = "{score} * {weight}% = {points}"
FORMULA_WORDS: Final = "综合得分 = {parts}。每项按未取舍的得分乘权重，取到0.01分，再相加，所以各项之和与总分一分不差。"
FORMULA_PART: Final = "{name} * {weight}%"
RANKED: Final = "名次 {rank}"
IN_INTERVAL: Final = "综合 {total}  区间 {interval}"
RANK_WORDS: Final = "名次 {rank}，{why}。"
BAND_SHARED: Final = "并列：与本段首名的差在95%区间之内，不可区分"
BAND_ALONE: Final = "单独一名"
RANK_UNDEFINED: Final = "缺一项得分，不计名次"
RANK_TOO_FEW: Final = "有效评价{n}条，少于{minimum}条，不计名次"
PATROL_POINTS: Final = "巡查扣分"
YEAR_POINTS: Final = "年终扣分"
POINTS: Final = "{n}分"
TOLD_ALL: Final = "一口告知"
RATED: Final = "评价{n}条"
LEVEL: Final = "{level} {name}"
MISSING: Final = "缺{component}：{why}。"
REMARK: Final = "{component}：{why}。"

# Why a component is missing, or what a reader must know with it.
ABSENT_UNRANKED: Final = "缺考{papers}，按本期规定没有测试成绩"
ABSENT_ZERO: Final = "缺考{papers}，按0分计入"
ABSENT_EXCUSED: Final = "缺考{papers}，按规定不计"
NOT_TAKEN_YET: Final = "{papers}还没有考，截止以前参加即可"
NOT_DUE_YET: Final = "{papers}还没有考，尚未截止，暂不计入"
NO_PAPER: Final = "本期没有安排试卷"
TOO_FEW_RATINGS: Final = "有效评价{n}条，少于本期规定的{minimum}条，样本不足"
NO_MEMBER_TESTED: Final = "在岗人员都还没有测试成绩"
NO_ROSTER: Final = "本期还没有排班"
NO_MEMBER_COUNTS: Final = "还没有各项得分齐全的人员"
PAPER_NAME: Final = "《{title}》"

# The pages of an explanation.
COMPOSITION, KNOWLEDGE, SATISFACTION, DISCIPLINE, MEMBERS = "构成", "测试", "满意度", "作风纪律", "人员"
POLICIES: Final = {
    AttemptPolicy.FIRST: "计第一次",
    AttemptPolicy.BEST: "计最好一次",
    AttemptPolicy.LAST: "计最后一次",
    AttemptPolicy.MEAN: "计各次平均",
}
ABSENCES: Final = {
    AbsencePolicy.ZERO: "到期未考按0分计",
    AbsencePolicy.EXCUSED: "到期未考不计",
    AbsencePolicy.UNRANKED: "到期未考则没有测试成绩",
}
DEADLINE: Final = "截止 {day}"
TERMS: Final = "满分{maximum}分，限时{minutes}分钟，可考{attempts}次，{policy}；{absence}。"
NO_ATTEMPTS: Final = "还没有交卷。"
ATTEMPT: Final = "第{n}次"
COUNTS, COUNTS_NOT, COUNTS_MEAN = "计入", "不计", "计入平均"
ATTEMPT_HEADER: Final = ("次序", "交卷时间", "得分", "满分", "得分率", "一口告知", "计入", "账本")
LEVEL_HEADER: Final = ("等级", "每条分值", "有效条数", "占比")
PRIOR: Final = (
    "评价少时先参考大家：以本期所有{what}的共同先验起算，相当于{strength}次评价，均分 {mean}。"
    "评价越多，先验的影响越小。"
)
PRIOR_FALLBACK: Final = "（可比的{what}还太少，先验取规定的{strength}次。）"
SATISFACTION_FORMULA: Final = "得分 = (评价分值之和 + 先验分值之和) / (评价条数 + 先验次数)"
SATISFACTION_SUM: Final = "= ({points} + {prior_points}) / ({ratings} + {strength}) = {value}"
SATISFACTION_INTERVAL: Final = "95%区间 {interval}，即得分加减 1.96 * {sd}，限于0到100。"
LEVEL_SUM: Final = "评价分值之和 = {terms} = {total}"
LEVEL_TERM: Final = "{points} * {n}"
VOIDED_TOO: Final = "另有{n}条经复核作废，列出但不计。"
UNIT_SATISFACTION: Final = "单位的满意度不由评价直接得出，是各窗口人员得分按在岗天数的加权平均。"
UNIT_COMPOSITION: Final = "单位得分是各项得分齐全的人员按在岗天数的加权平均，逐人列在「人员」页。"
UNIT_RATINGS: Final = "单位的评价请从人员或窗口逐笔查看。"
FINDING_HEADER: Final = ("日期", "条目", "内容", "扣分", "状态", "账本")
UPHELD, WITHDRAWN = "有效", "撤销"
NO_FINDINGS: Final = "本期没有巡查扣分。"
FINDING_NOTE: Final = "{code} {day} 记录：{note}"
DISCIPLINE_SUM: Final = "作风纪律 = 100 - {points} = {value}"
DISCIPLINE_FLOOR: Final = "作风纪律 = 100 - {points}，最低为 0，即 {value}"
UNIT_DEDUCTION: Final = "年终扣分 = {terms} = {total}分，直接相加，不加权、不封顶。"
MEMBER_HEADER: Final = ("工号", "姓名", "在岗天数", "得分", "是否计入")
MEMBER_LEFT_OUT: Final = "得分不全"
MEMBER_NO_VALUE: Final = "没有成绩"
MEAN_FORMULA: Final = "{component} = 各人得分按在岗天数的加权平均"
MEAN_SUM: Final = "= {total} / {days}人天 = {value}"
KNOWLEDGE_SUM: Final = "测试 = 100 * ({earned}) / ({maximum}) = {value}"
NOTHING_COUNTED: Final = "没有可以计入的成绩。"
AGREES: Final = "以上由逐笔记录重新核算，与得分一致。"
DISAGREES: Final = "逐笔记录重新核算的结果与得分不一致，请用 kiosk ledger verify 核对账本。"
NO_MEMBERS: Final = "本期还没有排班人员。"

# Single events.
EXPLAINED: Final = "得分由来  {id} {name}"
LISTED_EVENTS: Final = "逐笔记录  {id} {name}"
EVENT_RATINGS, EVENT_ATTEMPTS, EVENT_FINDINGS = "评价", "答卷", "巡查扣分"
AT, DAY, LEVEL_NAME, WORTH, REASONS, CHANNEL, STATE, LEDGER, WHO = (
    "时间", "日期", "等级", "分值", "原因", "渠道", "状态", "账本", "人员",
)  # fmt: skip
PAPER, NUMBER, EARNED, MAXIMUM, SHARE, ENDED, COUNTED_IN = (
    "试卷", "次序", "得分", "满分", "得分率", "交卷方式", "计入",
)  # fmt: skip
CODE, REQUIREMENT, RECORDED_BY = "条目", "内容", "记录人"
CHANNELS: Final = {"hall": "大厅终端", "window": "窗口屏", "evaluator": "评价器", "paper": "纸质评价表"}
SUBMITTED: Final = {"clerk": "本人交卷", "time_up": "到时自动交"}
VALID_RATING, VOIDED = "有效", "作废"
NO_REASONS: Final = "未选"
ENTRY: Final = "#{seq} {terminal}"
DETAIL: Final = "{title} {text}"
PAGE: Final = "第{page}/{pages}页，共{n}笔，由近到远"
NO_EVENTS: Final = "本期没有{what}记录。"


def joined(parts: list[str]) -> str:
    """Several things in one list of words."""
    return "、".join(parts)


def day(value: date) -> str:
    """A day as people say it: `7月14日`."""
    return f"{value.month}月{value.day}日"


def clock(moment: datetime) -> str:
    """An aware moment on the hall's clock, to the second: `09:41:03`."""
    return f"{hall_time(moment):%H:%M:%S}"


def minute(moment: datetime) -> str:
    """An aware moment in hall time, to the minute: `07-14 09:41`."""
    return f"{hall_time(moment):%m-%d %H:%M}"


def stamp(moment: datetime) -> str:
    """An aware moment in hall time, always 14 cells wide: `07-14 09:41:03`."""
    return f"{hall_time(moment):%m-%d %H:%M:%S}"
