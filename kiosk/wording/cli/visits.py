"""`kiosk visits`: its words, and those a file of visits may use."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language

HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    "visit": ("办件编号", "visit", "排队号", "业务流水号"),
    "window": ("窗口编号", "window", "窗口"),
    "staff": ("工号", "staff"),
    "service": ("事项编号", "service", "事项"),
    "at": ("时间", "at", "办理时间"),
    "outcome": ("办理结果", "outcome", "结果"),
    "asked": ("是否邀评", "asked", "邀评"),
}
"""What the first line may call each column, the one to show first."""

OUTCOMES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("办结", "受理", "done"), "done"),
    **dict.fromkeys(("补正", "退回", "sent_back"), "sent_back"),
    **dict.fromkeys(("不予受理", "refused"), "refused"),
}
ASKED: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("是", "已邀评", "1", "yes", "true"), True),
    **dict.fromkeys(("否", "未邀评", "0", "no", "false"), False),
}


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class VisitsWords:
    """Bringing visits in, and who was asked."""

    bring_in: str
    coverage: str
    end: str
    window: str
    visit: str
    a_visit: str
    """Stands for a visit's number."""
    staff: str
    service: str
    at: str
    a_time: str
    """Stands for a time."""
    reports: str
    """Who may report."""
    no_visit: str
    nobody: str
    """Nobody reports."""
    ended: str
    """Template: window."""
    ended_before: str
    """Template: window."""
    file: str
    dry_run: str
    who: str
    read: str
    """Template: read."""
    done: str
    """Template: read, written, known."""
    columns: tuple[str, str, str, str, str, str, str]
    """Badge, name, served, asked, rated, asked after bad visits, what is to be thought of it."""
    none: str
    share: str
    """Template: percent, low, high, of."""
    few: str
    """Template: numerator, denominator. Too few for a percentage."""
    unknown: str
    suspicions: Mapping[str, str]
    hall: str
    unasked: str
    """Template: n."""
    unanswered: str
    """Template: n."""
    clear: str
    """Template: names."""
    look: str
    """Template: names, tested, chance."""
    how: str


_ZH: Final = VisitsWords(
    bring_in="导入办件（CSV）：谁办的、什么事项、结果如何、有没有邀请评价",
    coverage="邀评覆盖：邀请评价占办件的比例、评价占邀请的比例，以及办得不顺时少邀请的人",
    end="一个办件刚办结: 由叫号或业务系统上报，本窗口的终端随即请群众评价，一件只问一次；没有问到的计为未邀评",
    window="窗口编号，如 A03",
    visit="办件编号；只留认不出编号的记号",
    a_visit="办件编号",
    staff="窗口人员工号；不写时按当时排班",
    service="所办事项的编号，如 S05；写了就不再问群众办的是哪件事",
    at="办结的时间，如 2026-07-14 09:41；不写时为现在，过了两分钟就不再问",
    a_time="时间",
    reports="由谁上报: 管理员的工号；叫号机等设备改用令牌（KIOSK_DEVICE_TOKEN 或 --token-file，见 kiosk device）",
    no_visit="--visit: 办件编号不能空着",
    nobody="谁上报？请用 --as 写管理员的工号，或给出设备令牌（KIOSK_DEVICE_TOKEN、--token-file）",
    ended="已记下: {window} 窗口的办件已办结，由窗口的终端请群众评价",
    ended_before="这个办件以前已上报，没有重复: {window} 窗口",
    file="CSV 文件，首行写列名：办件编号 窗口编号 时间，可再有 工号 事项编号 办理结果 是否邀评",
    dry_run="只检查，不写入",
    who="请用 --as 写明谁负责，或者用 --dry-run 只检查",
    read="{read} 个办件，没有错误",
    done="{read} 个办件：写入 {written} 个，原样已有 {known} 个",
    columns=("工号", "姓名", "办件", "邀评率", "参评率", "不顺时邀评率", "看法"),
    none="没有办件记录，邀评覆盖无从知道；用 kiosk visits import 导入",
    share="{percent}（{low}-{high}）共{of}",
    few="{numerator}/{denominator} 样本不足",
    unknown="-",
    suspicions={"clear": "明显少邀", "look": "请看一看", "none": "", "unknown": "样本不足"},
    hall="全厅",
    unasked="没有邀请而评价的办件: {n}",
    unanswered="在评价终端前选了窗口或办件、没有评价就离开（未评价，不算好评也不算差评）: {n}",
    clear="办得不顺时明显少邀请评价: {names}。全厅人人照常邀请时，一个月里出现这样一个人的可能不超过 5%",
    look="办得不顺时邀请得偏少: {names}。单看一人，照常邀请的也有二十分之一会这样；本厅能看的有 {tested} 人，"
    "全凭偶然约有 {chance} 人",
    how="邀评率、参评率后面是 95% 区间和分母；不顺指补正退回和不予受理。没有邀请的人没有评价，所以看的是办理结果",
)

_EN: Final = VisitsWords(
    bring_in="bring visits in (CSV): who served, which service, how it ended, whether the citizen was asked to rate",
    coverage="asked of served, rated of asked, and whose asking drops after visits that went badly",
    end="a visit has just ended, says the queue system: the terminal at the window asks for a rating, once; else it "
    "counts as not asked",
    window="number of the window, such as A03",
    visit="number of the visit; only a mark is kept from which nobody finds it",
    a_visit="VISIT",
    staff="badge of who served; else whom the roster names",
    service="number of the service that was done, such as S05; then the citizen is not asked for it",
    at="when it ended, such as 2026-07-14 09:41; else now. After two minutes nobody is asked",
    a_time="TIME",
    reports="badge of the administrator who reports it; a device shows its token instead (see kiosk device)",
    no_visit="--visit: the number of the visit is empty",
    nobody="who reports this? Name an administrator with --as, or give a device's token (KIOSK_DEVICE_TOKEN or "
    "--token-file)",
    ended="noted: a visit has ended at window {window}, whose terminal asks for a rating",
    ended_before="noted before, not again: window {window}",
    file="CSV file whose first line names the columns: visit window at, and maybe staff service outcome asked",
    dry_run="check only, write nothing",
    who="name who answers for it with --as, or check only with --dry-run",
    read="visits: {read}, no faults",
    done="visits: {read}, written: {written}, on record in the same words: {known}",
    columns=("badge", "name", "served", "asked", "rated", "asked when bad", "view"),
    none="no visits are on record, so nobody knows who was asked; bring them in with kiosk visits import",
    share="{percent} ({low}-{high}) of {of}",
    few="{numerator}/{denominator} too few",
    unknown="-",
    suspicions={"clear": "clearly fewer", "look": "have a look", "none": "", "unknown": "too few"},
    hall="whole hall",
    unasked="rated without having been asked: {n}",
    unanswered="left a terminal without a level after choosing a window or visit (not rated, neither way): {n}",
    clear="clearly asks less often after visits that went badly: {names}. Were everybody to ask alike, such a person "
    "would turn up in at most 5% of months",
    look="asks rather less often after visits that went badly: {names}. One in twenty who ask alike looks like this; "
    "of {tested} that could be looked at, about {chance} would by chance",
    how="shares come with their 95% interval and what they are of; bad are visits that were sent back or refused: "
    "who was not asked has not rated, so the outcome is looked at",
)

WORDS: Final[Mapping[Language, VisitsWords]] = {Language.ZH: _ZH, Language.EN: _EN}
