"""The single events behind a standing. Tabs, columns and cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class EventWords:
    """The single events behind a standing."""

    listed_events: str
    """Template: id, name."""
    ratings: str
    """A tab; likewise the next two."""
    attempts: str
    findings: str

    # Columns.
    at: str
    day: str
    level: str
    worth: str
    reasons: str
    channel: str
    state: str
    ledger: str
    who: str
    paper: str
    number: str
    earned: str
    maximum: str
    share: str
    told: str
    ended: str
    counted: str
    code: str
    requirement: str
    points: str
    window: str
    recorded_by: str

    # Cells.
    channels: Mapping[str, str]
    submitted: Mapping[str, str]
    valid: str
    voided: str
    flagged: str
    no_reasons: str

    # Around the table.
    detail: str
    """Template: title, text."""
    page: str
    """Template: page, pages, n."""
    none: str
    """Template: what."""
    unit_ratings: str


_ZH: Final = EventWords(
    listed_events="逐笔记录  {id} {name}",
    ratings="评价",
    attempts="答卷",
    findings="巡查扣分",
    at="时间",
    day="日期",
    level="等级",
    worth="分值",
    reasons="原因",
    channel="渠道",
    state="状态",
    ledger="账本",
    who="人员",
    paper="试卷",
    number="次序",
    earned="得分",
    maximum="满分",
    share="得分率",
    told="一口告知",
    ended="交卷方式",
    counted="计入",
    code="条目",
    requirement="内容",
    points="扣分",
    window="窗口",
    recorded_by="记录人",
    channels={
        "hall": "大厅终端",
        "window": "窗口屏",
        "evaluator": "评价器",
        "paper": "纸质评价表",
    },
    submitted={
        "clerk": "本人交卷",
        "time_up": "到时自动交",
        "overdue": "逾时代交",
    },
    valid="有效",
    voided="作废",
    flagged="待核",
    no_reasons="未选",
    detail="{title} {text}",
    page="第{page}/{pages}页，共{n}笔，由近到远",
    none="本期没有{what}记录。",
    unit_ratings="单位的评价请从人员或窗口逐笔查看。",
)

_EN: Final = EventWords(
    listed_events="Events of {id} {name}",
    ratings="Ratings",
    attempts="Attempts",
    findings="Findings",
    at="Time",
    day="Day",
    level="Level",
    worth="Worth",
    reasons="Reasons",
    channel="Channel",
    state="State",
    ledger="Ledger",
    who="Staff",
    paper="Paper",
    number="No.",
    earned="Marks",
    maximum="Of",
    share="Share",
    told="Told all",
    ended="Handed in",
    counted="Counts",
    code="Code",
    requirement="What",
    points="Ded.",
    window="Window",
    recorded_by="By",
    channels={
        "hall": "hall kiosk",
        "window": "window",
        "evaluator": "evaluator",
        "paper": "paper form",
    },
    submitted={
        "clerk": "by hand",
        "time_up": "time up",
        "overdue": "overdue",
    },
    valid="valid",
    voided="void",
    flagged="check",
    no_reasons="none",
    detail="{title}: {text}",
    page="page {page}/{pages}, events: {n}, newest first",
    none="{what}: none in this period.",
    unit_ratings="the ratings of a unit are listed with its staff and windows",
)

EVENTS: Final[Mapping[Language, EventWords]] = {Language.ZH: _ZH, Language.EN: _EN}
