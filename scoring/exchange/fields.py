"""The columns of an exchange, by the names that systems give them."""

from collections.abc import Mapping
from typing import Final

from scoring.identifiers import folded

NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "rating": ("ratingId", "评价编号"),
    "visit": ("projectNo", "projNo", "办件编号"),
    "service": ("taskCode", "serviceCode", "taskHandleItem", "事项编码"),
    "times": ("serviceNumber", "服务次数"),
    "assessed": ("assessNumber", "评价次数"),
    "level": ("satisfaction", "满意度", "等级"),
    "reasons": ("evalDetail", "评价详情", "原因"),
    "words": ("writingEvaluation", "文字评价"),
    "channel": ("pf", "pjqd", "评价渠道"),
    "at": ("assessTime", "评价时间"),
    "window": ("winName", "窗口", "窗口编号", "窗口名称"),
    "staff": ("winUserName", "loginName", "窗口人员", "工号"),
    "default": ("isDefault", "是否默认"),
    "valid": ("effectiveValue", "是否有效"),
    "status": ("proStatus", "办件状态"),
}
"""Our name of each column and theirs; the first is the one that is written. Other columns are not read: who rated, and
their telephone, are none of ours."""

NEEDED: Final = ("level", "at", "window")
"""A rating is none without them."""

_KNOWN: Final = {folded(name): field for field, names in NAMES.items() for name in names}


def field_of(header: str) -> str | None:
    """Which column a header names, however it is spelt; None for one that is not read."""
    return _KNOWN.get(folded(header))
