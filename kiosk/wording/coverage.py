"""Words of the bank's coverage: the administrator's screen and `kiosk bank stats`. Staff only, so Chinese only."""

from typing import Final

from quiz.review.coverage.model import HoleReason

TITLE: Final = "题库覆盖"
SERVICES, CHARTS, LAWS, HOLES = "事项", "图表", "法规", "空缺"

# The table of services.
ID, NAME, NO_FACET, WHOLE, HOLE, UNVERIFIED = "事项", "名称", "综合", "合计", "空缺", "待核实"
CELL: Final = "{written}+{derived}"
"""Hand-written and derived."""
TOLD: Final = "告知"
"""No question of its own, but questions of the type 一次性告知 grade it."""
EMPTY: Final = "空缺"

# One service taken apart.
OF_SERVICE: Final = "{written}道手写，{derived}道由指南生成"
GRID_HEAD: Final = ("要素", "易", "中", "难", "告知")
HAS_HOLES: Final = "空缺"
NO_HOLES: Final = "各要素都有题考到。"
SHORT: Final = "手写题还差{n}道，至少应有{least}道。"
LINES_OPEN: Final = "指南里有{n}行待核实，只展示，不计分。"

# Charts.
BY_SUBJECT: Final = "各业务"
BY_DIFFICULTY: Final = "难度"
BY_TYPE: Final = "题型"
BY_SERVICE: Final = "各事项"
BY_LAW: Final = "引用各法规的题"

# Holes.
WHY: Final = {
    HoleReason.UNASKED: "指南里有{n}行有依据，却没有题考到；请补题目或情景",
    HoleReason.UNVERIFIED: "指南写了{n}行，还没有核实依据，不能计分",
    HoleReason.NO_LINES: "指南里没有写",
}
HOLE_LINE: Final = "{facet}  {why}"
UNASKED_TITLE: Final = "有依据而没有考到"
SHORT_TITLE: Final = "手写题不足"
EXCUSED_TITLE: Final = "没有依据，不出题"
HELD_TITLE: Final = "已隔离，不出题"
HELD_LINE: Final = "{name}  {why}"
NONE: Final = "没有。"
SERVICE: Final = "{id} {title}"

# The line of state.
ITEMS: Final = "{written}道手写题 + {derived}道生成题"
HELD: Final = "隔离{n}处"
OPEN_LINES: Final = "{n}行待核实"
LEGEND: Final = "每格：手写+生成  告知：仅告知题考到"
FOLDED: Final = "收起{n}列，Enter 查看"
FOLDED_BESIDE: Final = "收起{n}列，见右侧"

READING: Final = "正在读取题库"
NO_BANK: Final = "题库里还没有事项。"
FAILED: Final = "暂时读不出题库。得分和评价不受影响。"
FAILED_DETAIL: Final = "一直读不出时请告诉维护人员：{detail}"

# Keys.
KEY_PAGE: Final = "换页"
KEY_DETAIL: Final = "看此事项"
KEY_LIST: Final = "返回列表"
KEY_RETRY: Final = "再读一次"
