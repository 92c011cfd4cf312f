"""`kiosk demo`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class DemoWords:
    """A synthetic hall."""

    seed: str
    question: str
    no_app: str
    database_alone: str
    """Template: database, settings."""
    unusable: str
    """Template: home, reason."""
    real_terminal: str
    """Template: home."""
    not_kept: str
    bank_wrong: str
    """Template: folder; stands below its errors."""


_ZH: Final = DemoWords(
    seed="随机种子（默认 2026）；相同种子、同一天，大厅相同",
    question=("试看: 题目编号如 Q-CIVIL-001，或事项编号如 S05；可写多次。窗口人员登录后，第一份试卷就是这些题"),
    no_app="只生成数据，不打开终端；数据保留，路径写在标准输出",
    database_alone="{database} 已存在，但没有 {settings}；演示请另选一个空目录",
    unusable="{home}: 不能用作演示目录（{reason}）",
    real_terminal="{home} 是一台真实终端的目录，演示不能用它；请另选一个目录",
    not_kept="--bank 和 --question 只用于看完即删的演示；请去掉 --home 和 --no-app",
    bank_wrong="{folder} 有以上错误；改正以后再演示",
)

_EN: Final = DemoWords(
    seed="seed of chance (default 2026); the same seed on the same day makes the same hall",
    question=(
        "show a question by its id, such as Q-CIVIL-001, or a service by its number, such as S05; may be given more "
        "than once. A clerk who signs in finds these questions in the first paper"
    ),
    no_app="make the data only, without opening the terminal; they are kept, and their path is printed",
    database_alone="{database} is there, but no {settings}; choose an empty folder for the demo",
    unusable="{home}: cannot hold the demo ({reason}); choose another folder",
    real_terminal="{home} is the folder of a real terminal, which a demo must not use; choose another folder",
    not_kept="--bank and --question are for a demo that is thrown away; leave out --home and --no-app",
    bank_wrong="{folder} has the errors above; mend them first",
)

WORDS: Final[Mapping[Language, DemoWords]] = {Language.ZH: _ZH, Language.EN: _EN}
