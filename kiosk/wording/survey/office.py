"""Surveys in the office: the list, results, words to be read, forms on paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class SurveyPageWords:
    """What the pages of surveys say."""

    title: str
    columns: tuple[str, str, str, str, str, str, str]
    """Id, title, from, to, answers, left out, unread."""
    nothing: str
    key_results: str
    key_words: str
    key_paper: str
    apart: str
    """That no answer is in any rate of ratings."""
    questions: str
    """Template: n."""
    waiting: str
    """Template: n."""

    results: str
    """Template: title, by."""
    by: Mapping[str, str]
    """By the value of `Grouped`."""
    result_columns: tuple[str, str, str, str, str, str, str]
    """Whose, question, answer, n, count, share, interval."""
    whole_hall: str
    no_window: str
    no_answers: str
    counted: str
    """Template: answers, left_out."""
    how: str
    too_few: str

    words_title: str
    """Template: title."""
    words_columns: tuple[str, str, str, str, str, str, str]
    """Day, window, question, words, read by, when, note."""
    no_words: str
    erased: str
    key_seen: str
    seen_prompt: str
    seen_note: str
    seen_hint: str
    seen: str

    paper: str
    """Template: title."""
    paper_how: str
    form: str
    """Template: number, window, day."""
    left_out: str
    written: str
    """Template: text."""
    visit: str
    """Template: visit."""
    ready: str
    key_answer: str
    key_back: str
    key_store: str
    key_about: str
    key_write: str
    about_prompt: str
    window: str
    window_hint: str
    day: str
    day_hint: str
    visit_label: str
    visit_hint: str
    write_prompt: str
    write_hint: str
    kept: str
    """Template: n."""
    today: str


_ZH: Final = SurveyPageWords(
    title="民意调查",
    columns=("编号", "名称", "开始", "结束", "有效", "待核", "未看"),
    nothing="还没有调查。在本机终端运行: kiosk survey open 问卷文件 --id 编号 --from 日期 --to 日期",
    key_results="结果",
    key_words="意见",
    key_paper="录纸质问卷",
    apart="不计入好评率和任何得分",
    questions="{n}题",
    waiting="没看的意见{n}份",
    results="{by}  {title}",
    by={"hall": "全厅", "unit": "按单位", "window": "按窗口"},
    result_columns=("对象", "题目", "答案", "样本", "次数", "比例", "95%区间"),
    whole_hall="全厅",
    no_window="未指明窗口",
    no_answers="还没有答卷。",
    counted="有效{answers}份，待核不计{left_out}份",
    how="区间是各答案单独的 95% 威尔逊区间；样本是答了这一题的份数。",
    too_few="样本不足 5 份，不算比例。",
    words_title="意见  {title}",
    words_columns=("日期", "窗口", "题目", "意见", "谁看的", "何时看的", "处理"),
    no_words="没有人写意见。",
    erased="（已删除）",
    key_seen="记为已看",
    seen_prompt="记下您已经看过这份意见。可以写一句怎么处理的，不要写群众的原话。",
    seen_note="处理",
    seen_hint="如 已转交一楼；可不写",
    seen="已记下。",
    paper="录纸质问卷  {title}",
    paper_how="逐题按数字，0 为没答；录完按 Enter 保存，接着录下一份。",
    form="第{number}份  {window}  {day}",
    left_out="没答",
    written="意见: {text}",
    visit="办件 {visit}",
    ready="按 Enter 保存这一份",
    key_answer="作答",
    key_back="上一题",
    key_store="保存",
    key_about="窗口、日期",
    key_write="意见",
    about_prompt="这份问卷是关于哪个窗口、哪一天填的；窗口和日期下一份沿用。",
    window="窗口",
    window_hint="如 A03；留空为全厅",
    day="日期",
    day_hint="如 2026-07-14；留空为今天",
    visit_label="办件编号",
    visit_hint="只属于这一份；可不写",
    write_prompt="照问卷录入，每题最多150字。",
    write_hint="没有写就留空",
    kept="已保存，共{n}份。",
    today="今天",
)

_EN: Final = SurveyPageWords(
    title="Surveys",
    columns=("id", "title", "from", "to", "answers", "left out", "unread"),
    nothing="There is no survey yet. In a shell: kiosk survey open FILE --id ID --from DAY --to DAY",
    key_results="Results",
    key_words="Words",
    key_paper="Paper forms",
    apart="in no rate and no score",
    questions="questions: {n}",
    waiting="answers with words nobody has read: {n}",
    results="{by}  {title}",
    by={"hall": "whole hall", "unit": "by unit", "window": "by window"},
    result_columns=("of", "question", "answer", "n", "count", "share", "95%"),
    whole_hall="whole hall",
    no_window="no window named",
    no_answers="Nobody has answered yet.",
    counted="answers that count {answers}, left out {left_out}",
    how="An interval is Wilson's 95% of that answer alone; n are those who answered this question.",
    too_few="Fewer than 5: no share is worked out.",
    words_title="Words  {title}",
    words_columns=("day", "window", "question", "words", "read by", "read", "note"),
    no_words="Nobody wrote anything.",
    erased="(erased)",
    key_seen="Read",
    seen_prompt="Puts on record that you have read this. You may say what became of it, never in the citizen's words.",
    seen_note="note",
    seen_hint="such as: told the first floor; may be empty",
    seen="It is on record.",
    paper="Paper forms  {title}",
    paper_how="A digit answers each question, 0 where it was left out; Enter keeps the form and begins the next.",
    form="form {number}  {window}  {day}",
    left_out="left out",
    written="words: {text}",
    visit="visit {visit}",
    ready="Enter keeps this form",
    key_answer="Answer",
    key_back="One back",
    key_store="Keep",
    key_about="Window, day",
    key_write="Words",
    about_prompt="Which window the form is about, and its day; both stay for the next one.",
    window="window",
    window_hint="such as A03; empty: the whole hall",
    day="day",
    day_hint="such as 2026-07-14; empty: today",
    visit_label="visit",
    visit_hint="of this form alone; may be empty",
    write_prompt="As it stands on the form, at most 150 characters a question.",
    write_hint="empty where nothing was written",
    kept="Kept, forms so far: {n}.",
    today="today",
)

SURVEYS: Final[Mapping[Language, SurveyPageWords]] = {Language.ZH: _ZH, Language.EN: _EN}
