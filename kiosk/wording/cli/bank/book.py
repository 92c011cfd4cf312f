"""`kiosk book` and its sub-commands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class BookCommandWords:
    """The hall's own book."""

    check: str
    conflicts: str
    show: str
    sum: str
    """Template: services, lines, checked, signed, errors, warnings."""
    conflict: str
    """Template: path, row, column, name."""
    was: str
    """Template: line, words."""
    not_noted: str
    now: str
    """Template: line, words."""
    gone: str
    ours: str
    """Template: words."""
    settle: str
    """Template: seen."""
    settle_gone: str
    conflicts_sum: str
    """Template: n."""
    a_service: str
    no_service: str
    """Template: service, services."""
    columns: tuple[str, str, str, str, str]
    local: str
    shipped: str
    graded: Mapping[bool, str]


_ZH: Final = BookCommandWords(
    check=(
        "一次列出本厅指南（HOME/book）的全部错误（文件:行:列）、等人核对的、到期的和与文件原文不符的行；"
        "有错误时退出码为 1"
    ),
    conflicts="列出本厅代替了、后来题库又改了的行，说明怎样处理；有这样的行时退出码为 1",
    show="列出一个事项在本厅的每一行和它的编号；seen 一列供本厅指南的 replaces 填写",
    sum=(
        "{services} 个事项，{lines} 行，其中 {checked} 行已由第二个人核对，{signed} 行在账本里有签名；"
        "{errors} 个错误，{warnings} 个提醒"
    ),
    conflict="{path}:{row}:{column}: {name}",
    was="  题库原来的 {line}：{words}",
    not_noted="（当时没有记下）",
    now="  题库现在的 {line}：{words}",
    gone="（已经没有这一行）",
    ours="  本厅的：{words}",
    settle="  留用本厅的，把 seen 改为 {seen} 并重新核对；用题库的，删去这一行",
    settle_gone="  留用本厅的，删去 replaces 并重新核对；不用了，删去这一行",
    conflicts_sum="{n} 行要处理；处理之前照本厅的展示，不计分",
    a_service="事项编号",
    no_service="没有事项 {service}；有: {services}",
    columns=("编号", "seen", "来源", "计分", "内容"),
    local="本厅",
    shipped="题库",
    graded={True: "计分", False: "不计分"},
)

_EN: Final = BookCommandWords(
    check=(
        "list at once every error of the hall's own book in HOME/book (file:line:column), and the lines that wait for "
        "a second person, have lapsed or do not stand in their document; the exit code is 1 if there are errors"
    ),
    conflicts=(
        "list the lines that the hall has replaced and an update has changed since, and how to settle each; "
        "the exit code is 1 if there are any"
    ),
    show="list every line of a service as it holds here, with its id, and with the `seen` that replacing it takes",
    sum=(
        "services {services}, lines {lines}, checked by two {checked}, signed in the ledger {signed}, "
        "errors {errors}, warnings {warnings}"
    ),
    conflict="{path}:{row}:{column}: {name}",
    was="  shipped then, {line}: {words}",
    not_noted="(not written down)",
    now="  shipped now, {line}: {words}",
    gone="(gone)",
    ours="  the hall's own: {words}",
    settle="  to keep the hall's own, set seen to {seen} and have it checked again; to take the other, delete the line",
    settle_gone="  to keep the hall's own, delete replaces and have it checked again; else delete the line",
    conflicts_sum="to be settled: {n}; until then the hall's own words are shown and not graded",
    a_service="id of a service",
    no_service="there is no service {service}; there are: {services}",
    columns=("id", "seen", "whose", "graded", "words"),
    local="hall",
    shipped="shipped",
    graded={True: "yes", False: "no"},
)

WORDS: Final[Mapping[Language, BookCommandWords]] = {Language.ZH: _ZH, Language.EN: _EN}
