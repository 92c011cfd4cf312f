"""The YAML reader in use, and its complaints in words an author can act on."""

from typing import Protocol

import yaml

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a PyYAML built without libyaml: slower, same results
    from yaml import SafeLoader as Loader  # type: ignore[assignment]  # same interface, unrelated class

__all__ = ["Loader", "place", "syntax_problem"]

_ADVICE = (
    ("mapping values are not allowed", "这里不能出现冒号；检查缩进，文字里有冒号加空格时给整段文字加引号"),
    ("could not find expected ':'", "缺少冒号；写成「键: 值」，冒号后面空一格"),
    ("cannot start any token", "这个字符不能放在开头；缩进用空格不用制表符，以 @ ` % 开头的文字要加引号"),
    ("unexpected end of stream", "引号没有成对；请补上结尾的引号"),
    ("unknown escape character", "双引号里的反斜杠写法不对；改用单引号，或写成两个反斜杠"),
    ("',' or ']'", "方括号列表没有写完；请检查逗号和右方括号"),
    ("',' or '}'", "花括号没有写完；请检查逗号和右花括号"),
    ("expected '-' indicator", "列表的缩进不齐；同一列表的每一项要对齐并以「- 」开头"),
    ("did not find expected key", "这一行与上文对不齐，或引号、括号没有成对"),
    ("duplicate", "内容重复；请删除一处"),
)


class Mark(Protocol):
    """A position as both YAML readers give it."""

    line: int
    """From 0."""
    column: int
    """From 0, in characters."""


def place(mark: Mark | None) -> tuple[int, int]:
    """Line and column of a YAML mark, counted from 1 in characters; the start of the file where there is none."""
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def syntax_problem(error: yaml.YAMLError) -> tuple[int, int, str]:
    """Line, column (from 1) and a Chinese message for what the YAML reader stumbled over."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return 1, 1, "不是合法的 YAML；请检查文件内容"
    said = error.problem or ""
    # Nobody finds a missing quote or colon where the reader gave up: point to where the text begins.
    opened = error.context_mark if "end of stream" in said or "expected ':'" in said else None
    mark = opened or error.problem_mark or error.context_mark
    line, column = place(mark)
    advice = next((text for words, text in _ADVICE if words in said), "请检查缩进、冒号、引号和括号")
    return line, column, f"不是合法的 YAML：{advice}"
