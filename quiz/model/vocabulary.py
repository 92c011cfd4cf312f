"""The closed word lists of the bank: item types, facets, units, difficulty, subjects and marking rules."""

from enum import StrEnum


class ItemType(StrEnum):
    """How a question is asked and answered (题型)."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true_false"
    ORDERING = "ordering"
    NUMBER = "number"
    TELL = "tell"
    """告知清单: say everything this citizen needs, and nothing else. Derived from a guide, never written by hand."""


class Facet(StrEnum):
    """What an element of a service is about (要素类别)."""

    CONDITIONS = "conditions"
    MATERIALS = "materials"
    STEPS = "steps"
    LIMITS = "limits"
    FEES = "fees"
    BASIS = "basis"
    PLACE = "place"


class Difficulty(StrEnum):
    """The author's guess before any answers are known."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class MarkingRule(StrEnum):
    """How a response becomes a share of the marks; see `quiz.marking`."""

    ALL_OR_NOTHING = "all_or_nothing"
    PARTIAL = "partial"
    ADJACENT_PAIRS = "adjacent_pairs"
    NUMBER = "number"
    COMPLETENESS = "completeness"


class Unit(StrEnum):
    """Units a limit, fee or number answer may carry. Working days and days are different answers."""

    WORKING_DAY = "working_day"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    HOUR = "hour"
    AGE = "age"
    YUAN = "yuan"
    PERCENT = "percent"
    PERSON = "person"
    PIECE = "piece"
    TIME = "time"
    ON_THE_SPOT = "on_the_spot"


class Subject(StrEnum):
    """The desks a bank is organised by (业务类别)."""

    GENERAL = "general"
    POLICE = "police"
    CIVIL = "civil"
    MARKET = "market"
    TAX = "tax"
    SOCIAL = "social"
    MEDICAL = "medical"
    HOUSING = "housing"
    PROPERTY = "property"
    CONSTRUCTION = "construction"
    FIRE = "fire"
    VEHICLES = "vehicles"
    EDUCATION = "education"
    JUSTICE = "justice"
    DISCIPLINE = "discipline"
    CONDUCT = "conduct"
    """窗口行为规范: what is said and done at the window, whatever the service."""


class BasisKind(StrEnum):
    """What kind of text a line rests on (依据种类)."""

    STATUTE = "statute"
    """法律、行政法规."""
    DEPARTMENTAL = "departmental"
    """部门规章、部门文件、主管部门公布的答复."""
    STATE_COUNCIL = "state_council"
    """国务院、国务院办公厅文件."""
    NATIONAL_GUIDE = "national_guide"
    """国家部门公布的办事指南."""
    FEE_DECISION = "fee_decision"
    """国家的收费决定."""
    LOCAL_REGULATION = "local_regulation"
    """地方性法规, only where the question names its place."""
    LOCAL_GUIDE = "local_guide"
    """地方公布的办事指南或部门文件; only in the hall's own book."""
    HALL_RULE = "hall_rule"
    """本大厅的规定."""


DEFAULT_RULES: dict[ItemType, MarkingRule] = {
    ItemType.SINGLE: MarkingRule.ALL_OR_NOTHING,
    ItemType.MULTIPLE: MarkingRule.PARTIAL,
    ItemType.TRUE_FALSE: MarkingRule.ALL_OR_NOTHING,
    ItemType.ORDERING: MarkingRule.ADJACENT_PAIRS,
    ItemType.NUMBER: MarkingRule.NUMBER,
    ItemType.TELL: MarkingRule.COMPLETENESS,
}
"""The rule a question gets when it names none."""

ALLOWED_RULES: dict[ItemType, frozenset[MarkingRule]] = {
    ItemType.SINGLE: frozenset({MarkingRule.ALL_OR_NOTHING}),
    ItemType.MULTIPLE: frozenset({MarkingRule.ALL_OR_NOTHING, MarkingRule.PARTIAL}),
    ItemType.TRUE_FALSE: frozenset({MarkingRule.ALL_OR_NOTHING}),
    ItemType.ORDERING: frozenset({MarkingRule.ALL_OR_NOTHING, MarkingRule.ADJACENT_PAIRS}),
    ItemType.NUMBER: frozenset({MarkingRule.NUMBER}),
    ItemType.TELL: frozenset({MarkingRule.COMPLETENESS}),
}
"""The rules that make sense for a type; anything else is an error of the bank."""
