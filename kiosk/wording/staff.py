"""What screens of staff share: keys as they are called, ways back, names, days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kiosk.wording.en import ENGLISH
from kiosk.wording.shape import Language, Wording
from kiosk.wording.zh import CHINESE


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class StaffWords:
    """Short: most of it stands on a key bar of 80 columns."""

    # Keys.
    space: str
    left: str
    right: str
    up: str
    down: str
    up_down: str
    backspace: str

    # What they do.
    move: str
    open: str
    back: str
    sign_out: str
    previous_page: str
    next_page: str
    scroll_up: str
    scroll_down: str

    person: str
    """Template: name, badge."""
    months: tuple[str, ...]
    """January first."""
    a_day: str
    """Template: month, day."""

    def day(self, value: date) -> str:
        """A day as people say it: `7月14日`, `14 July`."""
        return self.a_day.format(month=self.months[value.month - 1], day=value.day)


_ZH: Final = StaffWords(
    space="空格",
    left="左",
    right="右",
    up="上",
    down="下",
    up_down="上下",
    backspace="退格",
    move="移动",
    open="打开",
    back="返回",
    sign_out="退出登录",
    previous_page="上一页",
    next_page="下一页",
    scroll_up="往上翻",
    scroll_down="往下翻",
    person="{name}  {badge}",
    months=CHINESE.common.months,
    a_day="{month}{day}日",
)

_EN: Final = StaffWords(
    space="Space",
    left="Left",
    right="Right",
    up="Up",
    down="Down",
    up_down="Up Down",
    backspace="Bksp",
    move="Move",
    open="Open",
    back="Back",
    sign_out="Sign out",
    previous_page="Previous",
    next_page="Next",
    scroll_up="Up",
    scroll_down="Down",
    person="{name}  {badge}",
    months=ENGLISH.common.months,
    a_day="{day} {month}",
)

STAFF: Final[Mapping[Language, StaffWords]] = {Language.ZH: _ZH, Language.EN: _EN}


def staff_words(words: Wording) -> StaffWords:
    """What screens of staff share, in the language of `words`."""
    return STAFF[words.language]
