"""What is to be put right, as the screens say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class MendingWords:
    """The list, one of it, and the form."""

    title: str
    one: str
    """Template: id."""
    columns: tuple[str, str, str, str, str, str, str, str]
    """Day, unit, causes, owner, state, due, again, id."""
    nothing: str
    sources: Mapping[str, str]
    source: str
    causes: str
    recurs: str
    """Template: id."""
    round: str
    """Template: n."""
    closed: str
    opened_by: str
    yes: str
    key_open: str
    prompt: str
    item: str
    item_hint: str
    what: str
    what_hint: str
    owner: str
    owner_hint: str
    due_hint: str
    opened: str
    """Template: id."""
    retest: str
    """Template: service, facets."""
    tested: str
    """Template: who, state."""
    test_states: tuple[str, str, str]
    """Waits, passed, excused."""
    retest_holds: str
    retest_voided: str
    service_prompt: str
    facets: str
    facets_hint: str
    proposal: str
    """Template: id."""
    proposal_note: str
    origin: str
    finding: str
    ask_confirm: str
    """Template: code."""
    confirm_notes: tuple[str, ...]
    ask_done: str
    pass_notes: tuple[str, ...]


_ZH: Final = MendingWords(
    title="整改台账",
    one="整改  {id}",
    columns=("日期", "单位", "问题", "责任人", "状态", "期限", "重复", "编号"),
    nothing="整改台账是空的。",
    sources={"finding": "扣分记录", "complaint": "投诉", "rating": "差评", "inspection": "全面检查"},
    source="来源",
    causes="问题代码",
    recurs="重复发生：一年内有过同样的问题，上一次是 {id}",
    round="第{n}轮：检查没有通过，退回重改",
    closed="销号",
    opened_by="列入人",
    yes="重复",
    key_open="列入整改",
    prompt="列入整改台账。责任人整改后提交情况，由另一人检查通过才能销号。",
    item="检查条目",
    item_hint="如 G01；或 finding:扣分记录编号",
    what="整改什么",
    what_hint="写明问题和要求",
    owner="责任人",
    owner_hint="工号",
    due_hint="如 2026-07-21；空着就是5个工作日",
    opened="已列入整改台账: {id}",
    retest="定向复测：{service}  {facets}",
    tested="{who}  {state}",
    test_states=("待通过", "已通过", "免测"),
    retest_holds="复测通过以前不能办结。",
    retest_voided="已取消，不用参加。",
    service_prompt="核实到的情况。选的原因说没有一次告知的，写明办的是哪个事项，当时在岗的人随即参加复测。",
    facets="没告知的",
    facets_hint="空着就按原因；如 材料 收费",
    proposal="外部线索  {id}",
    proposal_note="这是别的系统报来的线索，确认以前不算数。请看过现场或录像再定。",
    origin="来源系统",
    finding="条目",
    ask_confirm="确认属实，记 {code}？",
    confirm_notes=("扣分由您记下，您就是记录人；当事人可以提出异议。",),
    ask_done="检查通过，销号？",
    pass_notes=("检查由责任人以外的人做；销号写进账本，不能撤回。", "同样的问题一年内再发生，会标为重复发生。"),
)

_EN: Final = MendingWords(
    title="To put right",
    one="To put right  {id}",
    columns=("day", "unit", "what", "owner", "state", "due", "again", "id"),
    nothing="Nothing is to be put right.",
    sources={"finding": "finding", "complaint": "complaint", "rating": "bad rating", "inspection": "inspection"},
    source="From",
    causes="What, in codes",
    recurs="It happens again: the same within a year, last {id}",
    round="Round {n}: a check sent it back",
    closed="Closed",
    opened_by="Opened by",
    yes="again",
    key_open="Put right",
    prompt="Put it on the list. The owner gives evidence; it is closed once somebody else has checked it.",
    item="Item",
    item_hint="such as G01; or finding:ID",
    what="What",
    what_hint="what is wrong, and what is wanted",
    owner="Owner",
    owner_hint="badge",
    due_hint="such as 2026-07-21; empty for 5 working days",
    opened="on the list: {id}",
    retest="Targeted retest: {service}  {facets}",
    tested="{who}  {state}",
    test_states=("waits", "passed", "excused"),
    retest_holds="It cannot be closed before the retest is passed.",
    retest_voided="Cancelled; nobody has to take it.",
    service_prompt="What was found out. Was not everything told? Name the service: those on duty are tested.",
    facets="Not told",
    facets_hint="empty: as the reasons say; such as materials,fees",
    proposal="Proposal  {id}",
    proposal_note="Another system says so; it counts nowhere before a person confirms it. Look first.",
    origin="From",
    finding="Item",
    ask_confirm="Was it so? Record {code}?",
    confirm_notes=("You record the finding; whom it concerns can dispute it.",),
    ask_done="Is it put right?",
    pass_notes=(
        "Somebody else than the owner checks; it stands in the ledger for good.",
        "The same within a year is marked.",
    ),
)

MENDING: Final[Mapping[Language, MendingWords]] = {Language.ZH: _ZH, Language.EN: _EN}
