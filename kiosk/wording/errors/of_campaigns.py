"""Campaigns: their closed book, their plan, the rules they follow."""

from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.listed import listed
from kiosk.wording.shape import Language
from scoring.errors import conflicts, unknown

CAMPAIGNS: Final[Sentences] = dict(
    (
        of(
            conflicts.NoClerkError,
            lambda e: f"{e.staff_id} 不是窗口人员，不参加测试；请改名单",
            lambda e: f"{e.staff_id} is no clerk and takes no tests. Please mend the list.",
        ),
        of(
            conflicts.PaperMovedError,
            lambda e: f"试卷 {e.paper_id} 刚被别人安排或改动过，没有执行；请退回列表再看一遍",
            lambda e: (
                f"Somebody else has just scheduled paper {e.paper_id} or given it other terms. Nothing was done; "
                "please go back and look at the list again."
            ),
        ),
        of(
            conflicts.CampaignRunningError,
            lambda e: f"考核周期 {e.campaign_id} 到 {e.last_day} 才结束，次日起才能封账；没有执行",
            lambda e: (
                f"Campaign {e.campaign_id} runs until {e.last_day}; it can be frozen from the next day on. "
                "Nothing was done."
            ),
        ),
        of(
            conflicts.CampaignClosedError,
            lambda e: (
                f"考核周期 {e.campaign_id} 已于 {e.as_of} 封账；此后只能由两人共同改权重（campaign weights）"
                "或采纳勘误（campaign freeze --with）。没有执行"
            ),
            lambda e: (
                f"Campaign {e.campaign_id} was frozen on {e.as_of}. Only two together may change its weights "
                "(campaign weights) or take errata over (campaign freeze --with). Nothing was done."
            ),
        ),
        of(
            conflicts.NoErrataError,
            lambda e: f"考核周期 {e.campaign_id} 封账后没有新的勘误，不需要再封",
            lambda e: f"Campaign {e.campaign_id} has no errata that its scores do not know yet.",
        ),
        of(
            unknown.UnknownPhaseError,
            lambda e: f"考核周期 {e.campaign_id} 没有阶段 {e.phase_id}；新加的要写 --title",
            lambda e: f"Campaign {e.campaign_id} has no phase {e.phase_id}. A new one needs --title.",
        ),
        of(
            unknown.UnknownActivityError,
            lambda e: f"考核周期 {e.campaign_id} 没有活动 {e.activity_id}；新加的要写 --title 和 --phase",
            lambda e: f"Campaign {e.campaign_id} has no activity {e.activity_id}. A new one needs --title and --phase.",
        ),
        of(
            unknown.UnknownPresetError,
            lambda e: f"没有现成规则 {e.preset_id}；有的是: {listed(e.known)}",
            lambda e: f"There are no ready-made rules {e.preset_id}. There are: {listed(e.known, Language.EN)}.",
        ),
    )
)
