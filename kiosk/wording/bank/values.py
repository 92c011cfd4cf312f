"""Words for one value of a file, or its key."""

from typing import Final

from kiosk.wording.bank.shape import Both, Words
from quiz.model.causes.values import (
    EmptyText,
    FieldLooksLike,
    Form,
    HoldsOnNoDay,
    KeyNotAWord,
    KeyTwice,
    KeyUnquoted,
    Kind,
    Meaning,
    Missing,
    NoContent,
    NotADay,
    NotAllowed,
    OddSign,
    SmuggledCharacter,
    TextTooLong,
    TextTooShort,
    TooBig,
    TooFew,
    TooMany,
    TooSmall,
    Unfit,
    UnknownField,
    Unquoted,
    WrongForm,
    WrongKind,
)

WORDS: Final = Words()

_MEANINGS: Final = {
    Meaning.BOOLEAN: Both(
        "会被读成真假值（真假值请写 true 或 false）", "is read as a truth value (true or false, if that is meant)"
    ),
    Meaning.DATE: Both("会被读成日期", "is read as a date"),
    Meaning.SEXAGESIMAL: Both("会被读成六十进制数", "is read as a number in base 60"),
    Meaning.NUMBER: Both(
        "会被读成另一个数（整数请去掉开头的0和符号）",
        "is read as another number (a whole number has no leading 0 or sign)",
    ),
    Meaning.SPECIAL: Both("在 YAML 里另有含义", "has a meaning of its own in YAML"),
}
_WANTED: Final = {
    Kind.TEXT: Both("应为文字", "text is wanted"),
    Kind.INTEGER: Both("应为整数，不加引号", "a whole number is wanted, without quotes"),
    Kind.BOOLEAN: Both("应为 true 或 false，不加引号", "true or false is wanted, without quotes"),
    Kind.DATE: Both('日期写成加引号的 "2026-01-31" 这样', 'a date is written in quotes like this: "2026-01-31"'),
    Kind.LIST: Both(
        "应为列表：写成 [甲, 乙]，或每项另起一行以「- 」开头",
        'a list is wanted: [one, two], or each entry on a line of its own that begins with "- "',
    ),
    Kind.MAPPING: Both("应为「键: 值」的形式", '"key: value" is wanted'),
}
_FORMS: Final = {
    Form.LETTER: Both("选项用一个大写字母 A 到 H", "an option is one capital letter, A to H"),
    Form.QUESTION_ID: Both(
        "题号写成 Q-CIVIL-001 这样，三位数字", "a question's id looks like Q-CIVIL-001, with three digits"
    ),
    Form.DECIMAL: Both(
        '写成加引号的非负数，如 "30" 或 "2.5"', 'write a number in quotes, not below 0, such as "30" or "2.5"'
    ),
    Form.SLUG: Both(
        "以小写字母开头，只用小写字母、数字和下划线，如 m1",
        "begin with a small letter and use small letters, digits and _ only, such as m1",
    ),
    Form.RECKONING: Both(
        '写成加引号的算式，数与符号之间空一格，如 "60 + 30"',
        'write a sum in quotes, with one space around each sign, such as "60 + 30"',
    ),
    Form.SERVICE_ID: Both(
        "事项编号写成 S05 这样，本厅自有的写成 L01", "a service's id looks like S05, that of a hall's own like L01"
    ),
    Form.ARTICLE: Both(
        "条号照法规写，如 第十二条、第一千零七十七条",
        "write the article's number as the statute does, in Chinese numerals",
    ),
    Form.LAW_NAME: Both(
        "法规名不写书名号《》，最多60个字，如 婚姻登记条例",
        "write the statute's name without title marks, 60 characters at most",
    ),
    Form.MARKS: Both(
        '分值写成加引号的正数，如 "5" 或 "5/2"', 'write the marks in quotes, above 0, such as "5" or "5/2"'
    ),
    Form.LOCAL_ID: Both("本厅的行以 h_ 开头，如 h_m1", "a line of the hall's own begins with h_, such as h_m1"),
    Form.BADGE: Both("工号只用字母、数字和连字符", "a badge has letters, digits and hyphens only"),
    Form.SEEN: Both("照 kiosk book check 给出的12位写", "write the 12 signs that kiosk book check tells"),
    Form.LINK: Both(
        "网址以 http:// 或 https:// 开头，不超过200个字符", "begin with http:// or https://, 200 characters at most"
    ),
    Form.WINDOW: Both("一个窗口号一项，不含空格和逗号", "one window's number an entry, without blanks or commas"),
    Form.OTHER: Both("请对照题库说明修改", "see the README of the bank"),
}

WORDS.say(
    KeyTwice,
    lambda it: f"键 {it.key} 重复，第{it.line}行已经写过；请删除或改名",
    lambda it: f"key {it.key} stands here twice, first in line {it.line}; delete or rename it",
)
WORDS.say(
    KeyNotAWord,
    "键应当是一个词，不能是列表或映射",
    "a key must be a word, not a list or a mapping",
)
WORDS.say(
    KeyUnquoted,
    lambda it: f'键 {it.key or "（空）"} 会被读成别的类型；请加引号写成 "{it.key}"',
    lambda it: f'key {it.key or "(empty)"} is read as something other than text; write it in quotes: "{it.key}"',
)
WORDS.say(
    SmuggledCharacter,
    lambda it: f"文字里有不允许的控制字符或不可见字符 {it.character}；请删除",
    lambda it: f"the text holds control or invisible character {it.character}, which is not allowed; delete it",
)
WORDS.say(
    NoContent,
    "这里没有内容；请填写，或删去这个字段",
    "nothing stands here; fill it in, or delete the field",
)
WORDS.say(
    Unquoted,
    lambda it: f'不加引号的 {it.text} {_MEANINGS[it.meaning].zh}；请加引号写成 "{it.text}"',
    lambda it: f'unquoted {it.text} {_MEANINGS[it.meaning].en}; write it in quotes: "{it.text}"',
)
WORDS.say(
    Missing,
    lambda it: f"缺少 {it.field}；请补上一行「{it.field}: …」",
    lambda it: f'{it.field} is missing; add a line "{it.field}: ..."',
)
WORDS.say(
    UnknownField,
    lambda it: (
        f"没有 {it.field} 这个字段；" + (f"是不是 {it.nearest}？" if it.nearest else f"可用的有：{'、'.join(it.known)}")
    ),
    lambda it: (
        f"there is no field {it.field}; "
        + (f"is {it.nearest} meant?" if it.nearest else f"there are: {', '.join(it.known)}")
    ),
)
WORDS.say(
    FieldLooksLike,
    lambda it: f"字段名里有一个看上去差不多的字符 {it.codepoint}（如全角空格、全角冒号）；请改成 {it.meant}",
    lambda it: (
        f"the name of this field has a sign that only looks right, {it.codepoint} (an ideographic space, a full-width "
        f"colon or the like); write {it.meant}"
    ),
)
WORDS.say(
    OddSign,
    lambda it: (
        f"「{it.character}」（{it.codepoint}）是部首或兼容字，看上去和常用字一样，却不是同一个字；"
        + (f"请改成「{it.instead}」（{_codepoints(it.instead)}）" if it.instead else "请换成要写的那个字")
    ),
    lambda it: (
        f'"{it.character}" ({it.codepoint}) only looks like another character, being a radical or for old encodings; '
        + (f'write "{it.instead}" ({_codepoints(it.instead)})' if it.instead else "write the character that is meant")
    ),
)
WORDS.say(
    WrongKind,
    lambda it: f"{_WANTED[it.wanted].zh}，这里是{_found(it).zh}{_quotes(it).zh}",
    lambda it: f"{_WANTED[it.wanted].en}; here stands {_found(it).en}{_quotes(it).en}",
)
WORDS.say(
    NotAllowed,
    lambda it: (
        f"「{it.value}」 不在可选范围；{f'是不是 {it.nearest}？' if it.nearest else ''}可写：{'、'.join(it.allowed)}"
    ),
    lambda it: (
        f'"{it.value}" cannot be chosen; {f"is {it.nearest} meant? " if it.nearest else ""}'
        f"there are: {', '.join(it.allowed)}"
    ),
)
WORDS.say(
    WrongForm,
    lambda it: f"「{it.value}」 写法不对；{_FORMS[it.form].zh}",
    lambda it: f'"{it.value}" is not written as it should be; {_FORMS[it.form].en}',
)
WORDS.say(EmptyText, "不能为空", "this cannot be empty")
WORDS.say(
    TextTooShort,
    lambda it: f"太短，至少{it.least}个字",
    lambda it: f"too short; {it.least} characters at least",
)
WORDS.say(
    TextTooLong,
    lambda it: f"太长，有{it.length}个字，最多{it.most}个；请精简",
    lambda it: f"too long: {it.length} characters, {it.most} at most; shorten it",
)
WORDS.say(TooFew, lambda it: f"太少，至少要有{it.least}项", lambda it: f"too few entries; {it.least} at least")
WORDS.say(TooMany, lambda it: f"太多，最多{it.most}项", lambda it: f"too many entries; {it.most} at most")
WORDS.say(
    TooSmall,
    lambda it: f"「{it.value}」 太小，最小为{it.least}",
    lambda it: f'"{it.value}" is too small; {it.least} at least',
)
WORDS.say(
    TooBig,
    lambda it: f"「{it.value}」 太大，最大为{it.most}",
    lambda it: f'"{it.value}" is too large; {it.most} at most',
)
WORDS.say(
    NotADay,
    '日期应写成 "2026-01-31" 这样的加引号文本',
    'a date is written in quotes like this: "2026-01-31"',
)
WORDS.say(
    HoldsOnNoDay,
    "没有一天有效；effective_until 要晚于 effective_from",
    "this holds on no day; effective_until must be later than effective_from",
)
WORDS.say(
    Unfit,
    lambda it: f"「{it.value}」 不符合格式要求；请对照题库说明修改",
    lambda it: f'"{it.value}" does not fit the format; see the README of the bank',
)


def _found(cause: WrongKind) -> Both:
    """What stands there instead of what is wanted."""
    value = cause.value
    return {
        Kind.TEXT: Both(f"文字 「{value}」", f'the text "{value}"'),
        Kind.INTEGER: Both(f"整数 {value}", f"the number {value}"),
        Kind.BOOLEAN: Both(f"真假值 {value}", f"the truth value {value}"),
        Kind.DATE: Both(f"日期 {value}", f"the date {value}"),
        Kind.LIST: Both("列表", "a list"),
        Kind.MAPPING: Both("映射（键: 值）", "a mapping (key: value)"),
    }[cause.found]


def _quotes(cause: WrongKind) -> Both:
    """That quotes would make it what is wanted; empty where they would not."""
    if cause.wanted is Kind.TEXT and cause.found in {Kind.INTEGER, Kind.BOOLEAN}:
        return Both(f'；请加引号写成 "{cause.value}"', f'; write it in quotes: "{cause.value}"')
    return Both("", "")


def _codepoints(text: str) -> str:
    """The names of characters, e.g. `U+8EAB`."""
    return " ".join(f"U+{ord(one):04X}" for one in text)
