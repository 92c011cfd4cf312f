"""Words for what the register of sources leaves open."""

from typing import Final

from kiosk.wording.bank.shape import Both, Words
from quiz.model.causes.sources import ReasonMissing, SourceTwice, SourceUnlisted
from quiz.model.vocabulary import BasisKind

WORDS: Final = Words()

KINDS: Final = {
    BasisKind.STATUTE: Both("法律、行政法规", "statutes"),
    BasisKind.DEPARTMENTAL: Both("部门规章、文件", "departmental rules"),
    BasisKind.STATE_COUNCIL: Both("国务院文件", "State Council documents"),
    BasisKind.NATIONAL_GUIDE: Both("国家办事指南", "national guides"),
    BasisKind.FEE_DECISION: Both("国家收费决定", "national fee decisions"),
    BasisKind.LOCAL_REGULATION: Both("地方性法规", "local regulations"),
    BasisKind.LOCAL_GUIDE: Both("地方办事指南", "local guides"),
    BasisKind.HALL_RULE: Both("本大厅规定", "rules of the hall"),
}
"""What kinds of text lines rest on."""

WORDS.say(
    ReasonMissing,
    "复核日期（recheck_on）和原因（recheck）要一起写；请补上缺的一项",
    "the day to look again (recheck_on) and the reason (recheck) go together; add the missing one",
)
WORDS.say(
    SourceTwice,
    lambda it: f"{'、'.join(it.laws)} 登记了不止一次；请只留一条",
    lambda it: f"{', '.join(it.laws)} is registered more than once; keep one entry",
)
WORDS.say(
    SourceUnlisted,
    lambda it: f"{it.line} 引用了《{it.law}》，sources.yaml 里没有登记；请写明它是什么、读到了哪些、哪天读的",
    lambda it: f"{it.line} cites {it.law}, which sources.yaml does not list; say what it is, what was read and when",
)
