"""Terms for private texts: `kiosk retention`, `kiosk erase due` and `expired`, and the office's page of what is due."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RetentionWords:
    """How long texts of a kind may be kept, and what is past that."""

    list: str
    set: str
    kind: str
    days: str
    a_kind: str
    a_days: str
    never: str
    """Stands for no term; also understood as an argument."""
    wrong_days: str
    """Template: given."""
    kinds: Mapping[str, str]
    """By the value of `PrivateKind`."""
    runs_from: Mapping[str, str]
    """The same, since when a term runs."""
    term_columns: tuple[str, str, str, str, str]
    """Kind, days, since when it runs, decided by, when."""
    law: str
    was_set: str
    """Template: kind, days."""
    set_days: str
    """Template: days."""
    due_columns: tuple[str, str, str, str, str]
    """Kind, what it belongs to, since, might be kept until, days late."""
    nothing_due: str
    no_terms: str
    due: str
    """Template: n."""
    carried_out: str
    """Template: kind, days, n."""
    title: str
    key_erase: str
    prompt: str
    """Template: n."""
    badge: str
    pin: str


_ZH: Final = RetentionWords(
    list="各类个人文字的保存期限，由本厅决定",
    set="两人共同决定一类文字保存多少天",
    kind="哪一类",
    days="保存多少天，1 到 36500；never 为不设期限",
    a_kind="类别",
    a_days="天数",
    never="不设期限",
    wrong_days="天数应为 1 到 36500 的整数，或 never，不是「{given}」",
    kinds={
        "rating-words": "评价留言",
        "survey-words": "调查意见",
        "contacts": "差评联系电话",
        "names": "已离开的人的姓名",
    },
    runs_from={
        "rating-words": "评价之日；差评自最后一次办理",
        "survey-words": "答卷之日",
        "contacts": "最后一次办理；办结的当时已删",
        "names": "最后在厅之日",
    },
    term_columns=("类别", "天数", "起算", "决定人", "决定时间"),
    law="法律没有规定天数，只要求为实现目的所必要的最短时间（个人信息保护法第十九条）；没有设的不会自动到期。",
    was_set="已设: {kind}，{days}",
    set_days="{days}天",
    due_columns=("类别", "对象", "起算", "保存至", "超期天"),
    nothing_due="没有到期的文字。",
    no_terms="还没有设保存期限，请用 kiosk retention set 类别 天数",
    due="到期{n}段，请两人用 kiosk erase expired 删除",
    carried_out="{kind}（期限{days}天）: 已删除 {n} 段",
    title="到期应删除的文字",
    key_erase="两人删除",
    prompt="到期的{n}段文字将永久删除，账本只记下删除过。请第二个人写工号和口令。",
    badge="第二人工号",
    pin="口令",
)

_EN: Final = RetentionWords(
    list="how long private texts of each kind may be kept, as the hall has decided",
    set="two people decide how many days texts of a kind may be kept",
    kind="which kind",
    days="how many days, 1 to 36500; never: no term",
    a_kind="KIND",
    a_days="DAYS",
    never="no term",
    wrong_days="days are a whole number from 1 to 36500, or never, not {given}",
    kinds={
        "rating-words": "words of ratings",
        "survey-words": "words of surveys",
        "contacts": "telephones of bad ratings",
        "names": "names of those who left",
    },
    runs_from={
        "rating-words": "the rating; of a bad one the last act",
        "survey-words": "the answer",
        "contacts": "the last act; closing erases at once",
        "names": "the last day in the hall",
    },
    term_columns=("kind", "days", "runs from", "decided by", "when"),
    law="The law names no number of days, only the shortest the purpose needs (article 19 of the personal information "
    "law); what has no term never expires by itself.",
    was_set="set: {kind}, {days}",
    set_days="{days} days",
    due_columns=("kind", "target", "runs from", "kept until", "days late"),
    nothing_due="nothing is past its term",
    no_terms="no term is set yet: kiosk retention set KIND DAYS",
    due="past their term: {n}; two people erase them with kiosk erase expired",
    carried_out="{kind} (term {days} days): erased {n}",
    title="Texts past their term",
    key_erase="Erase",
    prompt="Texts past their term, {n}, are erased for good; the ledger remembers only that they were. "
    "A second person gives badge and PIN.",
    badge="second badge",
    pin="PIN",
)

WORDS: Final[Mapping[Language, RetentionWords]] = {Language.ZH: _ZH, Language.EN: _EN}
