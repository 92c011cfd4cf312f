"""What a bulletin says of what the system itself costs people."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class BurdenWords:
    """One table of three rows."""

    title: str
    who: str
    entries: str
    minutes: str
    budget: str
    none: str
    clerk: str
    leader: str
    office: str
    clerk_over: str
    leader_over: str
    mean: str
    """Template: clerks, minutes, days."""
    note: str


_ZH: Final = BurdenWords(
    title="减负自评",
    who="岗位",
    entries="录入",
    minutes="分钟",
    budget="上限",
    none="－",
    clerk="窗口人员：全部测试；分钟是用时最多的一人",
    leader="值班长：巡查录入；分钟是用时最多的一天",
    office="办公室：台账、周期、裁定；分钟是全期合计",
    clerk_over="有窗口人员超过了每月上限：请减少试卷或缩短时间。",
    leader_over="有一天的巡查录入超过了上限：请减少当天要记的窗口。",
    mean="参加测试的{clerks}人，人均{minutes}分钟；有巡查录入的{days}天。",
    note="按账本里的录入量算：同一天相邻两次录入相隔不到五分钟的算连续工作。不计在线时长，没有打卡和积分，谁的得分也不用它。",
)

_EN: Final = BurdenWords(
    title="What this costs people",
    who="who",
    entries="entries",
    minutes="minutes",
    budget="at most",
    none="-",
    clerk="clerks: all tests; minutes of the one they cost most",
    leader="duty leaders: entries of the patrol; minutes of the longest day",
    office="the office: lists, campaigns, decisions; minutes of the whole period",
    clerk_over="A clerk is over the month's budget: fewer papers, or shorter ones.",
    leader_over="A day's patrol is over budget: fewer windows a day.",
    mean="Clerks who took tests: {clerks}, minutes each on average: {minutes}. Days of patrol: {days}.",
    note="Measured from the ledger: entries of a day less than five minutes apart are work without a pause. No time "
    "online is counted, there are no points for it, and it is in nobody's score.",
)

BURDEN: Final[Mapping[Language, BurdenWords]] = {Language.ZH: _ZH, Language.EN: _EN}
