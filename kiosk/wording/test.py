"""Words of the clerk's way: signing in, papers, a test, its result. Staff screens are Chinese only."""

from typing import Final

from quiz.model.vocabulary import ItemType

TASKS: Final = {
    ItemType.SINGLE: "选一项",
    ItemType.MULTIPLE: "选出所有正确的，错选扣分",
    ItemType.TRUE_FALSE: "说法对还是错",
    ItemType.ORDERING: "按办理先后逐个选，方括号里的数字是第几步",
    ItemType.NUMBER: "填数字，再选单位",
    ItemType.TELL: "漏一项，群众多跑一趟；多要一样，同样扣分",
}

HINTS: Final = {
    ItemType.MULTIPLE: "再按一次取消",
    ItemType.ORDERING: "再按一次退出排序",
    ItemType.TELL: "数字键跳到该类；圆括号每组只选一项，退格清除",
}
"""Said at the foot of a question, where nothing is missing."""

TRUE: Final = "正确"
FALSE: Final = "错误"

# Keys that several screens name.

SPACE: Final = "空格"
LEFT: Final = "左"
RIGHT: Final = "右"
UP: Final = "上"
DOWN: Final = "下"
UP_DOWN: Final = "上下"
BACKSPACE: Final = "退格"
CHOOSE: Final = "选择"
FILL: Final = "填数"
MOVE: Final = "移动"
OPEN: Final = "打开"
BACK: Final = "返回"
LARGE: Final = "大字高对比"
SIGN_OUT: Final = "退出登录"
PREVIOUS_PAGE: Final = "上一页"
NEXT_PAGE: Final = "下一页"
PAGE: Final = "第{page}页，共{pages}页"
PERSON: Final = "{name}  {badge}"

# Signing in.

SIGN_IN_TITLE: Final = "业务知识测试"
SIGN_IN_PROMPT: Final = "请输入工号和口令"
BADGE: Final = "工号"
PIN: Final = "口令"
BADGE_EMPTY: Final = "例如 W0101"
PIN_EMPTY: Final = "4到12位数字"
CHECKING: Final = "正在核对，请稍候"
NEED_BADGE: Final = "请先输入工号"
NEED_PIN: Final = "请输入口令"
NEXT_FIELD: Final = "下一步"
OTHER_FIELD: Final = "换一栏"
SIGN_IN: Final = "登录"
ERASE_KEY: Final = "退格"
HOME: Final = "返回首页"

# Papers.

PAPERS_TITLE: Final = "我的试卷"
PAPERS_LOADING: Final = "正在取出您的试卷"
PAPERS_EMPTY: Final = "现在没有要做的试卷"
PAPERS_EMPTY_NOTE: Final = "新一期测试安排好以后会出现在这里。有疑问请问管理员。"
PAPER_SIZE: Final = "{questions}题   {minutes}分钟   满分{marks}分"
PAPER_SIZE_UNKNOWN: Final = "{minutes}分钟   满分{marks}分"
PAPER_DEADLINE: Final = "{month}月{day}日截止"
PAPER_ATTEMPTS: Final = "已用{used}次，共{allowed}次"
PAPER_COUNTED: Final = "计入成绩 {percent}%"
PAPER_NOT_COUNTED: Final = "还没有成绩"
PAPER_RUNNING: Final = "上次答到第{position}题，剩余 {remaining}"
STATE_READY: Final = "可开始"
STATE_RUNNING: Final = "未交卷，可继续"
STATE_LATE: Final = "已截止，未交卷"
STATE_DONE: Final = "已完成"
STATE_CLOSED: Final = "已截止"
STATE_MISSING: Final = "题库中没有这份试卷，请告诉管理员"
START: Final = "开始作答"
RESUME: Final = "继续作答"
HAND_IN: Final = "按现有作答交卷"
SEE_RESULT: Final = "查看成绩"
HAND_IN_ASK: Final = "这份试卷已过截止日期，只能按现有作答交卷"
HAND_IN_NOTE: Final = "交卷后马上看到成绩，不能再改。"
OPENING: Final = "正在打开，请稍候"

# Rules of a paper.

RULES: Final = (
    ("怎样计分", "单选、判断、填数答对得分。多项选择和排序，对一部分得一部分分。"),
    ("一次性告知", "漏一项、多要一样都扣分。关键的都说到、不违规多要，才算一口告知通过。"),
    ("即时保存", "每题作答即时保存。断电、重启都不丢，回来接着答，时间从停下的地方继续。"),
    ("时间", "开始后计时{minutes}分钟，时间到自动交卷。可以中途离开，离开时停止计时。"),
)
RULES_COUNT: Final = "按成绩计入本期考核。本次是第{number}次，共{allowed}次。"

# The question.

POSITION: Final = "第{position}题，共{total}题"
TALLY: Final = "已答 {answered}   标记 {flagged}"
REMAINING: Final = "剩余 {clock}"
REMAINING_FIVE: Final = "剩余 {clock}  不到5分钟"
REMAINING_LAST: Final = "剩余 {clock}  最后1分钟"
TIME_UP: Final = "时间到"
WORTH: Final = "{marks}分"
FLAGGED: Final = "已标记"
SAVED_AT_ONCE: Final = "每次作答即时保存"
SAVED: Final = "每次作答即时保存，已全部保存"
SAVING: Final = "正在保存"
UNSAVED: Final = "没有保存成功"
NEEDS_UNIT: Final = "还没有选单位，这一题尚未保存"
NEEDS_UNIT_AT: Final = "第{position}题还没有选单位"
SUBMITTING: Final = "正在交卷"
NUMBER_EMPTY: Final = "请输入数字"
STEP_OUT: Final = "退一步"
ERASE: Final = "退一格"
CHOOSE_UNIT: Final = "选单位"
CLEAR: Final = "清除"
PREVIOUS: Final = "上一题"
NEXT: Final = "下一题"
FLAG: Final = "标记"
UNFLAG: Final = "去标记"
REVIEW: Final = "检查"
LEAVE: Final = "离开"

# Review.

REVIEW_COUNTS: Final = "已答{answered}题   未答{unanswered}题   标记{flagged}题"
ANSWERED: Final = "已答"
UNANSWERED: Final = "未答"
REVIEW_JUMP: Final = "打开这一题"
BACK_TO_QUESTION: Final = "回到第{position}题"
SUBMIT: Final = "交卷"

# Asking once.

SUBMIT_ASK: Final = "现在交卷吗？"
SUBMIT_OPEN: Final = "还有{unanswered}题未答，{flagged}题做了标记。"
SUBMIT_ALL: Final = "{total}题全部作答，没有标记。"
SUBMIT_FLAGGED: Final = "{total}题全部作答，{flagged}题做了标记。"
LIST_MARK: Final = "、"
LOOSE_UNIT: Final = "第{positions}题填了数字，还没有选单位，算未答。"
LOOSE_ORDER: Final = "第{positions}题的先后还没有排完。"
LOOSE_PAGES: Final = "{parts}没有看过。"
LOOSE_PAGES_PART: Final = "第{position}题还有{pages}页"
LOOSE_PAGES_OF: Final = "第{positions}题都还有没看过的页。"
SUBMIT_NOTE: Final = "交卷后马上看到成绩，不能再改。"
SUBMIT_YES: Final = "确认交卷"
SUBMIT_NO: Final = "再看看"
LEAVE_ASK: Final = "现在离开，以后再继续吗？"
LEAVE_NOTE: Final = "作答都已保存。离开后计时停止，下次登录从第{position}题继续。"
LEAVE_DEADLINE: Final = "请在截止日期前回来交卷。"
LEAVE_YES: Final = "离开"
LEAVE_NO: Final = "继续作答"

# The result.

RESULT_PERCENT: Final = "{percent}%"
RESULT_NO_PERCENT: Final = "没有计分题"
RESULT_MARKS: Final = "得分 {earned}/{maximum}"
RESULT_PASSED: Final = "通过"
RESULT_FAILED: Final = "未通过"
RESULT_BAR: Final = "通过线 {pass_percent}%"
RESULT_TOLD: Final = "一口告知 通过 {passed}/{total}"
RESULT_TIME: Final = "用时 {clock}"
RESULT_TIME_UP: Final = "时间到，已自动交卷。到时为止的作答都已保存并计分。"
FACET: Final = "类别"
FACET_SHARE: Final = "得分率"
FACET_TOLD: Final = "已告知 {percent}%"
FACET_OVER: Final = "多要{over}项"
RIGHT_MARK: Final = "对"
PARTLY_MARK: Final = "部分对"
WRONG_MARK: Final = "错"
BLANK_MARK: Final = "未答"
TO_PAPERS: Final = "返回试卷"
TO_RESULT: Final = "返回成绩"
LINE_HEAD: Final = "第{position}题   {type}   {mark}   得{earned}分，满分{maximum}分"
OWN_ANSWER: Final = "您的回答"
RIGHT_ANSWER: Final = "正确答案"
NO_ANSWER: Final = "没有作答"
LEFT_OUT: Final = "漏告知"
OVER_DEMANDS: Final = "多要、错告"
TOLD: Final = "已告知"
CRITICAL: Final = "关键"
ILLEGAL: Final = "违规"
TOLD_ALL: Final = "一口告知 通过"
NOT_TOLD_ALL: Final = "一口告知 未通过"
NOTHING_LEFT_OUT: Final = "没有漏项"
NOTHING_OVER: Final = "没有多要"
EXPLANATION: Final = "解析"
BASIS: Final = "依据"
BASIS_LINE: Final = "{cited}：{quote}"
ORDER_LINE: Final = "{number}  {text}"
SCROLL_UP: Final = "往上翻"
SCROLL_DOWN: Final = "往下翻"
