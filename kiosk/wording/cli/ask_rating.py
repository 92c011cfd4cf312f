"""`kiosk rate --ask`: what is said line by line beside the words of the screens."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class AskWords:
    """A rating asked for in plain lines."""

    begin: str
    window: str
    level: str
    """Template: the five levels with their digits."""
    pause: str
    """Between them."""
    again: str
    nothing: str
    saved: str
    """Template: level."""
    slip: str
    reasons: str
    rest: str
    service: str
    contact: str
    contact_kept: str


_ZH: Final = AskWords(
    begin="服务评价。每次一行，按回车确认；直接按回车，就是这一项不答。评价不记名。",
    window="请输入窗口号。",
    level="请您对本次服务作出评价，输入一个数字：{levels}。",
    pause="，",
    again="没有听懂，请再输入一次。",
    nothing="没有评价，什么也没有保存。",
    saved="已经保存：{level}。",
    slip="点错了可以现在改：输入另一个数字；没有错就直接按回车。",
    reasons="愿意的话请选择原因，可以选几个，编号之间空一格；要听更多原因请输入 9。",
    rest="请输入编号。",
    service="愿意的话请输入编号；别的事，或者不想说，直接按回车。",
    contact="愿意就输入电话，输入就表示同意；不愿意直接按回车。",
    contact_kept="电话已经留下。",
)

_EN: Final = AskWords(
    begin="Rate a service. One line at a time, Enter confirms; an empty line leaves a question out. No name is kept.",
    window="Number of the window?",
    level="Please rate the service you just received. Type one digit: {levels}.",
    pause=", ",
    again="That was not understood. Please type it again.",
    nothing="Nothing was rated and nothing is saved.",
    saved="Saved: {level}.",
    slip="If that was a slip, type another digit now; else press Enter.",
    reasons="You may choose reasons: their numbers with spaces between them; type 9 to hear more.",
    rest="Numbers?",
    service="Type its number if you like; press Enter for something else, or to leave it out.",
    contact="Type a telephone number if you agree; press Enter if not.",
    contact_kept="The number is kept.",
)

ASKS: Final[Mapping[Language, AskWords]] = {Language.ZH: _ZH, Language.EN: _EN}
