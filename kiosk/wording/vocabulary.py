"""The bank's own terms, as staff read them. What stands in the bank (questions, guides, titles of laws) is Chinese."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.en import ENGLISH
from kiosk.wording.shape import Language
from kiosk.wording.zh import CHINESE
from quiz.model.vocabulary import Difficulty, Facet, ItemType, Subject, Unit


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class Terms:
    """Names of the kinds that a bank knows."""

    facets: Mapping[Facet, str]
    facets_short: Mapping[Facet, str]
    """At most 4 cells: titles of narrow columns."""
    units: Mapping[Unit, str]
    types: Mapping[ItemType, str]
    subjects: Mapping[Subject, str]
    difficulties: Mapping[Difficulty, str]
    quantity: str
    """Template of a number with its unit: number, unit."""

    def unit(self, unit: str) -> str:
        """A unit as it is said, by its value; an unknown one stays as it is."""
        return {known.value: text for known, text in self.units.items()}.get(unit, unit)


_ZH: Final = Terms(
    facets={facet: CHINESE.notice.facets[facet.value] for facet in Facet},
    facets_short={facet: CHINESE.notice.facets[facet.value] for facet in Facet},
    units={
        Unit.WORKING_DAY: "个工作日",
        Unit.DAY: "日",
        Unit.MONTH: "个月",
        Unit.YEAR: "年",
        Unit.HOUR: "小时",
        Unit.AGE: "周岁",
        Unit.YUAN: "元",
        Unit.PERCENT: "%",
        Unit.PERSON: "人",
        Unit.PIECE: "份",
        Unit.TIME: "次",
        Unit.ON_THE_SPOT: "当场",
    },
    types={
        ItemType.SINGLE: "单项选择",
        ItemType.MULTIPLE: "多项选择",
        ItemType.TRUE_FALSE: "判断",
        ItemType.ORDERING: "排序",
        ItemType.NUMBER: "填数",
        ItemType.TELL: "一次性告知",
    },
    subjects={subject: CHINESE.notice.subjects[subject.value].name for subject in Subject} | {Subject.JUSTICE: "司法"},
    difficulties={Difficulty.EASY: "易", Difficulty.MEDIUM: "中", Difficulty.HARD: "难"},
    quantity="{number}{unit}",
)

_EN: Final = Terms(
    facets={
        Facet.CONDITIONS: "Conditions",
        Facet.MATERIALS: "Materials",
        Facet.STEPS: "Steps",
        Facet.LIMITS: "Limits",
        Facet.FEES: "Fees",
        Facet.BASIS: "Basis",
        Facet.PLACE: "Place",
    },
    facets_short={
        Facet.CONDITIONS: "Cond",
        Facet.MATERIALS: "Mat",
        Facet.STEPS: "Step",
        Facet.LIMITS: "Lim",
        Facet.FEES: "Fee",
        Facet.BASIS: "Law",
        Facet.PLACE: "Site",
    },
    units={
        Unit.WORKING_DAY: "working days",
        Unit.DAY: "days",
        Unit.MONTH: "months",
        Unit.YEAR: "years",
        Unit.HOUR: "hours",
        Unit.AGE: "years of age",
        Unit.YUAN: "yuan",
        Unit.PERCENT: "%",
        Unit.PERSON: "persons",
        Unit.PIECE: "copies",
        Unit.TIME: "times",
        Unit.ON_THE_SPOT: "on the spot",
    },
    types={
        ItemType.SINGLE: "Single",
        ItemType.MULTIPLE: "Multiple",
        ItemType.TRUE_FALSE: "True/false",
        ItemType.ORDERING: "Ordering",
        ItemType.NUMBER: "Number",
        ItemType.TELL: "Checklist",
    },
    subjects={subject: ENGLISH.notice.subjects[subject.value].name for subject in Subject},
    difficulties={Difficulty.EASY: "easy", Difficulty.MEDIUM: "medium", Difficulty.HARD: "hard"},
    quantity="{number} {unit}",
)

TERMS: Final[Mapping[Language, Terms]] = {Language.ZH: _ZH, Language.EN: _EN}
