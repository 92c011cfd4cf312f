"""What a bulletin says of a closed book and of what came later."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ErrataWords:
    """Errata in tables."""

    closed: str
    """Template: day."""
    not_closed: str
    closed_heads: str
    """Template: entries."""
    count: str
    """Template: count, adopted."""
    when: str
    what: str
    change: str
    entry: str
    an_entry: str
    """Template: terminal, seq."""
    adopted: str
    """Template: change."""
    changed: str
    closed_total: str
    with_errata: str
    changed_note: str


_ZH: Final = ErrataWords(
    closed="{day} 封账",
    not_closed="尚未封账",
    closed_heads="封账得分依据的账本截至：{entries}。",
    count="封账之后的勘误{count}条，其中已采纳{adopted}条。未采纳的没有计入以上各表的得分。",
    when="时间",
    what="事项",
    change="变化",
    entry="账本",
    an_entry="{terminal}#{seq}",
    adopted="{change}（已采纳）",
    changed="勘误改变的单位得分",
    closed_total="封账",
    with_errata="含勘误",
    changed_note="未采纳的勘误若计入，单位综合得分如下。",
)

_EN: Final = ErrataWords(
    closed="closed on {day}",
    not_closed="not closed yet",
    closed_heads="The closed scores know the ledger up to: {entries}.",
    count="Errata since the book was closed: {count}, of them taken over: {adopted}. The others are in no score above.",
    when="when",
    what="what",
    change="change",
    entry="ledger",
    an_entry="{terminal}#{seq}",
    adopted="{change} (taken over)",
    changed="Units whose score the errata change",
    closed_total="closed",
    with_errata="with errata",
    changed_note="With the errata that were not taken over, the units' composites would be these.",
)

ERRATA: Final[Mapping[Language, ErrataWords]] = {Language.ZH: _ZH, Language.EN: _EN}
