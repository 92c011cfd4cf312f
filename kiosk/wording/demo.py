"""What is being made while a demo hall is filled."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class MakingWords:
    """The steps, shown beside how far they are."""

    people: str
    tests: str
    day: str
    """Template: month, day."""
    done: str

    def of_day(self, day: date) -> str:
        """The step that makes one day's ratings and patrol."""
        return self.day.format(month=day.month, day=day.day)


MAKING: Final = {
    Language.ZH: MakingWords(
        people="窗口和人员", tests="业务知识测试", day="{month}月{day}日的评价和巡查", done="演示大厅已备好"
    ),
    Language.EN: MakingWords(
        people="windows and staff",
        tests="knowledge tests",
        day="ratings and patrol of {month}/{day}",
        done="the demo hall is ready",
    ),
}
