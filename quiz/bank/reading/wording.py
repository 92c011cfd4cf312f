"""Validation errors in words an author can act on: what is wrong and how to mend it, in Chinese."""

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from quiz.bank.reading.characters import shown

_DECIMAL = r"[0-9]{1,9}(\.[0-9]{1,4})?"

PATTERN_HINTS = {
    r"^[A-H]$": "选项用一个大写字母 A 到 H",
    r"^Q-[A-Z]{2,8}-[0-9]{3}$": "题号写成 Q-CIVIL-001 这样，三位数字",
    f"^{_DECIMAL}$": '写成加引号的非负数，如 "30" 或 "2.5"',
    r"^[a-z][a-z0-9_]{0,31}$": "以小写字母开头，只用小写字母、数字和下划线，如 m1",
    f"^{_DECIMAL}( [-+*/] {_DECIMAL}){{0,6}}$": '写成加引号的算式，数与符号之间空一格，如 "60 + 30"',
    r"^S[0-9]{2}$": "事项编号写成 S05 这样",
    r"^第[一二三四五六七八九十百千零]+条(之[一二三四五六七八九十]+)?$": "条号照法规写，如 第十二条、第一千零七十七条",
    r"^[^《》]{1,60}$": "法规名不写书名号《》，最多60个字，如 婚姻登记条例",
    r"^[1-9][0-9]{0,3}(/[1-9][0-9]{0,3})?$": '分值写成加引号的正数，如 "5" 或 "5/2"',
}
"""Every pattern of the models, as an author would explain it."""

_DATE = '日期写成加引号的 "2026-01-31" 这样'
_LIST = "应为列表：写成 [甲, 乙]，或每项另起一行以「- 」开头"
_MAPPING = "应为「键: 值」的形式"

_Context = Mapping[str, Any]


def _kind(value: object) -> str:
    match value:
        case bool():
            return f"真假值 {str(value).lower()}"
        case int():
            return f"整数 {value}"
        case str():
            return f"文字 {_shown(value)}"
        case list():
            return "列表"
        case _:
            return "映射（键: 值）"


def _shown(value: object) -> str:
    return f"「{shown(str(value).lower() if isinstance(value, bool) else str(value))}」"


def _quote_it(value: object) -> str:
    scalar = isinstance(value, (bool, int))
    return f'；请加引号写成 "{str(value).lower()}"' if scalar else ""


def _choice(context: _Context, value: object) -> str:
    allowed = re.findall(r"'([^']*)'", str(context["expected"]))
    nearest = difflib.get_close_matches(str(value)[:40], allowed, n=1)
    guess = f"是不是 {nearest[0]}？" if nearest else ""
    return f"{_shown(value)} 不在可选范围；{guess}可写：{'、'.join(allowed)}"


def _pattern(context: _Context) -> str:
    return PATTERN_HINTS.get(str(context["pattern"]), "请对照题库说明修改")


def _own_words(error: object) -> str:
    """The message of our own validator, without the English words of the error it was raised from."""
    cause = getattr(error, "__cause__", None)
    return str(error).removesuffix(f": {cause}") if cause else str(error)


_PHRASES: dict[str, Callable[[_Context, object], str]] = {
    "string_type": lambda _, value: f"应为文字，这里是{_kind(value)}{_quote_it(value)}",
    "int_type": lambda _, value: f"应为整数，不加引号，这里是{_kind(value)}",
    "bool_type": lambda _, value: f"应为 true 或 false，不加引号，这里是{_kind(value)}",
    "date_type": lambda _, value: f"{_DATE}，这里是{_kind(value)}",
    "tuple_type": lambda _, value: f"{_LIST}，这里是{_kind(value)}",
    "dict_type": lambda _, value: f"{_MAPPING}，这里是{_kind(value)}",
    "model_type": lambda _, value: f"{_MAPPING}，这里是{_kind(value)}",
    "enum": _choice,
    "literal_error": _choice,
    "string_pattern_mismatch": lambda context, value: f"{_shown(value)} 写法不对；{_pattern(context)}",
    "string_too_short": lambda context, _: (
        "不能为空" if context["min_length"] == 1 else f"太短，至少{context['min_length']}个字"
    ),
    "string_too_long": lambda context, value: f"太长，有{len(str(value))}个字，最多{context['max_length']}个；请精简",
    "too_short": lambda context, _: f"太少，至少要有{context['min_length']}项",
    "too_long": lambda context, _: f"太多，最多{context['max_length']}项",
    "greater_than_equal": lambda context, value: f"{_shown(value)} 太小，最小为{context['ge']}",
    "less_than_equal": lambda context, value: f"{_shown(value)} 太大，最大为{context['le']}",
    "value_error": lambda context, _: _own_words(context["error"]),
    "answer_form": lambda _, value: (
        f"{_shown(value)} 不是答案的写法：单选写一个字母，多选、排序写字母列表 [A, C]，判断写 true 或 false，"
        '数字题写 {value: "15", unit: day}'
    ),
}


def explain(kind: str, context: _Context, value: object) -> str:
    """One message for an error of type `kind` about `value`. Unknown types get a plain sentence, never English."""
    phrase = _PHRASES.get(kind)
    return phrase(context, value) if phrase else f"{_shown(value)} 不符合格式要求；请对照题库说明修改"


def missing(name: str) -> str:
    """What to say about a field that is not there."""
    return f"缺少 {name}；请补上一行「{name}: …」"


def unknown(name: str, known: Sequence[str]) -> str:
    """What to say about a field nobody knows, with the nearest one that exists."""
    nearest = difflib.get_close_matches(name[:40], known, n=1)
    return f"没有 {shown(name)} 这个字段；" + (f"是不是 {nearest[0]}？" if nearest else f"可用的有：{'、'.join(known)}")
