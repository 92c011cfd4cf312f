"""What is to be put right, retests and proposals: what cannot be, or not by this person."""

from collections.abc import Iterator, Sequence
from typing import Final

from kiosk.wording.answering import said_state
from kiosk.wording.errors.sentence import Sentences, first_of, given, of
from kiosk.wording.listed import listed
from kiosk.wording.shape import Language
from scoring.errors import answering, unknown

_ZH, _EN = Language.ZH, Language.EN
_COLUMNS: Final = {
    "day": ("日期", "day"),
    "window": ("窗口", "window"),
    "item": ("条目", "item"),
    "staff": ("工号", "badge"),
    "origin": ("来源", "origin"),
    "id": ("编号", "id"),
    "note": ("说明（最多 200 字）", "note (at most 200 characters)"),
    "quotes": ("引号不成对", "a quotation mark without its other"),
    "large": ("文件太大，请分几次导入", "the file is too large, please bring it in by parts"),
    "unreadable": ("文件读不了", "the file cannot be read"),
    "encoding": ("既不是 UTF-8 也不是 GB18030 编码", "neither UTF-8 nor GB18030"),
}
_REASONS: Final = {
    "unreadable": ("读不了", "it cannot be read"),
    "yaml": (
        "不是有效的 YAML；请检查缩进、引号，并存为 UTF-8",
        "it is no valid YAML; mend indents and quotes, save it as UTF-8",
    ),
    "shape": ("这里的格式不对，请照随程序安装的清单写", "its form is wrong here, follow the shipped checklist"),
    "twice": (
        "这里是第二次写（键、编号或别名重复），请删去一处",
        "this stands here a second time (a key, an id, or an alias); please take one out",
    ),
}


def _lines(faults: Sequence[answering.LineFault], language: Language) -> Iterator[str]:
    return first_of((_line(one, language) for one in faults), len(faults), language)


def _line(fault: answering.LineFault, language: Language) -> str:
    zh, en = _COLUMNS[fault.column]
    cell = given(fault.given)
    if language is Language.ZH:
        return f"第 {fault.line} 行 {zh}{f'「{cell}」' if cell else ''}"
    return f"line {fault.line}, {en}{f' {cell!r}' if cell else ''}"


MENDING: Final[Sentences] = dict(
    (
        of(
            answering.UnknownRectificationError,
            lambda e: f"整改台账里没有 {e.rectification_id}；请运行 kiosk rectify list 查看编号",
            lambda e: f"Nothing is to be put right as {e.rectification_id}. See kiosk rectify list.",
        ),
        of(
            answering.RectificationStepError,
            lambda e: (
                f"整改 {e.rectification_id} 现在是「{said_state(e.state, _ZH)}」，不能「{said_state(e.step, _ZH)}」；"
                "先由责任人提交整改情况，再由另一人检查"
            ),
            lambda e: (
                f"{e.rectification_id} is {said_state(e.state, _EN)}: it cannot take the step "
                f'"{said_state(e.step, _EN)}" now. The owner gives evidence, then somebody else checks.'
            ),
        ),
        of(
            answering.OwnersStepError,
            lambda e: f"整改 {e.rectification_id} 的责任人是 {e.owner}，整改情况由本人提交",
            lambda e: f"{e.rectification_id} belongs to {e.owner}, who gives the evidence.",
        ),
        of(
            answering.SecondCheckError,
            lambda e: f"整改 {e.rectification_id} 由 {e.staff_id} 负责或提交，要由另一人检查",
            lambda e: f"{e.staff_id} owns {e.rectification_id} or gave its evidence; somebody else checks it.",
        ),
        of(
            answering.DuePastError,
            lambda e: f"期限 {e.given} 已经过去（今天 {e.today}）",
            lambda e: f"The deadline {e.given} is over (today is {e.today}).",
        ),
        of(
            answering.DueFarError,
            lambda e: f"期限 {e.given} 太远，最多 {e.days} 天之后；请改日期",
            lambda e: f"The deadline {e.given} is too far away: {e.days} days at most. Please mend the day.",
        ),
        of(
            answering.SourceNameError,
            lambda e: f"「{e.given}」不是来源；请写 finding:编号、complaint:编号、rating:编号，或 inspection 加 --item",
            lambda e: f"{e.given} is no source: finding:ID, complaint:ID, rating:ID, or inspection with --item.",
        ),
        of(
            answering.UnknownItemError,
            lambda e: f"检查清单里没有 {e.given}；有的是: {listed([*e.known], _ZH)}",
            lambda e: f"The checklist has no {e.given}; it has {listed([*e.known], _EN)}.",
        ),
        of(
            answering.ChecklistFileError,
            lambda e: (
                f"{e.path}:{e.line}:{e.column}: 本厅的检查清单用不了: {_REASONS.get(e.reason, (e.reason, ''))[0]}"
            ),
            lambda e: (
                f"{e.path}:{e.line}:{e.column}: The hall's checklist cannot be used: "
                f"{_REASONS.get(e.reason, ('', e.reason))[1]}."
            ),
        ),
        of(
            answering.UnknownRetestError,
            lambda e: f"没有给 {e.staff_id} 的复测 {e.retest_id}",
            lambda e: f"There is no retest {e.retest_id} for {e.staff_id}.",
        ),
        of(
            unknown.UnscheduledPaperError,
            lambda e: f"考核周期 {e.campaign_id} 没有排试卷 {e.paper_id}",
            lambda e: f"The campaign {e.campaign_id} has no paper {e.paper_id}.",
        ),
        of(
            answering.RetestVoidedError,
            lambda e: f"复测 {e.retest_id} 已经取消：引起它的评价或记录不再算数",
            lambda e: f"The retest {e.retest_id} is cancelled: what it was opened for counts no longer.",
        ),
        of(
            answering.RetestWaitingError,
            lambda e: f"差评 {e.rating_id} 的定向复测还没有通过，不能办结",
            lambda e: f"The retest that {e.rating_id} opened is not passed yet; it cannot be closed.",
        ),
        of(
            answering.NothingUntoldError,
            lambda e: f"{e.about} 没有说哪一类没有告知，请写明要复测的要素类别",
            lambda e: f"{e.about} does not say what was not told; name the facets to be tested.",
        ),
        of(
            answering.UnknownFacetError,
            lambda e: f"没有要素类别「{e.given}」；有的是: {listed([*e.known], _ZH)}",
            lambda e: f"No facet is called {e.given}; there are {listed([*e.known], _EN)}.",
        ),
        of(
            answering.NobodyOnDutyError,
            lambda e: f"{e.about} 当时没有人排班在岗，不能布置复测",
            lambda e: f"The roster names nobody on duty for {e.about}; nobody is tested.",
        ),
        of(
            answering.RetestOpenError,
            lambda e: f"{e.about} 已经布置过复测",
            lambda e: f"There is a retest for {e.about} already.",
        ),
        of(
            answering.UnknownProposalError,
            lambda e: f"没有待确认的线索 {e.proposal_id}；请运行 kiosk patrol proposals 查看编号",
            lambda e: f"Nothing was proposed as {e.proposal_id}. See kiosk patrol proposals.",
        ),
        of(
            answering.ProposalSettledError,
            lambda e: f"线索 {e.proposal_id} 已经处理: {said_state(e.state, _ZH)}",
            lambda e: f"The proposal {e.proposal_id} is settled: {said_state(e.state, _EN)}.",
        ),
        of(
            answering.ProposalFileError,
            lambda e: f"{e.path} 有 {len(e.faults)} 处错误，一条也没有导入: " + "；".join(_lines(e.faults, _ZH)),
            lambda e: (
                f"{e.path} has {len(e.faults)} errors, nothing was brought in: " + "; ".join(_lines(e.faults, _EN))
            ),
        ),
    )
)
