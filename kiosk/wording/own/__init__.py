"""One's own score, the unit's, and the way to dispute a finding."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language, Wording


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class OwnWords:
    """The clerk's own page, the page of a unit's head, and what they write."""

    mine: str
    """Title of the clerk's page; also what the key there does."""
    units: str
    """Title of the head's page. Template: unit."""
    reading: str
    until: str
    """Template: campaign, day."""
    from_tomorrow: str
    """Template: campaign."""
    no_campaign: str
    no_line: str
    anonymous: str
    few: str
    """Why there are no counts by level."""
    people: str
    people_columns: tuple[str, str, str, str, str]
    against_me: str
    against_unit: str
    year: str
    """Template: points."""
    none: str
    columns: tuple[str, str, str, str, str, str]
    """Digit, day, who (or window), item, points, state."""
    note: str
    """Template: day, code, text."""
    disputed: str
    """Template: day, code, text."""
    how: str
    """How to dispute, and who decides."""
    nothing_open: str

    dispute: str
    papers: str
    inbox: str

    # The reason.
    ask: str
    reason: str
    reason_hint: str
    need_reason: str
    no_keyboard: str
    decides: str
    hand_in: str
    saving: str
    settled: str
    """Template: state."""
    not_yours: str
    done: str
    """Template: code."""


_ZH: Final = OwnWords(
    mine="我的得分",
    units="{unit}  本单位",
    reading="正在取出得分和记录",
    until="{campaign}  得分算到{day}为止，每天更新一次",
    from_tomorrow="{campaign}  今天是第一天，得分从明天起显示。",
    no_campaign="还没有开始考核周期。",
    no_line="这个周期里还没有得分。",
    anonymous="评价不记名：这里只有合计，满5条一批才计入，看不到是谁评的，也看不到单条评价和时间。",
    few="评价还太少，不显示各等级的条数。",
    people="本单位人员",
    people_columns=("工号", "姓名", "测试", "满意度", "综合"),
    against_me="记在我名下的扣分",
    against_unit="记在本单位的扣分",
    year="今年合计扣 {points} 分，按原样计入单位的年终考核。",
    none="今年没有扣分记录。",
    columns=("", "日期", "窗口 人员", "条目", "扣分", "状态"),
    note="{day} {code} 记录说明：{text}",
    disputed="{day} {code} 异议理由：{text}",
    how="按前面的数字提出异议。由管理员裁定，记录人和提出人都不能裁定；裁定以前照扣。",
    nothing_open="现在没有可以提出异议的记录。",
    dispute="提出异议",
    papers="我的试卷",
    inbox="待办",
    ask="这条记录哪里不对？",
    reason="理由",
    reason_hint="写明当时的情况",
    need_reason="请写理由",
    no_keyboard="这台终端没有键盘，请到有键盘的终端提出异议。",
    decides="异议由管理员裁定，结果会出现在这里。提出以后不能撤回。",
    hand_in="提交异议",
    saving="正在保存，请稍候",
    settled="这条记录现在是「{state}」，不能再提异议。按 Esc 返回，页面会更新。",
    not_yours="这条记录不在您或本单位名下，不能提异议。",
    done="已提出异议：{code}，等待裁定。",
)

_EN: Final = OwnWords(
    mine="My score",
    units="{unit}  our unit",
    reading="Fetching score and record",
    until="{campaign}  score up to {day}, brought up to date once a day",
    from_tomorrow="{campaign}  This is its first day; the score is shown from tomorrow on.",
    no_campaign="No campaign has begun yet.",
    no_line="There is no score in this campaign yet.",
    anonymous="Ratings carry no name: sums only, by fives and more, never who rated, nor any single one or its time.",
    few="Too few ratings to show them by level.",
    people="People of the unit",
    people_columns=("Badge", "Name", "Test", "Satisfaction", "Total"),
    against_me="Findings against me",
    against_unit="Findings against the unit",
    year="Points this year: {points}. They enter the unit's year-end appraisal as they are.",
    none="There are no findings this year.",
    columns=("", "Day", "Window, person", "Item", "Points", "State"),
    note="{day} {code} note: {text}",
    disputed="{day} {code} disputed because: {text}",
    how=(
        "A digit disputes. The administrator decides, never whoever recorded or disputed it; "
        "until then the points count."
    ),
    nothing_open="Nothing can be disputed now.",
    dispute="Dispute",
    papers="My papers",
    inbox="Inbox",
    ask="What is wrong with this finding?",
    reason="Reason",
    reason_hint="what happened",
    need_reason="Please write a reason",
    no_keyboard="This terminal has no keyboard; please dispute at one that has.",
    decides="The administrator decides; the outcome appears here. A dispute cannot be taken back.",
    hand_in="Hand in",
    saving="Saving, one moment",
    settled="This finding is {state} now and cannot be disputed any more. Esc leads back to the page as it is now.",
    not_yours="This finding stands neither against you nor against your unit.",
    done="Disputed: {code}. Somebody decides.",
)

OWN: Final[Mapping[Language, OwnWords]] = {Language.ZH: _ZH, Language.EN: _EN}


def own_words(words: Wording) -> OwnWords:
    """The words of one's own page, in the language of `words`."""
    return OWN[words.language]
