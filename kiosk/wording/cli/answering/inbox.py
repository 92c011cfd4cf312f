"""`kiosk inbox`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class InboxWords:
    """What waits for one person."""

    whose: str
    nothing: str
    kinds: Mapping[str, str]
    columns: tuple[str, str, str, str, str, str]
    """Kind, id, about, since, due, acts."""


_ZH: Final = InboxWords(
    whose="谁的待办（工号）",
    nothing="没有待办",
    kinds={
        "followup": "差评",
        "complaint": "投诉",
        "finding": "扣分异议",
        "rectification": "整改",
        "proposal": "线索",
        "retest": "复测",
        "survey": "调查意见",
        "book": "本厅指南",
        "expired": "到期删除",
    },
    columns=("类别", "编号", "涉及", "起", "期限", "可以办理"),
)

_EN: Final = InboxWords(
    whose="whose (badge)",
    nothing="nothing waits",
    kinds={
        "followup": "bad rating",
        "complaint": "complaint",
        "finding": "disputed finding",
        "rectification": "to put right",
        "proposal": "proposal",
        "retest": "retest",
        "survey": "survey's words",
        "book": "own book",
        "expired": "past their term",
    },
    columns=("kind", "id", "about", "since", "due", "can be done"),
)

WORDS: Final[Mapping[Language, InboxWords]] = {Language.ZH: _ZH, Language.EN: _EN}
