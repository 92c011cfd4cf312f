"""`kiosk survey`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class SurveyWords:
    """Surveys."""

    language: Language
    check: str
    open_one: str
    list_all: str
    answer: str
    results: str
    words: str
    file: str
    survey: str
    first: str
    last: str
    window: str
    value: str
    written: str
    visit: str
    on: str
    by: str
    seen: str
    note: str
    an_id: str
    a_day: str
    a_value: str
    a_text: str
    a_visit: str
    an_answer: str
    sound: str
    """Template: title, questions."""
    opened: str
    """Template: title, first, last."""
    backwards: str
    kept: str
    """Template: answer."""
    no_pair: str
    no_value: str
    """Template: question, given."""
    counted: str
    """Template: title, answers, left_out."""
    of_group: str
    """Template: group, name."""
    too_few: str
    columns: tuple[str, str, str]
    list_columns: tuple[str, str, str, str, str, str]
    words_columns: tuple[str, str, str, str, str, str, str]
    nothing_written: str
    erased: str


_ZH: Final = SurveyWords(
    language=Language.ZH,
    check="核对一份调查问卷文件（YAML）",
    open_one="在一段日子里开放一份民意调查；同一编号再来一次是改日期",
    list_all="有哪些调查",
    answer="录入一份纸质问卷",
    results="调查结果: 次数、比例、样本量和区间；不计入好评率",
    words="群众写的意见，没有人看过的在前",
    file="问卷文件，如 question_bank/surveys/service-month.yaml",
    survey="调查编号，如 2026-07",
    first="从哪一天",
    last="到哪一天",
    window="意见是关于哪个窗口的",
    value="题目=答案，答案是数字: 等级 5 到 1，或第几个选项；可写多次",
    written="题目=文字意见；可写多次",
    visit="办件编号；同一办件只答一次",
    on="问卷上的日期；不写时为今天",
    by="按全厅、单位或窗口",
    seen="这份答卷的意见已经看过",
    note="怎么处理的，一句话，不写群众的原话",
    an_id="编号",
    a_day="日期",
    a_value="题目=数字",
    a_text="文字",
    a_visit="办件编号",
    an_answer="答卷编号",
    sound="没有问题: {title}，{questions} 题",
    opened="已开放: {title}，{first} 到 {last}",
    backwards="--to: 结束日期早于开始日期",
    kept="已录入，答卷编号 {answer}",
    no_pair="--value、--words 要写成 题目=答案，每题一次，例如 overall=5",
    no_value="{question}: 答案应为 1 到 9 的数字，不是「{given}」",
    counted="{title}: 有效答卷 {answers} 份，另有 {left_out} 份待核不计",
    of_group="{group} {name}  ",
    too_few="样本不足",
    columns=("答案", "次数", "比例（95% 区间）"),
    list_columns=("编号", "名称", "开始", "结束", "有效", "待核"),
    words_columns=("答卷", "日期", "窗口", "意见", "谁看的", "何时看的", "处理"),
    nothing_written="没有人写意见",
    erased="（已删除）",
)

_EN: Final = SurveyWords(
    language=Language.EN,
    check="check a survey's file (YAML)",
    open_one="ask a survey on some days; the same id again is other days",
    list_all="which surveys there are",
    answer="type in a form that was filled in on paper",
    results="what the answers come to: counts, shares, n and intervals; in no rate of ratings",
    words="what citizens wrote, what nobody has read yet first",
    file="file of questions, such as question_bank/surveys/service-month.yaml",
    survey="id of the survey, such as 2026-07",
    first="first day",
    last="last day",
    window="which window it is about",
    value="question=answer, a number: level 5 to 1, or the number of a choice; may be repeated",
    written="question=words; may be repeated",
    visit="number of the visit; a visit answers once",
    on="day that stands on the form; else today",
    by="for the hall, each unit or each window",
    seen="the words of this answer have been read",
    note="what became of it, in a few words, never the citizen's",
    an_id="ID",
    a_day="DAY",
    a_value="QUESTION=NUMBER",
    a_text="TEXT",
    a_visit="VISIT",
    an_answer="ANSWER",
    sound="nothing is wrong: {title}, questions: {questions}",
    opened="asked now: {title}, {first} to {last}",
    backwards="--to: it ends before it begins",
    kept="kept, answer {answer}",
    no_pair="--value and --words take question=answer, each question once, such as overall=5",
    no_value="{question}: an answer is a number from 1 to 9, not {given}",
    counted="{title}: answers that count {answers}, left out for now {left_out}",
    of_group="{group} {name}  ",
    too_few="too few",
    columns=("answer", "count", "share (95% interval)"),
    list_columns=("id", "title", "from", "to", "answers", "left out"),
    words_columns=("answer", "day", "window", "words", "read by", "read", "note"),
    nothing_written="nobody wrote anything",
    erased="(erased)",
)

WORDS: Final[Mapping[Language, SurveyWords]] = {Language.ZH: _ZH, Language.EN: _EN}
