"""The days of a month: patrolled, forgotten, off."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class DaysWords:
    """One page."""

    title: str
    """Template: campaign; may be empty."""
    reading: str
    missing: str
    """Template: count, days."""
    sign: str
    sign_how: str
    sign_ask: str
    """Template: day."""
    sign_notes: tuple[str, ...]
    sign_yes: str
    signed_now: str
    """Template: day."""
    none_missing: str
    no_calendar: str
    """Template: year."""
    columns: tuple[str, str, str, str, str]
    """Digit, day, what it is, who signed, findings."""
    working: str
    off: str
    unsigned: str
    today: str
    week: tuple[str, str, str, str, str, str, str]
    """Monday first."""


_ZH: Final = DaysWords(
    title="巡查各天  {campaign}",
    reading="正在取出各天的巡查",
    missing="有{count}个工作日没有巡查签字：{days}",
    sign="补签",
    sign_how="当天巡查过而忘了签字的，按前面的数字补签。",
    sign_ask="补签{day}的巡查？",
    sign_notes=("只补签当天确实巡查过的。", "记录写明是谁、什么时候补签的。"),
    sign_yes="补签",
    signed_now="{day}的巡查已补签。",
    none_missing="到今天为止，每个工作日都有巡查签字。",
    no_calendar="{year}年的放假安排还没有公布或还没有收录，这一年只按周一至周五算工作日。",
    columns=("", "日期", "类别", "签字", "扣分"),
    working="工作日",
    off="休息",
    unsigned="没有签字",
    today="今天，未签字",
    week=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
)

_EN: Final = DaysWords(
    title="Days of the patrol  {campaign}",
    reading="Fetching the days",
    missing="Working days without a signature: {count} ({days})",
    sign="Sign off",
    sign_how="A digit signs a day off that was patrolled and forgotten.",
    sign_ask="Sign off the patrol of {day}?",
    sign_notes=("Only if the patrol was made that day.", "The record says who signed, and when."),
    sign_yes="Sign off",
    signed_now="The patrol of {day} is signed off.",
    none_missing="Every working day so far is signed off.",
    no_calendar="The official calendar of {year} is not published or not known here: only weekends count as off.",
    columns=("", "Day", "Kind", "Signed", "Findings"),
    working="working",
    off="off",
    unsigned="not signed",
    today="today, not yet",
    week=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
)

DAYS: Final[Mapping[Language, DaysWords]] = {Language.ZH: _ZH, Language.EN: _EN}
