"""What all commands share that somebody answers for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ActingWords:
    """Badge and PIN on the command line."""

    acting: str
    pin_stdin: str
    ask_pin: str
    """Template: badge."""
    not_allowed: str
    """Template: badge."""


_ZH: Final = ActingWords(
    acting="由谁决定: 管理员工号",
    pin_stdin="从标准输入读口令，而不是在终端上问",
    ask_pin="{badge} 的口令: ",
    not_allowed="{badge} 不是管理员，不能这样做；请由管理员登录",
)

_EN: Final = ActingWords(
    acting="badge of the administrator who decides",
    pin_stdin="read the PIN from standard input instead of asking for it on the terminal",
    ask_pin="PIN of {badge}: ",
    not_allowed="{badge} is no administrator and may not do this; an administrator has to",
)

WORDS: Final[Mapping[Language, ActingWords]] = {Language.ZH: _ZH, Language.EN: _EN}
