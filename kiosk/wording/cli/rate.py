"""`kiosk rate`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RateWords:
    """A rating from another device."""

    window: str
    ask: str
    level: str
    staff: str
    reasons: str
    visit: str
    service: str
    no_service: str
    """Template: given."""
    channel: str
    contact: str
    a_contact: str
    """Name of the argument of `--contact`."""
    no_contact: str
    codes: str
    """Name of the argument of `--reasons`."""
    acting: str
    request: str
    from_file: str
    at: str
    a_time: str
    """Name of the argument of `--at`."""
    no_time: str
    """Template: given."""
    a_key: str
    """Name of the argument of `--id`."""
    a_visit: str
    """Name of the argument of `--visit`."""
    foreign_reason: str
    """Template: what was given, level, known."""
    reason: str
    """Template: code, text of one of the known reasons."""
    saved: str
    """Template: window, level, rating, receipt."""
    repeated: str
    """Template: window, level, rating, receipt."""
    flagged: str
    need_asker: str
    one_asker: str
    unreadable: str
    """Template: path, reason."""


_ZH: Final = RateWords(
    window="窗口编号，如 A03",
    ask="逐行询问，适合读屏软件；在评价终端上由群众自己回答",
    level="5 非常满意 .. 1 非常不满意",
    staff="窗口人员工号；不写时按当日排班",
    reasons="该等级的原因代码，逗号分隔，如 510,517",
    visit="办件编号；同一办件只评一次",
    service="所办事项的编号，如 S05；不知道就不写",
    no_service="--service: 「{given}」不是事项编号；编号如 S05，见 kiosk bank stats",
    channel="评价渠道（默认 evaluator）",
    contact="差评（等级 2、1）的评价人自愿留下的电话，只用于回访这一条评价，办结即删除",
    a_contact="电话",
    no_contact="--contact: 只有等级 2 和 1 需要回访；其他等级不保存联系方式",
    codes="代码",
    acting="由谁录入: 管理员的工号；评价设备改用令牌（KIOSK_DEVICE_TOKEN 或 --token-file）",
    request="请求编号；同一编号再来一次不会重复保存，返回第一次的回执",
    from_file="设备令牌所在的文件",
    at="评价的时间，如 2026-07-14 09:41（离线设备后补的）；不写时为现在",
    a_time="时间",
    no_time="--at: 「{given}」不是已经过去的时间；请写成 2026-07-14 09:41",
    a_key="请求编号",
    a_visit="办件编号",
    foreign_reason="--reasons: {given} 不是等级 {level} 的原因代码。可用: {known}",
    reason="{code} {text}",
    saved="已保存: {window} 窗口，等级 {level}，评价编号 {rating}，回执 {receipt}",
    repeated="这个请求以前已保存，没有重复: {window} 窗口，等级 {level}，评价编号 {rating}，回执 {receipt}",
    flagged="评价来得太快，已标记待核: 保留在案，核实前不计入得分",
    need_asker="谁记录这条评价？请用 --as 写管理员的工号，或给出设备令牌（KIOSK_DEVICE_TOKEN、--token-file）",
    one_asker="--as 和 --token-file 只能用一个",
    unreadable="{path}: 读不了令牌（{reason}）",
)

_EN: Final = RateWords(
    window="number of the window, such as A03",
    ask="ask line by line, for a screen reader; the citizen at this terminal answers",
    level="5 very satisfied .. 1 very dissatisfied",
    staff="badge of who served; else whom today's roster names",
    reasons="codes of reasons of that level with commas between them, such as 510,517",
    visit="number of the visit; a visit is rated once",
    service="number of the service that was done, such as S05; left out where it is not known",
    no_service="--service: {given} is no number of a service; one looks like S05, see kiosk bank stats",
    channel="where the rating comes from (default evaluator)",
    contact="number freely left with a bad rating (levels 2, 1), to be called back; erased when that is closed",
    a_contact="NUMBER",
    no_contact="--contact: only levels 2 and 1 are called back; with others no contact is kept",
    codes="CODES",
    acting="badge of the administrator who enters it; a device shows its token instead",
    request="key of this request: the same key again stores nothing and returns the first receipt",
    from_file="file with the device's token (default: the variable KIOSK_DEVICE_TOKEN)",
    at="when it was given, such as 2026-07-14 09:41, where a device was off the line; else now",
    a_time="TIME",
    no_time="--at: {given} is no time that has been; write it as 2026-07-14 09:41",
    a_key="KEY",
    a_visit="VISIT",
    foreign_reason="--reasons: {given} is no reason of level {level}; there are {known}",
    reason="{code} ({text})",
    saved="saved: window {window}, level {level}, rating {rating}, receipt {receipt}",
    repeated="saved before, not again: window {window}, level {level}, rating {rating}, receipt {receipt}",
    flagged="it came too fast and is flagged: kept on record, in no score until somebody has looked",
    need_asker=(
        "who records this rating? Name an administrator with --as, or give a device's token "
        "(KIOSK_DEVICE_TOKEN or --token-file)"
    ),
    one_asker="give either --as or --token-file",
    unreadable="{path}: the token cannot be read ({reason})",
)

WORDS: Final[Mapping[Language, RateWords]] = {Language.ZH: _ZH, Language.EN: _EN}
