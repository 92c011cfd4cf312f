"""What the office's forms write into the book by themselves: text of a bank, so Chinese alone."""

from typing import Final

PROMISE_TEXT: Final = "办结时限（本厅承诺）"
"""What a promise limits, unless somebody writes something else."""

SPANS: Final = {"working_day": "个工作日", "day": "日", "month": "个月", "year": "年", "hour": "小时"}
"""Unit → its word behind the number."""

DONE_WITHIN: Final = "{span}内办结"
"""Template: span."""

DONE_AT_ONCE: Final = "当场办结"

FEE_TEXT: Final = "办理费用"
"""What a fee is for, unless somebody writes something else."""

FREE: Final = "不收费"

YUAN: Final = "元"

COSTS: Final = "{per}{amount}元"
"""Template: per, amount."""
