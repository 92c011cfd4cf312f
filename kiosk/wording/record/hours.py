"""The hall's opening hours: `kiosk hours`, and their line on the office's page of how things are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class HoursWords:
    """From when until when the hall serves."""

    show: str
    set: str
    a_span: str
    a_day: str
    span: str
    first_day: str
    columns: tuple[str, str, str]
    """Since when, hours, set by."""
    none: str
    was_set: str
    """Template: day, hours."""
    name: str
    """What they are called on a screen."""
    key: str
    prompt: str
    hint: str
    since: str
    since_hint: str
    about: str
    """What they are for."""


WORDS: Final[Mapping[Language, HoursWords]] = {
    Language.ZH: HoursWords(
        show="本厅的对外服务时间",
        set="设定对外服务时间，从某一天起",
        a_span="时间",
        a_day="日期",
        span="如 09:00-17:00；中午关门写成 09:00-12:00,13:30-17:00",
        first_day="从哪一天起（默认: 今天）",
        columns=("起", "对外时间", "设定人"),
        none="还没有设定: 待核评价按评价本身推算，上午、下午以 13:00 为界",
        was_set="已设: {day} 起 {hours}",
        name="对外时间",
        key="对外时间",
        prompt="大厅每天什么时候对外服务？待核评价据此找无人时段，排班和巡查据此分上午、下午。",
        hint="09:00-17:00，或 09:00-12:00,13:30-17:00",
        since="从哪天起",
        since_hint="例如 2026-07-01",
        about="待核评价据此找无人时段；排班和巡查的上午、下午以中午关门时段的正中为界。按 H 设定。",
    ),
    Language.EN: HoursWords(
        show="the hall's opening hours",
        set="set the opening hours, from a day on",
        a_span="HOURS",
        a_day="DAY",
        span="such as 09:00-17:00; with a rest at noon 09:00-12:00,13:30-17:00",
        first_day="from which day on (default: today)",
        columns=("since", "hours", "set by"),
        none="none set: ratings to look into go by the ratings, and mornings end at 13:00",
        was_set="set: {hours} from {day} on",
        name="hours",
        key="Opening hours",
        prompt="When does the hall serve? Ratings to look into go by it, and the halves of days of roster and patrol.",
        hint="09:00-17:00, or 09:00-12:00,13:30-17:00",
        since="from day",
        since_hint="such as 2026-07-01",
        about="Ratings to look into go by it; mornings and afternoons of roster and patrol meet in the middle of the "
        "rest. Key H.",
    ),
}
