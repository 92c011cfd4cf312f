"""`kiosk followup`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class FollowUpWords:
    """What becomes of bad ratings."""

    list_all: str
    only_open: str
    show: str
    verify: str
    mend: str
    explain: str
    answer: str
    contact: str
    call_back: str
    outcome: str
    close: str
    appeal: str
    decide: str
    verdict: str
    rating: str
    words: str
    service: str
    facets: str
    a_list: str
    reason: str
    a_text: str
    columns: tuple[str, str, str, str, str, str, str, str]
    """Id, day, level, window, person, state, due, appeal."""
    line: str
    """Template: id, day, level, window, staff, state, round."""
    due: str
    """Template: day."""
    entry: str
    """Template: at, step, by, outcome."""
    contact_is: str
    """Template: contact."""
    script: str
    """What is said on the telephone: neutral, it asks for nothing but whether it is solved."""


_ZH: Final = FollowUpWords(
    list_all="列出差评和办理情况",
    only_open="只列没有办结的",
    show="查看一条差评的办理过程",
    verify="核实情况",
    mend="记录整改",
    explain="缺乏依据的诉求，记录解释说明",
    answer="记录回复",
    contact="查看群众留下的联系方式；谁看过会记录在案",
    call_back="记录回访结果",
    outcome="回访结果: satisfied 满意 | dissatisfied 仍不满意 | not_reached 未接通",
    close="办结；联系方式随即删除",
    appeal="被评价人或单位申诉：误评或恶意差评",
    decide="复核申诉: exclude 不予采纳 | keep 维持",
    verdict="复核结论",
    rating="差评编号",
    words="写明情况",
    service="所办事项；没有一次告知的，当时在岗的人随即要参加这个事项的定向复测",
    facets="没有告知的要素类别，逗号分隔；不写时按群众选的原因",
    a_list="类别",
    reason="理由",
    a_text="文字",
    columns=("编号", "日期", "等级", "窗口", "工号", "状态", "期限", "申诉"),
    line="{id}  {day}  等级 {level}  窗口 {window}  工号 {staff}  {state}  第 {round} 轮",
    due="期限 {day}",
    entry="{at}  {step}  {by}  {outcome}",
    contact_is="联系方式: {contact}",
    script=(
        "回访用语：您好，这里是政务服务大厅。您{day}在我厅留下了评价和电话，我们想告诉您处理的情况：……"
        "请问这样解决您满意吗？不满意我们会重新办理。您的评价不会改变，也不会问您为什么这样评价。谢谢您。"
    ),
)

_EN: Final = FollowUpWords(
    list_all="bad ratings and what becomes of them",
    only_open="only those that have not ended",
    show="what was done about one",
    verify="say what was found out",
    mend="say what was put right",
    explain="a wish without a basis: say how it was explained",
    answer="say what was answered",
    contact="see the contact a citizen left; who looked is on record",
    call_back="record what a call back found",
    outcome="what it found: satisfied | dissatisfied | not_reached",
    close="end it; the contact is erased",
    appeal="the person or unit rated says that it was a slip or malicious",
    decide="decide on an appeal: exclude | keep",
    verdict="the decision",
    rating="id of the bad rating",
    words="what happened",
    service="the service that was done: where not everything was told, those on duty are tested on it",
    facets="what was not told, with commas; by default what the reasons speak of",
    a_list="LIST",
    reason="why",
    a_text="TEXT",
    columns=("id", "day", "level", "window", "badge", "state", "due", "appeal"),
    line="{id}  {day}  level {level}  window {window}  badge {staff}  {state}  round {round}",
    due="due {day}",
    entry="{at}  {step}  {by}  {outcome}",
    contact_is="contact: {contact}",
    script=(
        "What to say: Good day, this is the service hall. On {day} you left a rating and your number with us. We would "
        "like to tell you what was done: … Are you content with that? If not, we take it up again. Your rating stays "
        "as it is, and we do not ask why you gave it. Thank you."
    ),
)

WORDS: Final[Mapping[Language, FollowUpWords]] = {Language.ZH: _ZH, Language.EN: _EN}
