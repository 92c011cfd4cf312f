"""Published rules that a campaign can follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PresetWords:
    """What a preset does, and what it says that cannot be done."""

    list_all: str
    preset: str
    a_preset: str
    line: str
    """Template: id, version, title, status."""
    source: str
    """Template: source."""
    applied: str
    """Template: parts."""
    weights: str
    """Template: knowledge, satisfaction, discipline."""
    cap: str
    """Template: group, points."""
    coupling: str
    """Template: percent."""
    items: str
    """Template: count, first and last code."""
    nothing: str
    cannot: str
    """Template: what."""
    statuses: Mapping[str, str]
    coupled: str
    """Template: points of windows, percent, coupled points, heads."""
    no_head: str


_ZH: Final = PresetWords(
    list_all="列出现成的规则（来自公开的办法），各做什么、哪些做不到",
    preset="用哪套现成规则，见 kiosk campaign presets；写 help 就列出来",
    a_preset="规则",
    line="{id}  {title}  第 {version} 版  {status}",
    source="  来源: {source}",
    applied="  照此执行: {parts}",
    weights="权重 测试{knowledge}% 满意度{satisfaction}% 作风纪律{discipline}%",
    cap="{group}最多扣 {points} 分",
    coupling="单位负责人同扣窗口扣分的 {percent}%",
    items="另有扣分条目 {count} 条（{first} 至 {last}）",
    nothing="没有能照此执行的数字，按默认规则",
    cannot="  做不到: {what}",
    statuses={"plan": "本项目的方案", "official": "政府网站", "copy": "文档网站转载，未核实", "news": "新闻"},
    coupled="窗口扣分 {points} 分，按本期规则单位负责人同扣 {percent}%，即 {coupled} 分: {heads}",
    no_head="花名册里没有单位负责人",
)

_EN: Final = PresetWords(
    list_all="list the ready-made rules, from published ones: what each does, and what it says that cannot be done",
    preset="the ready-made rules to follow, see kiosk campaign presets; help lists them",
    a_preset="NAME",
    line="{id}  {title}  version {version}  {status}",
    source="  source: {source}",
    applied="  applied: {parts}",
    weights="weights test {knowledge}% satisfaction {satisfaction}% discipline {discipline}%",
    cap="at most {points} points for {group}",
    coupling="the unit's head loses {percent}% of what its windows lose",
    items="items of its own: {count} ({first} to {last})",
    nothing="no number of it can be applied, so the default rules stand",
    cannot="  cannot be done: {what}",
    statuses={
        "plan": "this project's own plan",
        "official": "government site",
        "copy": "copy on a document site, not confirmed",
        "news": "news",
    },
    coupled="windows lost {points}; by the rules of this period the head loses {percent}% of it, {coupled}: {heads}",
    no_head="no unit head on the roster",
)

WORDS: Final[Mapping[Language, PresetWords]] = {Language.ZH: _ZH, Language.EN: _EN}
