"""Roles, and what only some of them may do."""

from collections.abc import Mapping
from typing import Final

from kiosk.wording.shape import Language
from scoring.events.organisation import Role
from scoring.permissions import Act

ROLES: Final[Mapping[Language, Mapping[Role, str]]] = {
    Language.ZH: {
        Role.CLERK: "窗口人员",
        Role.HEAD: "单位负责人",
        Role.LEADER: "值班长",
        Role.ADMIN: "管理员",
        Role.AUDITOR: "监督",
    },
    Language.EN: {
        Role.CLERK: "clerk",
        Role.HEAD: "unit head",
        Role.LEADER: "duty leader",
        Role.ADMIN: "administrator",
        Role.AUDITOR: "auditor",
    },
}

ACTS: Final[Mapping[Act, tuple[str, str]]] = {
    Act.SEE_SCORES: ("查看得分", "see scores"),
    Act.SEE_BULLETINS: ("查看这份通报", "see this bulletin"),
    Act.SEE_BANK: ("查看题库", "see the question bank"),
    Act.KEEP_ROSTER: ("管理花名册", "keep the roster"),
    Act.KEEP_PINS: ("重置口令", "reset PINs"),
    Act.KEEP_CAMPAIGNS: ("管理考核周期", "keep campaigns"),
    Act.ADOPT_WEIGHTS: ("决定权重和勘误", "decide on weights and errata"),
    Act.SEE_OWN: ("查看本人得分", "see their own score"),
    Act.SEE_UNIT: ("查看本单位得分", "see the score of their unit"),
    Act.PATROL: ("巡查", "patrol"),
    Act.DISPUTE: ("提出异议", "dispute a finding"),
    Act.DECIDE_DISPUTES: ("裁定异议", "decide on disputes"),
    Act.ANSWER: ("办理差评和投诉", "see to bad ratings and complaints"),
    Act.CALL_BACK: ("回访群众", "call citizens back"),
    Act.RECEIVE_COMPLAINTS: ("登记投诉", "put complaints on record"),
    Act.OPEN_RECTIFICATIONS: ("列入整改台账、布置复测", "open rectifications and retests"),
    Act.GIVE_EVIDENCE: ("提交整改情况", "give evidence of what was put right"),
    Act.CHECK_RECTIFIED: ("检查整改", "check what was put right"),
    Act.PROPOSE: ("导入外部系统的线索", "bring in what other systems propose"),
    Act.ENTER_RATINGS: ("录入评价", "enter ratings"),
    Act.SEE_TO_SURVEYS: ("处理调查意见", "see to the words of surveys"),
    Act.ERASE: ("删除个人信息", "erase personal information"),
    Act.KEEP_BOOK: ("撰写本厅指南", "write the hall's own book"),
    Act.CHECK_BOOK: ("核对本厅指南", "check the hall's own book"),
    Act.SETTLE_PACE: ("认定被标记的评价", "decide on flagged ratings"),
    Act.KEEP_TERMINAL: ("管理终端", "keep terminals"),
}
"""Act → what is said of it in Chinese and in English, behind "may" or "may not"."""


def said_act(act: Act, language: Language) -> str:
    """What somebody may or may not do."""
    return ACTS[act][language is Language.EN]
