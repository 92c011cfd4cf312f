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
    second: str
    same_person: str
    """Template: badge."""


_ZH: Final = ActingWords(
    acting="由谁负责: 工号",
    pin_stdin="从标准输入读口令，而不是在终端上问",
    ask_pin="{badge} 的口令: ",
    second="共同决定的另一人: 工号",
    same_person="要两个人共同决定，{badge} 不能既是第一人又是第二人",
)

_EN: Final = ActingWords(
    acting="badge of the person who answers for it",
    pin_stdin="read the PIN from standard input instead of asking for it on the terminal",
    ask_pin="PIN of {badge}: ",
    second="badge of the other person who decides",
    same_person="two people decide together; {badge} cannot be both of them",
)

WORDS: Final[Mapping[Language, ActingWords]] = {Language.ZH: _ZH, Language.EN: _EN}
