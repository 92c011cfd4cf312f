"""`kiosk pace`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PaceWords:
    """Ratings that came faster than citizens, until somebody has looked."""

    list: str
    count: str
    a_day: str
    """Stands for a day."""
    day: str
    no_day: str
    """Template: given."""
    none: str
    columns: tuple[str, str, str, str, str, str]
    """Window, day, ratings, first, last, mean level."""
    how: str
    counted: str
    """Template: ratings, window, day."""


_ZH: Final = PaceWords(
    list="因来得过密而被标记、暂不计入的评价",
    count="查实是群众评的: 把一个窗口一天里被标记的评价计入得分（记下是谁认定的）",
    a_day="日期",
    day="哪一天，如 2026-07-05",
    no_day="日期要写成 2026-07-05；不认识 {given}",
    none="没有被标记的评价",
    columns=("窗口", "日期", "评价", "首条", "末条", "平均等级"),
    how="查实是群众评的: kiosk pace count 窗口 日期 --as 工号；其余不必处理，它们留存而不计入",
    counted="已计入 {window} 窗口 {day} 的 {ratings} 条评价",
)

_EN: Final = PaceWords(
    list="ratings that came too fast: flagged, and not counted so far",
    count="citizens did give them: count the flagged ratings of a window and day (it is noted who says so)",
    a_day="DAY",
    day="which day, such as 2026-07-05",
    no_day="write the day as 2026-07-05; cannot read {given}",
    none="no ratings are flagged",
    columns=("window", "day", "ratings", "first", "last", "mean level"),
    how="if citizens gave them: kiosk pace count WINDOW DAY --as BADGE; the others are kept and do not count",
    counted="ratings that count now: {ratings}, window {window}, {day}",
)

WORDS: Final[Mapping[Language, PaceWords]] = {Language.ZH: _ZH, Language.EN: _EN}
