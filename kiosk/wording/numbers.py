"""Numbers that a citizen types or has scanned, in both languages: a telephone, a visit, a receipt's code."""

from dataclasses import replace
from typing import Final

from kiosk.wording.citizen import RatedVisitWords, ReceiptCheckWords, TypedWords

CONTACT_ZH: Final = TypedWords(
    prompt="愿意的话，请留一个电话",
    label="电话",
    hint="手机或固定电话",
    about=(
        "用处  只为这一次评价给您回访。",
        "保存  这次评价办结就删除。",
        "谁看  只有负责回访的人；被评的窗口看不到，每看一次都有记录。",
        "不留也一样办理。点了同意并留下，就是您同意。",
    ),
    enter="同意并留下",
    leave="不留了",
    wrong="请输入 7 到 12 位数字的电话",
    erase="删除",
)

CONTACT_EN: Final = TypedWords(
    prompt="You may leave a telephone number",
    label="Number",
    hint="mobile or landline",
    about=(
        "Why   To call you back about this one rating.",
        "Kept  Until this rating is dealt with, then deleted.",
        "Seen  By who calls back, never by the window; each look is recorded.",
        "Without it nothing changes. To press Agree and leave is to agree.",
    ),
    enter="Agree and leave",
    leave="No number",
    wrong="Please type 7 to 12 digits",
    erase="Erase",
)

VISIT_ZH: Final = RatedVisitWords(
    prompt="请输入或扫描办件编号",
    label="编号",
    hint="在回执或叫号单上",
    about=("有编号，一次服务只评一次。", "编号不会保存，只留下认不出编号的记号。", "没有编号也可以评价。"),
    enter="确定",
    leave="没有编号",
    wrong="编号只有字母、数字和横线，至少 4 位",
    taken="这次服务已经评价过。一次服务只评一次，谢谢您。",
    early="还没有这个编号办结的记录。办结后可用它评价，现在可以不填编号评价。",
    erase="删除",
)

VISIT_EN: Final = RatedVisitWords(
    prompt="Type or scan the number of your visit",
    label="Number",
    hint="on the receipt or ticket",
    about=(
        "With it, one service is rated once.",
        "The number is not kept, only a mark that does not tell it.",
        "You can rate without it.",
    ),
    enter="OK",
    leave="No number",
    wrong="Letters, digits and hyphens, at least 4 of them",
    taken="This service was rated already. One service is rated once. Thank you.",
    early="This visit is not on record as finished. Use its number then, or rate now without it.",
    erase="Erase",
)

SURVEY_VISIT_ZH: Final = replace(
    VISIT_ZH,
    about=("有编号，一次服务只答一次。", "编号不会保存，只留下认不出编号的记号。", "没有编号也可以回答。"),
    taken="这次服务已经答过这份调查，谢谢您。",
)

SURVEY_VISIT_EN: Final = replace(
    VISIT_EN,
    about=(
        "With it, one service answers once.",
        "The number is not kept, only a mark that does not tell it.",
        "You can answer without it.",
    ),
    taken="This service has answered already. Thank you.",
)

RECEIPT_ZH: Final = ReceiptCheckWords(
    offer="核对回执",
    prompt="请输入回执上的编号",
    label="回执",
    hint="16 位数字和字母",
    about=("只核对评价还在不在、有没有被改动，", "不显示评的是谁、几级、什么时候。"),
    enter="核对",
    leave="返回首页",
    wrong="有字符输错了，请对照回执再看一遍。",
    erase="删除",
    unchanged="核对过了：这条评价在账本里，没有被改动。",
    not_found="没有找到：评价被改动过，或者回执是别的终端给的。",
)

RECEIPT_EN: Final = ReceiptCheckWords(
    offer="Check receipt",
    prompt="Type the code on the receipt",
    label="Code",
    hint="16 digits and letters",
    about=("Says whether the rating is unchanged,", "not of whom, which level or when."),
    enter="Check",
    leave="Home",
    wrong="A character is wrong. Please compare with the receipt.",
    erase="Del",
    unchanged="Checked: the rating is in the ledger, unchanged.",
    not_found="Not found: changed since, or the receipt is of another terminal.",
)
