"""`kiosk explain`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ExplainWords:
    """One score down to its entries."""

    subject: str
    by: str
    columns: tuple[str, str, str, str]
    """What it is made of, score, weight, points it adds."""
    knowledge: str
    satisfaction: str
    discipline: str
    whole: str
    entry: str
    """Template: terminal, seq: where an entry stands in the ledger."""
    attempt: str
    """Template: title, number, marks, entry."""
    marks: str
    """Template: earned, maximum."""
    not_submitted: str
    ratings: str
    """Template: count, levels."""
    level: str
    """Template: level, count."""
    waiting: str
    """Template: count."""
    closed: str
    """Template: at, total, count of errata."""
    finding: str
    """Template: day, code, text, points, withdrawn, entry."""
    withdrawn: str
    member: str
    """Template: id, name, days, total."""


_ZH: Final = ExplainWords(
    subject="工号，如 W0101；配合 --by 也可以是窗口或单位编号",
    by="编号是人员、窗口还是单位",
    columns=("构成", "得分", "权重", "计入"),
    knowledge="测试",
    satisfaction="满意度",
    discipline="作风纪律",
    whole="综合",
    entry="账本 {terminal}#{seq}",
    attempt="测试 {title} 第{number}次 {marks} {entry}",
    marks="得{earned}分，满分{maximum}分",
    not_submitted="还没有交卷",
    ratings="评价 {count} 次: {levels}",
    level="{level}级 {count}",
    waiting="全厅另有 {count} 条评价因时钟存疑待定，没有计入；见 kiosk clock status",
    closed="{at} 封账，封账得分 {total}；以下是含其后 {count} 条勘误的得分",
    finding="扣分 {day} {code} {text} -{points}{withdrawn} {entry}",
    withdrawn="（已撤销）",
    member="人员 {id} {name} 在岗 {days} 天 综合 {total}",
)

_EN: Final = ExplainWords(
    subject="badge, such as W0101; with --by also the id of a window or unit",
    by="whether the id is that of a person, window or unit",
    columns=("made of", "score", "weight", "adds"),
    knowledge="test",
    satisfaction="satisfaction",
    discipline="discipline",
    whole="composite",
    entry="ledger {terminal}#{seq}",
    attempt="test {title}, attempt {number}: {marks}, {entry}",
    marks="{earned} of {maximum} marks",
    not_submitted="not handed in yet",
    ratings="ratings {count}: {levels}",
    level="level {level}: {count}",
    waiting="ratings of the hall that wait, because a clock was in doubt: {count}; see kiosk clock status",
    closed="frozen on {at} at {total}; what follows is the score with the errata since, {count} of them",
    finding="deducted {day} {code} {text} -{points}{withdrawn} {entry}",
    withdrawn=" (withdrawn)",
    member="staff {id} {name} days on duty {days} composite {total}",
)

WORDS: Final[Mapping[Language, ExplainWords]] = {Language.ZH: _ZH, Language.EN: _EN}
