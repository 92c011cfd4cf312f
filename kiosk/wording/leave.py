"""The dialog that guards the way out of the program, and what is said when the program falls over."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class LeaveWords:
    """Read by administrators, the last line by whoever stands before the terminal."""

    prompt: str
    checking: str
    wrong: str
    unchecked: str
    """The PIN could not be checked now."""
    keys: str
    """What Enter and Esc do."""
    send: str
    erase: str
    back: str
    closed: str
    """Where no PIN ends a locked terminal."""
    fell_over: str


_ZH: Final = LeaveWords(
    prompt="退出程序需要管理员口令",
    checking="正在核对",
    wrong="口令不对，请再输入一次。",
    unchecked="现在不能核对口令，请稍后再输入一次。",
    keys="Enter  确定     Esc  返回",
    send="确定",
    erase="退格",
    back="返回",
    closed="本终端已锁定，不能从这里退出。",
    fell_over="终端程序出错并已停止。已经保存的内容没有丢失。请重新启动；仍然不行，请把日志交给管理员。",
)

_EN: Final = LeaveWords(
    prompt="An administrator's PIN ends the program",
    checking="Checking",
    wrong="Wrong PIN. Please try again.",
    unchecked="The PIN cannot be checked now. Please try again later.",
    keys="Enter  OK     Esc  Back",
    send="OK",
    erase="Del",
    back="Back",
    closed="This terminal is locked and cannot be left from here.",
    fell_over=(
        "The terminal has stopped because of an error. What was saved is not lost. "
        "Please start it again; if that fails too, give the log to the administrator."
    ),
)

LEAVE: Final[Mapping[Language, LeaveWords]] = {Language.ZH: _ZH, Language.EN: _EN}
