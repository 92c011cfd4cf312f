"""What is wrong with this terminal's settings, and how to mend it."""

from typing import Final, assert_never

from kiosk.errors import settings
from kiosk.errors.settings import JsonFlaw, SettingFault, SettingFlaw, Want, Wanted, WrongSettingsError
from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.listed import listed
from kiosk.wording.shape import Language

_JSON_ZH: Final = {
    JsonFlaw.NO_OBJECT: "这里缺少 {",
    JsonFlaw.NO_KEY: "这里要有一个加双引号的字段名；最后一项后面不写逗号",
    JsonFlaw.TRAILING_COMMA: "最后一项后面不写逗号；请删去",
    JsonFlaw.NO_COLON: "字段名后面缺少冒号",
    JsonFlaw.NO_COMMA: "两项之间缺少逗号，或结尾缺少 } 或 ]",
    JsonFlaw.NO_VALUE: "这里要有一个值；文字要加双引号",
    JsonFlaw.OPEN_QUOTES: "引号没有成对；请补上结尾的引号",
    JsonFlaw.CONTROL_CHARACTER: "引号里不能换行，也不能有制表符等控制字符",
    JsonFlaw.UNICODE_ESCAPE: "\\u 后面要有四位十六进制数字",
    JsonFlaw.ESCAPE: "反斜杠的写法不对；请写成两个反斜杠",
    JsonFlaw.REST: "结尾的 } 后面还有内容；请删去",
    JsonFlaw.TOO_DEEP: "括号嵌套得太深",
    JsonFlaw.TOO_LONG_NUMBER: "有一个数的位数太多",
    JsonFlaw.OTHER: "写法不对",
}

_JSON_EN: Final = {
    JsonFlaw.NO_OBJECT: "a { is missing here",
    JsonFlaw.NO_KEY: "the name of a field is wanted here, in double quotes; no comma stands behind the last one",
    JsonFlaw.TRAILING_COMMA: "no comma stands behind the last field; delete it",
    JsonFlaw.NO_COLON: "a colon is missing behind the name of a field",
    JsonFlaw.NO_COMMA: "a comma is missing between two fields, or a } or ] at the end",
    JsonFlaw.NO_VALUE: "a value is wanted here; text stands in double quotes",
    JsonFlaw.OPEN_QUOTES: "the closing quotes are missing",
    JsonFlaw.CONTROL_CHARACTER: "no line end, tab or other control character may stand in quotes",
    JsonFlaw.UNICODE_ESCAPE: "four hexadecimal digits are wanted behind \\u",
    JsonFlaw.ESCAPE: "this backslash means nothing; write two of them",
    JsonFlaw.REST: "something stands behind the last }; delete it",
    JsonFlaw.TOO_DEEP: "too many brackets inside each other",
    JsonFlaw.TOO_LONG_NUMBER: "a number has too many digits",
    JsonFlaw.OTHER: "this is not how it is written",
}


def _wanted_zh(wanted: Wanted) -> str:
    low, high = f"{wanted.low:g}", f"{wanted.high:g}"
    match wanted.want:
        case Want.IDENTIFIER:
            return '写一个编号，加引号: 字母、数字和 _ . : -，以字母或数字开头，最多 64 个字符，如 "hall-01"'
        case Want.NAME:
            return f"写一个名称，{low} 到 {high} 个字符，加引号"
        case Want.PLACE:
            return f'写题库里的地名，{low} 到 {high} 个字符，加引号，如 "安阳"；没有本地题的写 null'
        case Want.LINE:
            return f"写一行字，{low} 到 {high} 个字符，加引号；没有就写 null"
        case Want.ADDRESS:
            return '写手机能打开的地址，不带路径，加引号，如 "http://192.0.2.7:8000"；没有就写 null'
        case Want.CHOICE:
            return f"写 {listed(wanted.choices)} 之一，加引号"
        case Want.NUMBER:
            return f"写 {low} 到 {high} 之间的数，不加引号"
        case Want.WHOLE_NUMBER:
            return f"写 {low} 到 {high} 之间的整数，不加引号"
        case Want.YES_NO:
            return "写 true 或 false，不加引号"
        case _:
            assert_never(wanted.want)


def _wanted_en(wanted: Wanted) -> str:
    low, high = f"{wanted.low:g}", f"{wanted.high:g}"
    match wanted.want:
        case Want.IDENTIFIER:
            return (
                "write an id in quotes: letters, digits and _ . : -, a letter or digit first, at most 64 characters, "
                'such as "hall-01"'
            )
        case Want.NAME:
            return f"write a name of {low} to {high} characters in quotes"
        case Want.PLACE:
            return f"write the place as the bank names it, {low} to {high} characters in quotes, or null for none"
        case Want.LINE:
            return f"write one line of {low} to {high} characters in quotes, or null for none"
        case Want.ADDRESS:
            return 'write an address that telephones can open, without a path, such as "http://192.0.2.7:8000", or null'
        case Want.CHOICE:
            return f"write one of {listed(wanted.choices, Language.EN)}, in quotes"
        case Want.NUMBER:
            return f"write a number from {low} to {high}, without quotes"
        case Want.WHOLE_NUMBER:
            return f"write a whole number from {low} to {high}, without quotes"
        case Want.YES_NO:
            return "write true or false, without quotes"
        case _:
            assert_never(wanted.want)


def _flaw_zh(fault: SettingFault) -> str:
    match fault.flaw:
        case SettingFlaw.VALUE:
            return f'"{fault.field}": {_wanted_zh(fault.wanted)}'
        case SettingFlaw.UNKNOWN:
            return f'没有 "{fault.field}" 这个字段；可用: {listed(fault.wanted.choices)}'
        case SettingFlaw.REPEATED:
            return f'"{fault.field}" 写了两次；请删去一处'
        case SettingFlaw.MISSING:
            return f'缺少 "{fault.field}"；请补上'
        case SettingFlaw.NEEDS_WINDOW:
            return f'"kind" 为 "window" 的终端要有 "{fault.field}"；请写它所在窗口的编号'
        case SettingFlaw.HAS_WINDOW:
            return f'只有 "kind" 为 "window" 的终端才有 "{fault.field}"；请删去它，或改正 "kind"'
        case _:
            assert_never(fault.flaw)


def _flaw_en(fault: SettingFault) -> str:
    match fault.flaw:
        case SettingFlaw.VALUE:
            return f'"{fault.field}": {_wanted_en(fault.wanted)}'
        case SettingFlaw.UNKNOWN:
            return f'there is no field "{fault.field}"; there are: {listed(fault.wanted.choices, Language.EN)}'
        case SettingFlaw.REPEATED:
            return f'"{fault.field}" is there twice; delete one'
        case SettingFlaw.MISSING:
            return f'"{fault.field}" is missing; add it'
        case SettingFlaw.NEEDS_WINDOW:
            return f'a terminal of the "kind" "window" needs "{fault.field}"; write the id of its window'
        case SettingFlaw.HAS_WINDOW:
            return f'only a terminal of the "kind" "window" has "{fault.field}"; delete it, or mend "kind"'
        case _:
            assert_never(fault.flaw)


def _place(error: WrongSettingsError, fault: SettingFault) -> str:
    return f"{error.path}:{fault.line}:{fault.column}: " if error.path else ""


SETTINGS: Final[Sentences] = dict(
    (
        of(
            settings.NotSetUpError,
            lambda e: f"{e.path}: 本终端还没有设置；请先运行 kiosk init",
            lambda e: f"{e.path}: this terminal is not set up yet; please run kiosk init first",
        ),
        of(
            settings.SettingsUnreadableError,
            lambda e: f"{e.path}: 文件无法读取（{e.reason}）；请检查它的读取权限",
            lambda e: f"{e.path}: the file cannot be read ({e.reason}); please see whether you may read it",
        ),
        of(
            settings.PathBlankError,
            lambda _: "名字是空的；请写出目录或者文件",
            lambda _: "the name is empty; please name a folder or a file",
        ),
        of(
            settings.PathOfNobodyError,
            lambda e: f"{e.given}: 没有这个用户的目录；请写出完整的路径",
            lambda e: f"{e.given}: there is no folder of such a user; please write the whole path",
        ),
        of(
            settings.HomeNotAFolderError,
            lambda e: f"{e.home}: 这里应是本终端的目录，却是别的东西；请移开，或者用 --home 另选一个目录",
            lambda e: (
                f"{e.home}: this must be this terminal's folder, and is something else; "
                "please move it away, or choose another folder with --home"
            ),
        ),
        of(
            settings.SettingsNotAFileError,
            lambda e: f"{e.path}: 这里应是一个文件，不能是文件夹、管道或设备；请移开后运行 kiosk init",
            lambda e: (
                f"{e.path}: this must be a file, not a folder, a pipe or a device; "
                "please move it away and run kiosk init"
            ),
        ),
        of(
            settings.SettingsUnwritableError,
            lambda e: f"{e.path}: 文件写不进去（{e.reason}）；请检查文件夹的权限和磁盘空间",
            lambda e: f"{e.path}: the file cannot be written ({e.reason}); please see whether you may, and disk space",
        ),
        of(
            settings.SettingsEncodingError,
            lambda e: f"{e.path}: 第 {e.byte} 个字节不是合法的 UTF-8；请把文件另存为 UTF-8 编码",
            lambda e: f"{e.path}: byte {e.byte} is no UTF-8; please save the file as UTF-8",
        ),
        of(
            settings.SettingsSyntaxError,
            lambda e: (
                f"{e.path}:{e.line}:{e.column}: 不是一个 JSON 对象: {_JSON_ZH[e.flaw]}；"
                "改不好时，移走这个文件再运行 kiosk init"
            ),
            lambda e: (
                f"{e.path}:{e.line}:{e.column}: no JSON object: {_JSON_EN[e.flaw]}. "
                "If it cannot be mended, move the file away and run kiosk init."
            ),
        ),
        of(
            WrongSettingsError,
            lambda e: "\n".join(f"{_place(e, fault)}{_flaw_zh(fault)}" for fault in e.faults),
            lambda e: "\n".join(f"{_place(e, fault)}{_flaw_en(fault)}" for fault in e.faults),
        ),
    )
)
