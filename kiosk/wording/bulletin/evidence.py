"""What the figures bear out, on paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class EvidenceWords:
    """Titles and columns; the notes are those of the screens."""

    funnel: str
    axis: str
    mean: str
    limits: str
    spot: str
    sentence: str
    """Template: told."""
    trends: str
    """Template: of whom."""
    weeks: str
    slope: str
    trend: str
    trend_note: str
    mix: str
    """Template: of whom."""
    satisfaction: str
    compared: str
    observed: str
    expected: str
    ratio: str
    view: str
    no_mix: str
    asking: str
    asked: tuple[str, str]
    """What it is of, the share."""
    rated: tuple[str, str]
    asked_bad: tuple[str, str]


_ZH: Final = EvidenceWords(
    funnel="窗口漏斗图：平均分与偶然的范围",
    axis="有效评价",
    mean="平均分",
    limits="偶然的范围95%",
    spot="位置",
    sentence="{told}。",
    trends="每周走势：{of}",
    weeks="周数",
    slope="每周升降",
    trend="看法",
    trend_note="走势是各周平均分的加权直线，95%区间含0就看不出升降；评价不足三周的不列。",
    mix="事项构成：{of}（放在满意度旁边，不代替）",
    satisfaction="满意度",
    compared="可比评价",
    observed="实得",
    expected="应得",
    ratio="实得/应得",
    view="看法",
    no_mix="没有写明事项的评价，事项构成无从比较。",
    asking="邀评覆盖",
    asked=("办件", "邀评率"),
    rated=("邀请", "参评率"),
    asked_bad=("不顺办件", "不顺时邀评率"),
)

_EN: Final = EvidenceWords(
    funnel="Funnel of windows: means, and what chance alone does",
    axis="valid ratings",
    mean="mean",
    limits="by chance, 95%",
    spot="where",
    sentence="{told}.",
    trends="Trend by week: {of}",
    weeks="weeks",
    slope="a week",
    trend="view",
    trend_note="A trend is the weighted line through the means of the weeks; one whose 95% interval holds 0 is none. "
    "Fewer than three weeks with ratings are not listed.",
    mix="Case mix: {of} (beside satisfaction, never in its place)",
    satisfaction="satisfaction",
    compared="compared",
    observed="observed",
    expected="expected",
    ratio="obs./exp.",
    view="view",
    no_mix="No rating says its service, so business cannot be compared.",
    asking="Who was asked to rate",
    asked=("served", "asked"),
    rated=("asked", "rated"),
    asked_bad=("went badly", "asked when bad"),
)

EVIDENCE: Final[Mapping[Language, EvidenceWords]] = {Language.ZH: _ZH, Language.EN: _EN}
