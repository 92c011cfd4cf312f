"""What contradicts the record, and what is not on it."""

from datetime import datetime
from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.findings import FINDING_STATES
from kiosk.wording.listed import listed
from kiosk.wording.roles import ROLES, said_act
from kiosk.wording.shape import Language
from scoring.clock import hall_time
from scoring.errors import clocks, conflicts, unknown
from scoring.permissions import NotAllowedError


def _minute(moment: datetime | None) -> str:
    """Hall time, the same in both languages; dots where nothing is known."""
    return "..." if moment is None else f"{hall_time(moment):%Y-%m-%d %H:%M}"


_KINDS_ZH: Final = {"staff": "窗口人员", "window": "窗口", "unit": "窗口单位"}

CONFLICTS: Final[Sentences] = dict(
    (
        of(
            conflicts.ContradictionError,
            lambda e: f"与已有记录冲突，没有保存: {e.reason}",
            lambda e: f"Not saved, because it contradicts what is on record: {e.reason}",
        ),
        of(
            NotAllowedError,
            lambda e: f"{e.staff_id} 是{ROLES[Language.ZH][e.role]}，无权{said_act(e.act, Language.ZH)}；没有执行",
            lambda e: (
                f"{e.staff_id} has the role {ROLES[Language.EN][e.role]} and may not {said_act(e.act, Language.EN)}. "
                "Nothing was done."
            ),
        ),
        of(
            conflicts.AttemptNotOpenError,
            lambda e: f"答卷 {e.attempt_id} 已经交卷，或不存在",
            lambda e: f"Attempt {e.attempt_id} was submitted already, or there is none.",
        ),
        of(
            conflicts.SittingTakenOverError,
            lambda e: f"这份答卷正在终端 {e.terminal_id} 上继续，这里不能再答；到这里为止的作答都已保存",
            lambda e: (
                f"This test goes on at terminal {e.terminal_id}, no longer here. Everything answered so far is saved."
            ),
        ),
        of(
            conflicts.StillHereError,
            lambda e: f"{e.staff_id} 还在大厅工作，姓名不能删除；请先用花名册登记离开",
            lambda e: (
                f"{e.staff_id} still works in the hall, so the name cannot be erased. Please record in the roster that "
                "the person left."
            ),
        ),
        of(
            conflicts.VisitRatedError,
            lambda _: "这次服务已经评价过，一次服务只评一次",
            lambda _: "This service has been rated already. A service can be rated once.",
        ),
        of(
            conflicts.LevelSettledError,
            lambda e: f"评价 {e.rating_id} 已经保存为另一个等级，不能更改",
            lambda e: f"Rating {e.rating_id} is saved with another level and cannot be changed.",
        ),
        of(
            conflicts.TooLateToCorrectError,
            lambda e: f"评价 {e.rating_id} 已经不能改等级，原来的等级有效",
            lambda e: f"The level of rating {e.rating_id} can no longer be changed; it stands as it was given.",
        ),
        of(
            conflicts.ForeignReasonsError,
            lambda e: f"原因 {listed(e.codes)} 不属于等级 {e.level}；请选该等级的原因",
            lambda e: (
                f"No reasons for level {e.level}: {listed(e.codes, Language.EN)}. Please choose reasons of that level."
            ),
        ),
        of(
            conflicts.ReasonsSettledError,
            lambda e: f"评价 {e.rating_id} 的原因已经填写过，不能再改",
            lambda e: f"The reasons of rating {e.rating_id} were given already and cannot be changed.",
        ),
        of(
            conflicts.FindingSettledError,
            lambda e: (
                f"扣分记录 {e.finding_id} 现在是「{FINDING_STATES[Language.ZH].get(e.state, e.state)}」，不能这样做"
            ),
            lambda e: (
                f"Finding {e.finding_id} is {FINDING_STATES[Language.EN].get(e.state, e.state)}. "
                "This cannot be done to it."
            ),
        ),
        of(
            conflicts.IncidentPunishedError,
            lambda e: f"事件 {e.incident} 已经扣过分（{e.finding_id}）；一件事只扣一次",
            lambda e: f"Incident {e.incident} has finding {e.finding_id} already. One incident is punished once.",
        ),
        of(
            conflicts.PublishedItemError,
            lambda e: f"{e.code} 是目录或公开规则里的条目，不能改；本厅的条目请用别的代码，例如 X1",
            lambda e: f"{e.code} belongs to the catalogue or to published rules. Please take another code, such as X1.",
        ),
        of(
            conflicts.OwnFindingError,
            lambda e: f"{e.staff_id} 记录或申诉了 {e.finding_id}，要由别人裁定",
            lambda e: f"{e.staff_id} recorded or disputed {e.finding_id}; somebody else has to decide.",
        ),
        of(
            conflicts.StrangersFindingError,
            lambda e: f"{e.finding_id} 不是 {e.staff_id} 本人或所在单位的扣分记录，不能提出异议",
            lambda e: f"{e.finding_id} stands neither against {e.staff_id} nor against that person's unit.",
        ),
        of(
            conflicts.TooLateToWithdrawError,
            lambda e: (
                f"{e.finding_id} 已记录超过 {e.minutes} 分钟，或当天巡查已签字，不能自行撤回；"
                "请当事人或单位提出异议，由管理员裁定"
            ),
            lambda e: (
                f"Finding {e.finding_id} is older than {e.minutes} minutes, or the day is signed off. "
                "It can only be disputed, and somebody else decides."
            ),
        ),
        of(
            conflicts.OthersFindingError,
            lambda e: f"{e.finding_id} 不是 {e.staff_id} 记录的，不能撤回",
            lambda e: f"Finding {e.finding_id} was not recorded by {e.staff_id}.",
        ),
        of(
            conflicts.PatrolSignedError,
            lambda e: f"{e.day} 的巡查已由 {e.leader_id} 签字",
            lambda e: f"The patrol of {e.day} was signed off by {e.leader_id} already.",
        ),
        of(
            conflicts.DayToComeError,
            lambda e: f"{e.day} 还没有到；请核对日期",
            lambda e: f"{e.day} has not come yet. Please check the day.",
        ),
        of(
            conflicts.CampaignExistsError,
            lambda e: f"考核周期 {e.campaign_id} 已经有了；请换一个编号",
            lambda e: f"There is a campaign {e.campaign_id} already. Please choose another id.",
        ),
        of(
            conflicts.DeadlineOutsideError,
            lambda e: f"截止日 {e.deadline} 不在考核周期 {e.first_day} 至 {e.last_day} 之内；请改日期",
            lambda e: f"The deadline {e.deadline} is no day of the campaign, {e.first_day} to {e.last_day}.",
        ),
        of(
            conflicts.WindowClosedError,
            lambda e: f"窗口 {e.window_id} 已停用，不能评价；请选别的窗口",
            lambda e: f"Window {e.window_id} is closed and takes no ratings. Please choose another one.",
        ),
        of(
            clocks.ImpossibleTimeError,
            lambda e: (
                f"{e.name}: 按这个时间，其中一条评价会落在 {_minute(e.at)}，"
                f"但应在 {_minute(e.before)} 与 {_minute(e.after)} 之间；请核对时间"
            ),
            lambda e: (
                f"{e.name}: one of the ratings would come to stand at {_minute(e.at)}, but must stand between "
                f"{_minute(e.before)} and {_minute(e.after)}. Please check the time."
            ),
        ),
        of(
            conflicts.StrangerAtWindowError,
            lambda e: (
                f"{e.staff_id} 属于{e.staff_unit}，{e.window_id} 窗口属于{e.window_unit}，"
                "今天也没有排在这个窗口；请核对工号和窗口号"
            ),
            lambda e: (
                f"{e.staff_id} belongs to {e.staff_unit}, window {e.window_id} to {e.window_unit}, and today's roster "
                "does not put them there. Please check badge and window."
            ),
        ),
    )
)

UNKNOWN: Final[Sentences] = dict(
    (
        of(
            unknown.UnknownWindowError,
            lambda e: f"没有窗口 {e.window_id}；请核对窗口编号",
            lambda e: f"There is no window {e.window_id}. Please check its number.",
        ),
        of(
            clocks.UnknownSpanError,
            lambda e: f"没有待定的评价 {e.name}；请运行 kiosk clock status 查看",
            lambda e: f"No ratings wait under {e.name}. See kiosk clock status.",
        ),
        of(
            unknown.NothingExpiredError,
            lambda _: "没有到期的文字，没有删除任何内容",
            lambda _: "Nothing is past its term; nothing was erased.",
        ),
        of(
            unknown.NothingToEraseError,
            lambda e: f"{e.target}: 没有保存可删除的文字，也可能已经删除；写法如 rating:编号、staff:工号、finding:编号",
            lambda e: (
                f"{e.target}: no text is kept that could be erased, or it was erased already. Write rating:ID, "
                "staff:BADGE, finding:ID."
            ),
        ),
        of(
            unknown.NothingFlaggedError,
            lambda e: f"窗口 {e.window_id} 在 {e.day} 没有因过密而被标记的评价；请运行 kiosk pace list 查看",
            lambda e: (
                f"Window {e.window_id} has no ratings of {e.day} that are flagged for coming too fast. "
                "See kiosk pace list."
            ),
        ),
        of(
            unknown.UnknownStaffError,
            lambda e: f"没有工号 {e.staff_id}；请核对工号",
            lambda e: f"Nobody has badge {e.staff_id}. Please check it.",
        ),
        of(
            unknown.UnknownRequirementError,
            lambda e: f"巡查目录里没有 {e.code}；代码如 A1、E4",
            lambda e: f"The patrol's catalogue has no {e.code}; codes are such as A1 and E4.",
        ),
        of(
            unknown.UnknownUnitError,
            lambda e: f"没有单位 {e.unit_id}；请核对单位编号",
            lambda e: f"There is no unit {e.unit_id}. Please check its id.",
        ),
        of(
            unknown.UnknownAssignmentError,
            lambda e: f"排班表里没有 {e.assignment_id} 这一行；请重新读入花名册",
            lambda e: f"The roster has no line {e.assignment_id}. Please import the roster anew.",
        ),
        of(
            unknown.UnknownCampaignError,
            lambda e: f"没有考核周期 {e.campaign_id}；请核对周期编号",
            lambda e: f"There is no campaign {e.campaign_id}. Please check its id.",
        ),
        of(
            unknown.NoCampaignError,
            lambda _: "还没有考核周期；开始一个周期以后才有得分",
            lambda _: "There is no campaign yet. Scores come once one has begun.",
        ),
        of(
            unknown.UnknownRatingError,
            lambda e: f"没有评价 {e.rating_id}；请核对评价编号",
            lambda e: f"There is no rating {e.rating_id}. Please check its id.",
        ),
        of(
            unknown.UnknownFindingError,
            lambda e: f"没有扣分记录 {e.finding_id}；请核对记录编号",
            lambda e: f"There is no finding {e.finding_id}. Please check its id.",
        ),
        of(
            unknown.UnknownAttemptError,
            lambda e: f"没有答卷 {e.attempt_id}；请回到试卷列表重新打开",
            lambda e: f"There is no attempt {e.attempt_id}. Please open it again from the list of papers.",
        ),
        of(
            unknown.NoStandingError,
            lambda e: f"没有{_KINDS_ZH[e.kind]} {e.subject_id} 的得分；窗口和单位的得分用 --by window、--by unit 查",
            lambda e: (
                f"There is no score of {e.kind} {e.subject_id}. Scores of windows and units are found with "
                "--by window and --by unit."
            ),
        ),
        of(
            unknown.UnregisteredError,
            lambda e: f"所指的人员、窗口、单位、考核周期或试卷没有登记，没有保存: {e.reason}",
            lambda e: (
                f"Not saved, because a person, window, unit, campaign or paper it names is not on record: {e.reason}"
            ),
        ),
        of(
            unknown.DocumentMissingError,
            lambda e: f"缺少存档的试卷或题目 {e.digest[:12]}..，请从备份恢复",
            lambda e: f"The stored paper or question {e.digest[:12]}.. is missing; please restore a backup.",
        ),
    )
)
