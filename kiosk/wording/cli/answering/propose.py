"""What other systems propose to the patrol."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ProposeWords:
    """Proposals, brought in and settled."""

    propose: str
    file: str
    list_all: str
    only_open: str
    confirm: str
    dismiss: str
    proposal: str
    reason: str
    a_text: str
    brought: str
    """Template: n."""
    columns: tuple[str, str, str, str, str, str, str]
    """Id, day, item, window, person, origin, state."""
    line: str
    """Template: id, state, finding."""


_ZH: Final = ProposeWords(
    propose="导入摄像头、智能巡查等外部系统的线索；要由值班长确认，自己不扣分",
    file="CSV 文件，列: 编号 来源 日期 窗口 条目 工号 说明",
    list_all="列出外部系统的线索",
    only_open="只列等待确认的",
    confirm="确认属实，由确认人记下扣分",
    dismiss="不属实，不记",
    proposal="线索编号",
    reason="理由",
    a_text="文字",
    brought="导入 {n} 条线索，等待确认；确认以前不计分",
    columns=("编号", "日期", "条目", "窗口", "工号", "来源", "状态"),
    line="{id}  {state}  扣分记录 {finding}",
)

_EN: Final = ProposeWords(
    propose="bring in what cameras and other systems propose; a person confirms it, nothing of it counts by itself",
    file="a CSV file with the columns id origin day window item staff note",
    list_all="what other systems propose",
    only_open="only what waits for a person",
    confirm="it was so: whoever confirms records the finding",
    dismiss="it was not so",
    proposal="id of the proposal",
    reason="why",
    a_text="TEXT",
    brought="proposals brought in: {n}; they wait for a person and count nowhere before",
    columns=("id", "day", "item", "window", "badge", "origin", "state"),
    line="{id}  {state}  finding {finding}",
)

WORDS: Final[Mapping[Language, ProposeWords]] = {Language.ZH: _ZH, Language.EN: _EN}
