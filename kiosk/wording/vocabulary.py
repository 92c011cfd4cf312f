"""The bank's own words, as staff read them."""

from typing import Final

from kiosk.wording.zh import CHINESE
from quiz.model.vocabulary import Difficulty, Facet, ItemType, Subject, Unit

FACETS: Final = {facet: CHINESE.notice.facets[facet.value] for facet in Facet}

UNITS: Final = {
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
}

TYPES: Final = {
    ItemType.SINGLE: "单项选择",
    ItemType.MULTIPLE: "多项选择",
    ItemType.TRUE_FALSE: "判断",
    ItemType.ORDERING: "排序",
    ItemType.NUMBER: "填数",
    ItemType.TELL: "一次性告知",
}

SUBJECTS: Final = {
    Subject.GENERAL: "通用",
    Subject.POLICE: "公安",
    Subject.CIVIL: "民政",
    Subject.MARKET: "市场监管",
    Subject.TAX: "税务",
    Subject.SOCIAL: "人社",
    Subject.MEDICAL: "医保",
    Subject.HOUSING: "公积金",
    Subject.PROPERTY: "不动产",
    Subject.CONSTRUCTION: "住建",
    Subject.FIRE: "消防",
    Subject.VEHICLES: "交管",
    Subject.EDUCATION: "教育",
    Subject.JUSTICE: "司法",
    Subject.DISCIPLINE: "作风纪律",
}

DIFFICULTIES: Final = {Difficulty.EASY: "易", Difficulty.MEDIUM: "中", Difficulty.HARD: "难"}
