"""What is said of ratings that look made: always as a question. On the office's page and by `kiosk ratings flags`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language
from scoring.rules.ratings.abuse.flag import Basis, Kind


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class FlagWords:
    """Patterns, the figures they rest on, and satisfaction with and without."""

    about: str
    """The command, in a line."""
    hours: str
    """Its option."""
    a_span: str
    """Stands for hours."""
    """Template: given."""

    title: str
    """Template: title."""
    columns: tuple[str, str, str, str, str, str, str]
    """Kind, window, ratings, days, with, without, chance."""
    kinds: Mapping[Kind, str]
    bases: Mapping[Basis, str]
    """Templates: seen, expected, of, minutes."""
    hall: str
    """In place of a window, where several are concerned."""
    none: str
    found: str
    """Template: flags, ratings."""
    looked: str
    """Template: kinds. What could not be looked at."""
    rule: str
    """In place of a chance."""
    chance: str
    """Template: chance."""
    tiny: str
    """A chance below a tenth of a percent."""
    period: str
    concerned: str
    """Whose ratings."""
    counting: str
    """Template: counting."""
    with_all: str
    without: str
    together: str
    """Above what windows would have without the ratings of all their flags."""
    beside_columns: tuple[str, str, str, str]
    """Window, ratings left out, with, without."""
    open_hours: str
    """Template: opens, closes."""
    how: str


_ZH: Final = FlagWords(
    about="待核评价: 看起来不像群众自己给的评价，按类列出依据；不改得分，不删评价",
    hours="不按本厅设定的对外时间（kiosk hours），另按这个，如 09:00-17:00",
    a_span="时间",
    title="待核评价  {title}",
    columns=("类别", "窗口", "条数", "期间", "含", "不含", "偶然可能"),
    kinds={
        Kind.BURST: "短时密集",
        Kind.SERIES: "连续同级",
        Kind.HOURS: "无人时段",
        Kind.WAVE: "答复雷同",
        Kind.OWN: "本人在场",
        Kind.EVEN: "逐日过匀",
        Kind.REGULAR: "间隔过匀",
        Kind.RHYTHM: "好评扎堆",
        Kind.SERVED: "多于办件",
    },
    bases={
        Basis.SPAN: "{minutes}分钟内 {seen}条；当天 {of}条，照本窗口平日约 {expected}条",
        Basis.RUN: "同一等级连续 {seen}条；这里 {of}条随意排列，最长通常 {expected}条",
        Basis.OUTSIDE: "大厅对外时间以外 {seen}条",
        Basis.DAY_OFF: "大厅不开门的日子 {seen}条",
        Basis.NOBODY: "排班上窗口无人时 {seen}条",
        Basis.REASONS: "几天里写明原因的同级评价 {of}条，原因完全相同的 {seen}条；照平日约 {expected}条",
        Basis.WORDS: "文字相同的 {seen}条（不计空格和标点）",
        Basis.SIGNED_IN: "被评的人当时正在同一终端答题或改口令，前后不到一分钟: {seen}条",
        Basis.UNVISITED: "没有办件号的 {of}条里非常满意 {seen}条；照有办件号的约 {expected}条",
        Basis.DAYS: "{of}条评价逐日的等级比例几乎不变: 卡方 {seen}，全凭偶然约 {expected}",
        Basis.PAUSES: "{of}条评价间隔几乎一样: 变异系数 {seen}，全厅中位 {expected}",
        Basis.CLOCK: "非常满意 {of}条，与其他评价不在同样的钟点: 卡方比自由度 {seen}，全厅中位 {expected}",
        Basis.SHARE: "办件 {of}件，评价 {seen}条；照各窗口的中位约 {expected}条",
        Basis.VISITS: "一天 {seen}条评价，记录在案的办件 {expected}件",
    },
    hall="全厅",
    none="没有要核实的评价。",
    found="待核 {flags}处，涉及评价 {ratings}条",
    looked="材料不够、没有看的: {kinds}",
    rule="按规则",
    chance="全凭偶然，这一类在全厅一个月里出现的可能: {chance}",
    tiny="<0.1%",
    period="期间",
    concerned="被评",
    counting="其中计入得分的 {counting}条",
    with_all="满意度，含这些评价",
    without="满意度，不含",
    together="各窗口除去全部待核评价",
    beside_columns=("窗口", "除去", "含", "不含"),
    open_hours="大厅对外时间按 {opens} 到 {closes} 算（没有设定，就看评价），前后各宽限半小时。",
    how="标记是提问，不是结论，不改变得分，也不删除评价。先问当时发生了什么: 补传、集体办件、活动日、"
    "设备时钟、漏报的办件。标记不说明是谁评的。",
)

_EN: Final = FlagWords(
    about="ratings to look into: what does not look as citizens rate, by kind, with its figures; changes no score",
    hours="instead of the hours that the hall has set (kiosk hours), such as 09:00-17:00",
    a_span="HOURS",
    title="Ratings to look into  {title}",
    columns=("Kind", "Window", "Rated", "Days", "With", "W/o", "Chance"),
    kinds={
        Kind.BURST: "many at once",
        Kind.SERIES: "level on end",
        Kind.HOURS: "nobody there",
        Kind.WAVE: "same answer",
        Kind.OWN: "own window",
        Kind.EVEN: "even days",
        Kind.REGULAR: "even pauses",
        Kind.RHYTHM: "best by hour",
        Kind.SERVED: "over served",
    },
    bases={
        Basis.SPAN: "{seen} ratings within {minutes} minutes; of the {of} of that day usually {expected}",
        Basis.RUN: "{seen} of one level in a row; in any order of these {of} the longest is usually {expected}",
        Basis.OUTSIDE: "{seen} ratings outside of the hall's hours",
        Basis.DAY_OFF: "{seen} ratings on days on which the hall was closed",
        Basis.NOBODY: "{seen} ratings while the roster had nobody at the window",
        Basis.REASONS: "exactly the same reasons on {seen} of {of} of that level within days; usually {expected}",
        Basis.WORDS: "the same words on {seen}, blanks and punctuation apart",
        Basis.SIGNED_IN: "the one rated was at a test or a PIN at the same terminal within a minute: {seen}",
        Basis.UNVISITED: "very satisfied: {seen} of {of} without a visit's number; as with one it would be {expected}",
        Basis.DAYS: "levels of {of} ratings hardly differ from day to day: chi-square {seen}, by chance {expected}",
        Basis.PAUSES: "pauses between {of} ratings hardly differ: variation {seen}, the hall's median {expected}",
        Basis.CLOCK: "{of} very satisfied, at other hours than the rest: chi-square over freedom {seen}, "
        "the hall's median {expected}",
        Basis.SHARE: "{seen} ratings of {of} visits; at the hall's median share it would be {expected}",
        Basis.VISITS: "{seen} ratings of one day, visits on record: {expected}",
    },
    hall="hall",
    none="No ratings to look into.",
    found="to look into: {flags}, ratings concerned: {ratings}",
    looked="not looked at, too little is known: {kinds}",
    rule="by rule",
    chance="chance of any such flag in the hall's month, were there nothing but chance: {chance}",
    tiny="<0.1%",
    period="days",
    concerned="rated",
    counting="of which count: {counting}",
    with_all="satisfaction with them",
    without="without them",
    together="windows without the ratings of all their flags",
    beside_columns=("window", "left out", "with", "without"),
    open_hours="The hall's hours, as set or as its ratings show: {opens} to {closes}, half an hour of grace.",
    how="A flag is a question and no verdict; it changes no score and deletes nothing. Ask first what happened: "
    "ratings sent late, a group's visit, a special day, a wrong clock, visits not on record. Who rated is unknown.",
)

FLAGS: Final[Mapping[Language, FlagWords]] = {Language.ZH: _ZH, Language.EN: _EN}
