"""What an event cannot be made of, though nobody foresaw it: said by its field and its bounds, never by what was typed.

Whoever asks people looks before, and says it better; this is for what has slipped through.
"""

from collections.abc import Mapping
from typing import Any, Final

from kiosk.wording.shape import Language

_FIELDS: Final[Mapping[str, tuple[str, str]]] = {
    "rating_id": ("评价编号", "the rating's id"),
    "rectification_id": ("整改编号", "the rectification's id"),
    "complaint_id": ("投诉编号", "the complaint's id"),
    "finding_id": ("扣分记录编号", "the finding's id"),
    "proposal_id": ("线索编号", "the proposal's id"),
    "retest_id": ("复测编号", "the retest's id"),
    "survey_id": ("调查编号", "the survey's id"),
    "answer_id": ("答卷编号", "the answer's id"),
    "campaign_id": ("考核周期编号", "the campaign's id"),
    "service_id": ("事项编号", "the service's id"),
    "incident": ("事件编号", "the incident's id"),
    "device_id": ("设备编号", "the device's id"),
    "name": ("名称", "the name"),
    "title": ("标题", "the title"),
    "note": ("备注", "the note"),
    "origin": ("来源", "the origin"),
}
"""Field → what it is called; of others nobody types anything."""

_LENGTHS: Final = frozenset({"string_too_long", "string_too_short"})


def said_event(fault: Mapping[str, Any], language: Language) -> str | None:
    """One thing that is wrong with an event, as `pydantic` tells it; None if no person typed it."""
    english = language is Language.EN
    where = _FIELDS.get(str(fault["loc"][0])) if fault["loc"] else None
    if where is None:
        return None
    field, bounds = where[english], fault.get("ctx", {})
    if fault["type"] == "string_pattern_mismatch":
        if english:
            return f"This cannot be {field}. Please use letters, digits and _ . : - , at most 64 of them."
        return f"{field}不能这样写：用字母、数字和 _ . : - ，最多 64 个"
    if fault["type"] in _LENGTHS:
        least, most = bounds.get("min_length", 1), bounds.get("max_length")
        if english:
            return (
                f"For {field}, {least} characters or more are wanted."
                if most is None
                else (f"For {field}, {most} characters at most fit. Please shorten it.")
            )
        return f"{field}至少要 {least} 个字" if most is None else f"{field}最多 {most} 个字，请缩短"
    return None
