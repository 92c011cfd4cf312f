"""What the boards list, and what a score is made of. Nouns that every score screen uses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language
from scoring.rules.composite.composite import Component
from scoring.standings import SubjectKind


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class NameWords:
    """What the boards list, and what a score is made of."""

    scores: str
    """What the board is called."""
    by: Mapping[SubjectKind, str]
    """A board, by what it lists."""
    kinds: Mapping[SubjectKind, str]
    """What a board lists, in a word."""
    within: Mapping[SubjectKind, str]
    """The same within a sentence."""
    counted: Mapping[SubjectKind, str]
    """The same after a number."""
    components: Mapping[Component, str]
    components_short: Mapping[Component, str]
    """Where all three stand in half a row."""
    composite: str
    erased: str
    """In place of a name that was erased."""
    nobody: str
    """In place of a person that no roster knows."""
    paper: str
    """Template: title."""
    too_few: str
    """There are ratings, but fewer than a statement needs."""
    ledger_entry: str
    """Template: seq, terminal."""


_ZH: Final = NameWords(
    scores="综合得分",
    by={
        SubjectKind.STAFF: "按人员",
        SubjectKind.WINDOW: "按窗口",
        SubjectKind.UNIT: "按单位",
    },
    kinds={
        SubjectKind.STAFF: "人员",
        SubjectKind.WINDOW: "窗口",
        SubjectKind.UNIT: "单位",
    },
    within={
        SubjectKind.STAFF: "人员",
        SubjectKind.WINDOW: "窗口",
        SubjectKind.UNIT: "单位",
    },
    counted={
        SubjectKind.STAFF: "名窗口人员",
        SubjectKind.WINDOW: "个窗口",
        SubjectKind.UNIT: "个窗口单位",
    },
    components={
        Component.KNOWLEDGE: "测试",
        Component.SATISFACTION: "满意度",
        Component.DISCIPLINE: "作风纪律",
    },
    components_short={
        Component.KNOWLEDGE: "测试",
        Component.SATISFACTION: "满意度",
        Component.DISCIPLINE: "作风纪律",
    },
    composite="综合",
    erased="姓名已删除",
    nobody="未登记人员",
    paper="《{title}》",
    too_few="样本不足",
    ledger_entry="#{seq} {terminal}",
)

_EN: Final = NameWords(
    scores="Scores",
    by={
        SubjectKind.STAFF: "Staff",
        SubjectKind.WINDOW: "Windows",
        SubjectKind.UNIT: "Units",
    },
    kinds={
        SubjectKind.STAFF: "Staff",
        SubjectKind.WINDOW: "Windows",
        SubjectKind.UNIT: "Units",
    },
    within={
        SubjectKind.STAFF: "staff",
        SubjectKind.WINDOW: "windows",
        SubjectKind.UNIT: "units",
    },
    counted={
        SubjectKind.STAFF: "staff",
        SubjectKind.WINDOW: "windows",
        SubjectKind.UNIT: "units",
    },
    components={
        Component.KNOWLEDGE: "Test",
        Component.SATISFACTION: "Satisfaction",
        Component.DISCIPLINE: "Discipline",
    },
    components_short={
        Component.KNOWLEDGE: "Test",
        Component.SATISFACTION: "Satisf.",
        Component.DISCIPLINE: "Discipl.",
    },
    composite="Total",
    erased="name deleted",
    nobody="nobody on record",
    paper='"{title}"',
    too_few="too few",
    ledger_entry="#{seq} {terminal}",
)

NAMES: Final[Mapping[Language, NameWords]] = {Language.ZH: _ZH, Language.EN: _EN}
