"""The errors of `quiz`: drawing papers, taking them."""

from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.listed import listed
from kiosk.wording.shape import Language
from quiz.model import errors
from quiz.model.errors import DrawError, Shortage


def _quotas_zh(short: Shortage) -> str:
    quotas = "；".join(f"{quota}（共 {found} 题）" for quota, found in short.quotas)
    return f"第{short.number}部分「{short.title}」的 {short.count} 题凑不齐配额：{quotas}，请改配额或补充题目"


def _quotas_en(short: Shortage) -> str:
    quotas = "; ".join(f"{quota} (there are {found})" for quota, found in short.quotas)
    return f"no {short.count} questions of part {short.number} ({short.title}) keep its quotas: {quotas}"


def _short_zh(short: Shortage) -> str:
    if short.quotas:
        return _quotas_zh(short)
    where = "，".join(f"{name}: {listed(values)}" for name, values in short.where.items()) or "不限"
    return (
        f"第{short.number}部分「{short.title}」要 {short.count} 题，还差 {short.missing} 题"
        f" (符合条件且现行有效的共 {short.candidates} 题，含其他部分已用的{_apart_zh(short)}；筛选条件: {where})，"
        "请补充题目、放宽条件或减少题数"
    )


def _apart_zh(short: Shortage) -> str:
    return f"，其中 {short.kept_apart} 题会与卷上的题互相泄露答案" if short.kept_apart else ""


def _apart_en(short: Shortage) -> str:
    return f", {short.kept_apart} of them would give away an answer" if short.kept_apart else ""


def _short_en(short: Shortage) -> str:
    if short.quotas:
        return _quotas_en(short)
    where = "; ".join(f"{name}: {listed(values, Language.EN)}" for name, values in short.where.items()) or "none"
    return (
        f"part {short.number} ({short.title}) asks for {short.count} questions, {short.missing} more than there are "
        f"(in force and fitting: {short.candidates}, also those other parts took{_apart_en(short)}; "
        f"conditions: {where})"
    )


def _draw_zh(error: DrawError) -> str:
    return f"题库不够组成试卷「{error.title}」: " + "；".join(map(_short_zh, error.shortages))


def _draw_en(error: DrawError) -> str:
    parts = "; ".join(map(_short_en, error.shortages))
    return (
        f"The bank cannot fill the paper {error.title}: {parts}. "
        "Please add questions, loosen the conditions or ask for fewer."
    )


PAPERS: Final[Sentences] = dict(
    (
        of(DrawError, _draw_zh, _draw_en),
        of(
            errors.QuotasEntangledError,
            lambda e: (
                f"「{e.title}」的{e.quotas}条配额互相交叠太多，算不出能不能凑齐；请减少配额，或把这一部分分成几部分"
            ),
            lambda e: (
                f"The {e.quotas} quotas of {e.title} overlap in too many ways to find out whether they can be kept. "
                "Please give fewer, or make several parts of this one."
            ),
        ),
        of(
            errors.NotOnOfferError,
            lambda e: f"试卷 {e.paper_id} 现在不能开考：不在本期安排内、已过截止日期，或者次数已用完",
            lambda e: (
                f"Paper {e.paper_id} cannot be begun now: it is not on this campaign's list, its deadline has passed, "
                "or no attempt is left."
            ),
        ),
        of(
            errors.AttemptClosedError,
            lambda _: "答卷已交，不能再改动",
            lambda _: "The paper was handed in. Nothing can be changed any more.",
        ),
        of(
            errors.SittingOpenError,
            lambda e: f"这份答卷没有离开过：它正开在终端 {e.terminal_id} 上，或者那台终端中断了；请确认后再在这里继续",
            lambda e: (
                f"Nobody has left this test: it is open at terminal {e.terminal_id}, or that terminal went down. "
                "Please confirm that it goes on here."
            ),
        ),
        of(
            errors.OwnTestOpenError,
            lambda e: f"您的试卷「{e.title}」还没有交。交卷或到时以后，才能看成绩、开始别的试卷",
            lambda e: f"Your paper {e.title} is not handed in. Results and other papers wait until it is.",
        ),
        of(
            errors.TestOpenHereError,
            lambda e: f"终端 {e.terminal_id} 上有试卷没有交，交卷或到时以前这里不能看成绩和告知单；请到别的终端",
            lambda e: (
                f"A test at terminal {e.terminal_id} is not handed in. Results and notices are shut here until then; "
                "please use another terminal."
            ),
        ),
        of(
            errors.EventAfterSubmissionError,
            lambda e: f"答卷 {e.attempt_id} 已交，其后不应再有 {e.event}，请联系管理员",
            lambda e: (
                f"Attempt {e.attempt_id} was handed in, yet {e.event} is on record after that. "
                "Please tell the administrator."
            ),
        ),
        of(
            errors.AttemptOpenError,
            lambda _: "答卷还没有交，交卷后才能查看成绩",
            lambda _: "The paper was not handed in yet. Its result can be seen after that.",
        ),
        of(
            errors.TimeUpError,
            lambda _: "答题时间已到，本次作答没有保存，请交卷",
            lambda _: "The time is up and this answer was not saved. Please hand the paper in.",
        ),
        of(
            errors.PositionError,
            lambda e: f"没有第 {e.position} 题，本卷共 {e.questions} 题",
            lambda e: f"There is no question {e.position}. This paper has {e.questions}.",
        ),
        of(
            errors.ItemMissingError,
            lambda e: f"第 {e.position} 题的题目 {e.item_id} 不在题库中，请联系管理员",
            lambda e: f"Question {e.position} ({e.item_id}) is not in the bank. Please tell the administrator.",
        ),
        of(
            errors.ItemChangedError,
            lambda e: f"第 {e.position} 题的题目 {e.item_id} 与组卷时不一致，请联系管理员",
            lambda e: (
                f"Question {e.position} ({e.item_id}) is not as it was when the paper was drawn. "
                "Please tell the administrator."
            ),
        ),
        of(
            errors.OtherPaperError,
            lambda e: f"答卷 {e.attempt_id} 对应的试卷与存档不一致，请联系管理员",
            lambda e: f"The paper of attempt {e.attempt_id} is not the stored one. Please tell the administrator.",
        ),
        of(
            errors.OtherAttemptError,
            lambda e: f"事件属于答卷 {e.found}，不属于 {e.attempt_id}，请联系管理员",
            lambda e: f"An entry belongs to attempt {e.found}, not to {e.attempt_id}. Please tell the administrator.",
        ),
        of(
            errors.StartedTwiceError,
            lambda e: f"答卷 {e.attempt_id} 有两个开始记录，请联系管理员",
            lambda e: f"Attempt {e.attempt_id} was begun twice. Please tell the administrator.",
        ),
        of(
            errors.NeverStartedError,
            lambda e: f"答卷 {e.attempt_id} 缺少开始记录，请联系管理员",
            lambda e: f"The beginning of attempt {e.attempt_id} is not on record. Please tell the administrator.",
        ),
        of(
            errors.NothingToReplayError,
            lambda _: "没有任何答卷记录，请联系管理员",
            lambda _: "Nothing of the attempt is on record. Please tell the administrator.",
        ),
    )
)

ATTEMPTS: Final[Sentences] = dict(
    (
        of(
            errors.TooManyChosenError,
            lambda e: f"题目 {e.item_id} 只能选一项，收到 {e.chosen} 项",
            lambda e: f"Question {e.item_id} takes one choice, not {e.chosen}.",
        ),
        of(
            errors.UnknownOptionsError,
            lambda e: f"题目 {e.item_id} 没有选项 {listed(e.options)}，请从所列选项中选择",
            lambda e: (
                f"Question {e.item_id} has no option {listed(e.options, Language.EN)}. Please choose from those shown."
            ),
        ),
        of(
            errors.RepeatedOptionsError,
            lambda e: f"题目 {e.item_id} 的作答中有重复的选项，每项只能选一次",
            lambda e: f"An option of question {e.item_id} was chosen twice. Each can be chosen once.",
        ),
        of(
            errors.NoNumberAndUnitError,
            lambda e: f"题目 {e.item_id} 需要一个数字和一个单位",
            lambda e: f"Question {e.item_id} wants a number and a unit.",
        ),
        of(
            errors.NotANumberError,
            lambda e: f"题目 {e.item_id} 的作答「{e.typed[:20]}」不是数字，请只填数字，如 30 或 0.5",
            lambda e: f"What was typed for question {e.item_id} is no number. Please type digits only, as 30 or 0.5.",
        ),
        of(
            errors.UnknownUnitError,
            lambda e: f"题目 {e.item_id} 没有单位 {e.unit}，请从所列单位中选择",
            lambda e: f"Question {e.item_id} has no unit {e.unit}. Please choose from those shown.",
        ),
        of(
            errors.GroupTakenError,
            lambda e: f"题目 {e.item_id} 中「{e.group}」只能选一项",
            lambda e: f"Of the lines of question {e.item_id} that exclude each other only one can be chosen.",
        ),
    )
)
