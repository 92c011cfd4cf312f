"""What is not taken, whatever is on record: badges and PINs, texts, events that cannot be true."""

from collections.abc import Mapping
from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.listed import listed
from kiosk.wording.shape import Language
from scoring.errors import events, inputs, sign_in
from scoring.rules.errors import NotHoursError, RuleError, WeakPinError
from scoring.rules.identity.pins import Weakness

_WEAK: Final[Mapping[Weakness, Mapping[Language, str]]] = {
    Weakness.SAME: {
        Language.ZH: "数字太少，或同一组数字重复",
        Language.EN: "few digits, or one group repeated",
    },
    Weakness.RUN: {Language.ZH: "数字按顺序或等距排列", Language.EN: "its digits run in order or at even steps"},
    Weakness.DATE: {Language.ZH: "像年份或日期", Language.EN: "it looks like a year or a day"},
    Weakness.BADGE: {Language.ZH: "与工号相同", Language.EN: "it stands on the badge"},
    Weakness.KNOWN: {Language.ZH: "人人都会先试", Language.EN: "everybody would try it"},
}

INPUTS: Final[Sentences] = dict(
    (
        of(
            sign_in.WrongBadgeOrPinError,
            lambda e: f"工号或口令不对，请再试一次。连续输错{e.tries}次，要等{e.minutes}分钟，再错等得更久。",
            lambda e: (
                f"Badge or PIN is wrong. Please try again. After {e.tries} wrong tries you have to wait "
                f"{e.minutes} minutes, then longer."
            ),
        ),
        of(
            sign_in.SignInPausedError,
            lambda e: f"在这台终端上输错次数太多，请{e.minutes}分钟后再试",
            lambda e: f"Too many wrong tries at this terminal. Minutes to wait before the next one: {e.minutes}.",
        ),
        of(
            sign_in.OneTimePinError,
            lambda e: f"{e.badge} 还在用一次性口令；请先登录换成自己的口令，再来共同决定",
            lambda e: f"{e.badge} still has a one-time PIN: sign in and choose another first, then decide together.",
        ),
        of(
            NotHoursError,
            lambda e: f"时间要写成 09:00-17:00，中午关门的写成 09:00-12:00,13:30-17:00；不认识 {e.given}",
            lambda e: f"Write hours as 09:00-17:00, or 09:00-12:00,13:30-17:00 with a rest; cannot read {e.given}.",
        ),
        of(
            inputs.PinFormatError,
            lambda e: f"口令应为 {e.shortest} 到 {e.longest} 位数字",
            lambda e: f"A PIN has {e.shortest} to {e.longest} digits and nothing else.",
        ),
        of(
            WeakPinError,
            lambda e: f"这个口令太容易被猜到: {_WEAK[e.why][Language.ZH]}；请换一个",
            lambda e: f"This PIN is too easy to guess: {_WEAK[e.why][Language.EN]}. Please choose another one.",
        ),
        of(
            inputs.SamePinError,
            lambda _: "新口令和现在的一样，请换一个",
            lambda _: "This is the PIN you have already. Please choose another one.",
        ),
        of(
            inputs.NotAnIdError,
            lambda e: f"「{e.given}」不能作编号：用字母、数字和 _ . : - ，最多 64 个",
            lambda e: f"{e.given} is no id. Please use letters, digits and _ . : - , at most 64 of them.",
        ),
        of(
            inputs.NotAnItemCodeError,
            lambda e: f"「{e.given}」不能作条目代码：一个字母加一两位数字，例如 X1",
            lambda e: f"{e.given} is no code of an item. Please use a letter and one or two digits, such as X1.",
        ),
        of(
            inputs.NameLengthError,
            lambda e: f"名称有 {e.characters} 字，应为 1 到 {e.limit} 字",
            lambda e: f"The name has {e.characters} characters; 1 to {e.limit} fit.",
        ),
        of(
            inputs.TextTooLongError,
            lambda e: f"文字太长: {e.characters} 字，最多 {e.limit} 字；请缩短",
            lambda e: f"The text is too long: {e.characters} characters, {e.limit} are allowed. Please shorten it.",
        ),
        of(
            events.MarksOutOfRangeError,
            lambda e: f"第 {e.position} 题得 {e.earned} 分，满分 {e.maximum} 分，不合理",
            lambda e: f"Question {e.position} cannot earn {e.earned} of {e.maximum} marks.",
        ),
        of(
            events.WeightsSumError,
            lambda e: f"权重之和应为100，现在是{e.total}；请改正",
            lambda e: f"The weights must sum to 100, now they sum to {e.total}. Please mend them.",
        ),
        of(
            events.CampaignDaysError,
            lambda e: f"考核周期不能在开始 ({e.first_day}) 之前结束 ({e.last_day})；请改正日期",
            lambda e: f"A campaign cannot end ({e.last_day}) before it begins ({e.first_day}). Please mend the days.",
        ),
        of(
            events.CampaignSpanError,
            lambda e: (
                f"考核周期 {e.first_day} 到 {e.last_day} 不对: 最长 {e.most_days} 天，最晚到 {e.latest}；请改正日期"
            ),
            lambda e: (
                f"A campaign from {e.first_day} to {e.last_day} cannot be meant: it lasts {e.most_days} days at most "
                f"and ends on {e.latest} at the latest. Please mend the days."
            ),
        ),
        of(
            events.LevelPointsError,
            lambda e: f"等级分值 {listed(e.points)} 应随满意程度上升，否则差评反而得分",
            lambda e: (
                f"The points of levels 1 to 5 must rise, else a bad rating would earn more: "
                f"{listed(e.points, Language.EN)}."
            ),
        ),
        of(
            events.WorthlessPaperError,
            lambda _: "试卷的满分应大于 0",
            lambda _: "A paper must be worth more than 0 marks.",
        ),
        of(
            RuleError,
            lambda e: f"计分时收到范围以外的值，没有算出得分（{e.fact}）；这是程序的错误，请告诉维护人员",
            lambda e: f"No score was made, for a mistake of this program ({e.fact}). Please tell who maintains it.",
        ),
    )
)
