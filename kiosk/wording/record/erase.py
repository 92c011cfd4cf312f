"""`kiosk erase`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class EraseWords:
    """Erasing private text for good."""

    a_target: str
    """Stands for what is named."""
    targets: str
    """Help of that argument."""
    why: str
    dry_run: str
    needs_why: str
    needs_two: str
    columns: tuple[str, str, str, str]
    """Target, kind of text, entry, time."""
    kinds: Mapping[str, str]
    """By kind of text; another one is shown as it is."""
    nothing_done: str
    erased: str
    """Template: texts."""
    in_the_log: str
    elsewhere: str


_ZH: Final = EraseWords(
    a_target="对象",
    targets=(
        "要删除谁的文字: rating:评价编号（群众留言）、staff:工号（已离开的人的姓名）、finding:编号（扣分说明、异议）、"
        "answer:编号（调查意见）等；due 列出到期的，expired 删除到期的（期限见 kiosk retention）"
    ),
    why=(
        "依据个人信息保护法第四十七条: fulfilled 目的已实现或不再必要，expired 保存期限届满，withdrawn 本人撤回同意，"
        "unlawful 违法处理"
    ),
    dry_run="只列出会删除哪些文字（不显示内容），不删除",
    needs_two="删除要两个人: 请用 --as 工号 和 --with 工号；只列出到期的请用 kiosk erase due",
    needs_why="请用 --why 写明依据；只想查看请加 --dry-run",
    columns=("对象", "文字", "账本条目", "时间"),
    kinds={"name": "姓名", "words": "留言", "note": "说明", "reason": "理由", "phone": "电话"},
    nothing_done="没有删除任何内容",
    erased="已删除 {texts} 段文字；账本仍然完整，只记下删除过",
    in_the_log="还有程序在读旧内容，日志文件里可能仍有残留；下次打开时自动清除",
    elsewhere="备份文件、已打印和已导出的材料里可能还有，请一并处理",
)

_EN: Final = EraseWords(
    a_target="TARGET",
    targets=(
        "whose texts: rating:ID (a citizen's words), staff:BADGE (the name of somebody who left), finding:ID (note and "
        "dispute), answer:ID (words of a survey), and so on; due lists what is past its term, expired erases that (for "
        "terms see kiosk retention)"
    ),
    why=(
        "why, by article 47 of the personal information law: fulfilled (its purpose is over), expired (the time it may "
        "be kept is over), withdrawn (the person takes back consent), unlawful (it should not have been kept)"
    ),
    dry_run="only list what would be erased, without the texts",
    needs_two="erasing takes two people: --as BADGE and --with BADGE; kiosk erase due only lists what is past its term",
    needs_why="please say why with --why; to look only, add --dry-run",
    columns=("target", "text", "entry", "time"),
    kinds={"name": "name", "words": "words", "note": "note", "reason": "reason", "phone": "telephone"},
    nothing_done="nothing was erased",
    erased="texts erased: {texts}; the ledger is whole and remembers only that they were",
    in_the_log="another program still reads an older view, so the log may hold them; it is emptied at the next opening",
    elsewhere="backups, prints and exports may still hold them: please see to those as well",
)

WORDS: Final[Mapping[Language, EraseWords]] = {Language.ZH: _ZH, Language.EN: _EN}
