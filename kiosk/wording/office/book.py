"""The hall's own book in the office's room."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.office.book_fields import FIELDS, SPOILT, STATES, FieldWords
from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class BookWords:
    """Services, their lines, and the forms that write them."""

    title: str
    hall: str
    columns: tuple[str, str, str, str, str, str]
    nothing: str
    to_do: str
    """Template: waiting, altered, lapsed, overtaken, faults."""
    faulty: str
    """Template: faults."""
    key_open: str
    key_new: str
    page_title: str
    """Template: service, title."""
    line_columns: tuple[str, str, str, str, str]
    no_lines: str
    here: str
    where: Mapping[str, str]
    states: Mapping[str, str]
    rests_on: str
    quote: str
    written_by: str
    checked_by: str
    again: str
    was: str
    now: str
    gone: str
    nobody: str
    spoilt: Mapping[str, str]
    """State → what is to be done about a line that is not as it was signed."""
    key_here: str
    key_promise: str
    key_material: str
    key_fee: str
    key_line: str
    key_scene: str
    key_question: str
    key_source: str
    key_check: str
    key_replace: str
    key_remove: str
    key_keep: str
    source_title: str
    source_prompt: str
    source_enter: str
    asked: FieldWords
    here_title: str
    here_prompt: str
    promise_title: str
    promise_prompt: str
    material_title: str
    material_prompt: str
    fee_title: str
    fee_prompt: str
    line_title: str
    line_prompt: str
    scene_title: str
    scene_prompt: str
    question_title: str
    question_prompt: str
    situations: str
    """Template: choices."""
    new_title: str
    new_prompt: str
    """Template: subjects."""
    write: str
    replace_title: str
    replace_prompt: str
    """Template: words."""
    check_title: str
    check_prompt: str
    """Template: n, lines."""
    check_enter: str
    ask_remove: str
    """Template: words."""
    ask_remove_notes: tuple[str, ...]
    ask_remove_yes: str
    ask_keep: str
    """Template: words."""
    ask_keep_notes: tuple[str, ...]
    ask_keep_yes: str
    written: str
    source_named: str
    """Template: key."""
    checked: str
    """Template: n."""
    removed: str
    kept: str
    begun: str
    """Template: service."""


_ZH: Final = BookWords(
    asked=FIELDS[Language.ZH],
    title="本厅指南",
    hall="全厅",
    columns=("事项", "名称", "本厅", "待核对", "到期", "冲突"),
    nothing="题库里没有事项",
    to_do="待核对 {waiting}，签名后被改 {altered}，到期 {lapsed}，题库已改 {overtaken}，有错的文件 {faults}",
    faulty="文件有错，照题库原文: {faults}（运行 kiosk book check）",
    key_open="打开",
    key_new="本厅自有事项",
    page_title="{service} {title}",
    line_columns=("编号", "类别", "内容", "状态", "依据"),
    no_lines="还没有内容，按 W 写窗口和电话",
    here="窗口与联系方式",
    where={
        "here": "窗口",
        "conditions": "条件",
        "materials": "材料",
        "steps": "程序",
        "limits": "时限",
        "fees": "收费",
        "places": "地点",
        "scenes": "情形",
        "reminders": "提醒",
        "gone": "签名",
        "questions": "追问",
    },
    states=STATES[Language.ZH],
    rests_on="依据",
    quote="原文",
    written_by="撰写",
    checked_by="核对",
    again="再次核对",
    was="题库原来",
    now="题库现在",
    gone="（已经没有这一行）",
    nobody="还没有人",
    spoilt=SPOILT[Language.ZH],
    key_here="窗口",
    key_promise="承诺",
    key_material="材料",
    key_fee="收费",
    key_line="其他",
    key_scene="情形",
    key_question="追问",
    key_source="依据",
    key_check="核对",
    key_replace="改写",
    key_remove="删去",
    key_keep="留用",
    source_title="依据",
    source_prompt="先写依据：公布的办事指南或部门文件。标题、机关、日期照文件写，文号和网址没有的可以不填。",
    source_enter="写入",
    here_title="窗口与联系方式",
    here_prompt="群众到哪里、什么时候、打什么电话。不填的照全厅的。",
    promise_title="承诺时限",
    promise_prompt="本厅承诺多久办结，与法定时限并列。",
    material_title="材料或表格",
    material_prompt="本地要交的一份材料，或者窗口有的一张表。",
    fee_title="收费",
    fee_prompt="本地收多少钱，或者写明不收费。",
    line_title="其他一行",
    line_prompt="条件、程序或者地点里本地的一句话。",
    scene_title="情形",
    scene_prompt="一位群众带着什么情形来。测试照它出一道一次性告知题。",
    question_title="追问",
    question_prompt="窗口要先问群众什么，才知道哪些行适用。答案之间用分号隔开，2到6个。",
    situations="可选的情形，填编号：\n{choices}",
    new_title="本厅自有事项",
    new_prompt="题库没有、只有本厅办的事项。写好后再一行一行补充。\n业务类别：{subjects}",
    write="写入",
    replace_title="改写",
    replace_prompt="用本厅的说法代替「{words}」。题库以后改了这一行，会请您决定用哪一个。",
    check_title="第二个人核对",
    check_prompt="有{n}行待核对。请撰写人以外的人对照依据逐行看过，再输入工号和口令。\n{lines}",
    check_enter="核对无误",
    ask_remove="删去「{words}」？",
    ask_remove_notes=("题库原来的内容恢复。",),
    ask_remove_yes="删去",
    ask_keep="留用本厅的「{words}」？",
    ask_keep_notes=("记下题库现在的说法；要请第二个人重新核对。",),
    ask_keep_yes="留用",
    written="已写入；等第二个人核对（C）后计分",
    source_named="依据已写入，编号 {key}",
    checked="已核对{n}行，从现在起展示、打印、计分",
    removed="已删去，题库的内容恢复",
    kept="已留用，等第二个人核对（C）",
    begun="已写入 {service}，按 Enter 打开继续写",
)

_EN: Final = BookWords(
    asked=FIELDS[Language.EN],
    title="The hall's own book",
    hall="whole hall",
    columns=("service", "name", "own", "waiting", "lapsed", "conflict"),
    nothing="the bank has no service",
    to_do="waiting {waiting}, changed since {altered}, lapsed {lapsed}, bank changed {overtaken}, faulty {faults}",
    faulty="the file has faults, the shipped text holds: {faults} (run kiosk book check)",
    key_open="open",
    key_new="own service",
    page_title="{service} {title}",
    line_columns=("id", "part", "words", "state", "source"),
    no_lines="nothing yet; W states windows and telephone",
    here="windows and how to reach them",
    where={
        "here": "window",
        "conditions": "condition",
        "materials": "paper",
        "steps": "step",
        "limits": "limit",
        "fees": "fee",
        "places": "place",
        "scenes": "situation",
        "reminders": "reminder",
        "gone": "seal",
        "questions": "question",
    },
    states=STATES[Language.EN],
    rests_on="source",
    quote="in its words",
    written_by="written",
    checked_by="checked",
    again="look again",
    was="shipped then",
    now="shipped now",
    gone="(gone)",
    nobody="nobody yet",
    spoilt=SPOILT[Language.EN],
    key_here="windows",
    key_promise="promise",
    key_material="paper",
    key_fee="fee",
    key_line="other",
    key_scene="situation",
    key_question="question",
    key_source="source",
    key_check="check",
    key_replace="reword",
    key_remove="remove",
    key_keep="keep",
    source_title="Source",
    source_prompt=(
        "First the source: a published guide or a departmental document. Title, issuer and day as it has them; "
        "number and address may stay empty."
    ),
    source_enter="write",
    here_title="Windows and how to reach them",
    here_prompt="Where one goes, when, whom one calls. What stays empty is as for the whole hall.",
    promise_title="A promised limit",
    promise_prompt="How soon this hall promises to be done; it stands beside the statutory limit.",
    material_title="A paper or form",
    material_prompt="A paper that is wanted here, or a form that the window has.",
    fee_title="A fee",
    fee_prompt="What it costs here, or that it costs nothing.",
    line_title="Another line",
    line_prompt="A local sentence among the conditions, steps or places.",
    scene_title="A situation",
    scene_prompt="A citizen with a situation; tests make a checklist question of it.",
    question_title="A question to the citizen",
    question_prompt="What the window asks before it knows which lines apply. Two to six answers, with ; between them.",
    situations="Situations, by number:\n{choices}",
    new_title="A service of this hall alone",
    new_prompt="A service that the bank does not have. More lines are added afterwards.\nSubjects: {subjects}",
    write="write",
    replace_title="In the hall's own words",
    replace_prompt='The hall\'s own in place of "{words}". When the bank changes that line, you settle which holds.',
    check_title="A second person checks",
    check_prompt="Waiting: {n}. Somebody else than the writer holds each against its source, then signs.\n{lines}",
    check_enter="all of it is right",
    ask_remove='Remove "{words}"?',
    ask_remove_notes=("The shipped text holds again.",),
    ask_remove_yes="remove",
    ask_keep='Keep the hall\'s own "{words}"?',
    ask_keep_notes=("What the bank says now is noted; a second person has to check the line again.",),
    ask_keep_yes="keep",
    written="written; graded once a second person has checked it (C)",
    source_named="the source is named {key}",
    checked="checked: {n}; shown, printed and graded from now on",
    removed="removed; the shipped text holds again",
    kept="kept; it waits for a second person (C)",
    begun="{service} is written; Enter opens it to go on",
)

BOOK: Final[Mapping[Language, BookWords]] = {Language.ZH: _ZH, Language.EN: _EN}
