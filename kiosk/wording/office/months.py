"""Campaigns, their papers and weights, and the bulletin."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class MonthWords:
    """Campaigns as the office keeps them."""

    title: str
    columns: tuple[str, str, str, str, str]
    """Id, title, first and last day, percent of the three components."""
    nothing: str
    no_papers: str
    no_papers_here: str
    """On the list of one campaign's papers."""
    paper_line: str
    """Template: id, title, deadline."""
    key_papers: str
    key_new: str
    key_other: str
    key_weights: str
    key_schedule: str
    key_bulletin: str
    bulletin_written: str
    key_freeze: str
    key_thaw: str
    ask_freeze: str
    ask_freeze_notes: tuple[str, ...]
    ask_freeze_yes: str
    thaw_prompt: str
    frozen: str
    thawed: str
    """Template: title, day."""
    is_closed: str
    """Template: day, head."""
    closed_columns: str
    state_open: str
    state_closed: str
    new_title: str
    """A month's campaign. Template: year, month."""
    ask_new: str
    """Template: title, first, last."""
    ask_new_like: str
    """Template: id, knowledge, satisfaction, discipline."""
    ask_new_first: str
    ask_new_yes: str
    opened: str
    """Template: title."""
    form_title: str
    form_prompt: str
    """Template: names."""
    id: str
    id_hint: str
    name: str
    name_hint: str
    first: str
    last: str
    day_hint: str
    form_enter: str
    papers_title: str
    """Template: title."""
    paper_columns: tuple[str, str, str, str, str, str]
    """Id, title, deadline, attempts, what counts, absence."""
    counts: Mapping[str, str]
    absences: Mapping[str, str]
    choose_title: str
    choose_columns: tuple[str, str, str, str]
    """Id, title, questions, minutes."""
    choose_nothing: str
    key_choose: str
    schedule_prompt: str
    """Template: title."""
    deadline: str
    attempts: str
    attempts_hint: str
    counts_label: str
    counts_hint: str
    absence: str
    absence_hint: str
    units: str
    units_hint: str
    staff: str
    staff_hint: str
    who: str
    """Who takes a paper."""
    everybody: str
    preset: str
    preset_hint: str
    schedule_enter: str
    scheduled: str
    """Template: title, deadline."""
    weights_title: str
    weights_prompt: str
    weights: str
    weights_hint: str
    weights_enter: str
    what_if_title: str
    """Template: knowledge, satisfaction, discipline."""
    what_if_columns: tuple[str, str, str, str, str, str, str]
    """Rank now and then, badge, name, composite now and then, whether the rank moves."""
    moves: str
    moved: str
    """Template: n."""
    nobody: str
    key_adopt: str
    adopt_title: str
    adopt_prompt: str
    badge: str
    pin: str
    adopt_enter: str
    adopted: str
    """Template: knowledge, satisfaction, discipline."""


_ZH: Final = MonthWords(
    title="考核周期",
    columns=("编号", "名称", "开始", "结束", "权重"),
    nothing="还没有考核周期。按 N 开本月的。",
    no_papers="还没有试卷；按 Enter 打开，再按 P 排一份。",
    no_papers_here="还没有试卷；按 P 从题库排一份。",
    paper_line="{id} {title}  截止 {deadline}",
    key_papers="试卷",
    key_new="开新月",
    key_other="另开",
    key_weights="权重",
    key_schedule="排试卷",
    key_bulletin="写通报",
    bulletin_written="通报 {n}个文件: {folder}  管理、单位、公开三种，各有网页、表格、文字",
    key_freeze="封账",
    key_thaw="并入勘误",
    ask_freeze="把「{title}」封账？",
    ask_freeze_notes=("封账后得分定下来，晚到的记录作为勘误另列。", "封过的账，勘误由两个人共同决定才能并入。"),
    ask_freeze_yes="封账",
    thaw_prompt="「{title}」已封账。把之后的勘误并入，要由第二个人（管理员或值班长）共同决定。",
    frozen="「{title}」已封账，截至 {day}",
    thawed="「{title}」的勘误已并入，封账截至 {day}",
    is_closed="已封账，截至 {day}，链头 {head}",
    closed_columns="账",
    state_open="未封",
    state_closed="已封",
    new_title="{year}年{month}月服务质量考核",
    ask_new="开「{title}」？{first} 至 {last}。",
    ask_new_like="权重和规则照上一个周期 {id}: 测试{knowledge} 满意度{satisfaction} 纪律{discipline}。",
    ask_new_first="这是第一个周期: 测试 40，满意度 40，作风纪律 20。权重可以以后由两人改。",
    ask_new_yes="开新月",
    opened="已开: {title}",
    form_title="另开一个考核周期",
    form_prompt="名称和日期自己定；规则照上一个周期，或写一种成文规则的名字: {names}",
    id="编号",
    id_hint="例如 2026-07",
    name="名称",
    name_hint="例如 七月服务质量考核",
    first="第一天",
    last="最后一天",
    day_hint="例如 2026-07-01",
    form_enter="开周期",
    papers_title="试卷  {title}",
    paper_columns=("试卷", "名称", "截止日", "次数", "计入", "缺考"),
    counts={"first": "首次", "best": "最高", "last": "末次", "mean": "平均"},
    absences={"zero": "记0分", "excused": "不计", "unranked": "不排名"},
    choose_title="从题库选一份试卷",
    choose_columns=("试卷", "名称", "题数", "分钟"),
    choose_nothing="题库里没有能用的试卷。",
    key_choose="选这一份",
    schedule_prompt="《{title}》何时截止，最多考几次，怎么计分。",
    deadline="截止日",
    attempts="次数",
    attempts_hint="1 到 20",
    counts_label="计入",
    counts_hint="首次 最高 末次 平均",
    absence="缺考",
    absence_hint="记0分 不计 不排名",
    units="单位",
    units_hint="空着就是所有窗口人员；例如 U1,U2",
    staff="人员",
    staff_hint="另外点名的工号，例如 W0101,W0102",
    who="谁考",
    everybody="所有人",
    preset="规则",
    preset_hint="空着照上一个周期",
    schedule_enter="排进周期",
    scheduled="《{title}》已排进本期，截止 {deadline}",
    weights_title="权重试算",
    weights_prompt="写三个整数，和为 100: 测试、满意度、作风纪律。先看谁的名次会变，再由两个人决定。",
    weights="权重",
    weights_hint="例如 50,30,20",
    weights_enter="试算",
    what_if_title="试算 测试{knowledge} 满意度{satisfaction} 纪律{discipline}",
    what_if_columns=("现名次", "新名次", "工号", "姓名", "现综合", "新综合", "变动"),
    moves="变",
    moved="名次会变的{n}人",
    nobody="本期还没有人有综合得分。",
    key_adopt="两人采用",
    adopt_title="采用权重",
    adopt_prompt="权重由两个人共同决定。请第二个人（管理员或值班长）输入工号和口令。",
    badge="工号",
    pin="口令",
    adopt_enter="采用",
    adopted="已采用: 测试{knowledge} 满意度{satisfaction} 纪律{discipline}",
)

_EN: Final = MonthWords(
    title="Campaigns",
    columns=("id", "title", "from", "to", "weights"),
    nothing="No campaign yet. Press N to open this month's.",
    no_papers="No papers yet; press Enter, then P to schedule one.",
    no_papers_here="No papers yet; press P to schedule one from the bank.",
    paper_line="{id} {title}  deadline {deadline}",
    key_papers="Papers",
    key_new="New month",
    key_other="Other",
    key_weights="Weights",
    key_schedule="Schedule",
    key_bulletin="Bulletin",
    bulletin_written="bulletin files: {n} in {folder}, for management, units and the public",
    key_freeze="Close book",
    key_thaw="Take over errata",
    ask_freeze='Close the book of "{title}"?',
    ask_freeze_notes=(
        "Its scores stand from then on; what comes later is listed as an erratum.",
        "Two people decide together on taking errata over into a closed book.",
    ),
    ask_freeze_yes="Close it",
    thaw_prompt='The book of "{title}" is closed. A second administrator or duty leader decides on taking errata over.',
    frozen='the book of "{title}" is closed as of {day}',
    thawed='the errata of "{title}" are taken over, its book is closed as of {day}',
    is_closed="book closed as of {day}, head {head}",
    closed_columns="book",
    state_open="open",
    state_closed="closed",
    new_title="Service quality {year}-{month:02}",
    ask_new='Open "{title}"? {first} to {last}.',
    ask_new_like="Rules and weights of {id}: test {knowledge}, satisfaction {satisfaction}, discipline {discipline}.",
    ask_new_first="This is the first one: test 40, satisfaction 40, discipline 20. Two people can change that later.",
    ask_new_yes="Open it",
    opened="opened: {title}",
    form_title="Open another campaign",
    form_prompt="With a title and days of your own; rules are those of the last one, or published ones: {names}",
    id="Id",
    id_hint="such as 2026-07",
    name="Title",
    name_hint="such as Service quality in July",
    first="First day",
    last="Last day",
    day_hint="such as 2026-07-01",
    form_enter="Open it",
    papers_title="Papers  {title}",
    paper_columns=("paper", "title", "deadline", "attempts", "counts", "absence"),
    counts={"first": "first", "best": "best", "last": "last", "mean": "mean"},
    absences={"zero": "zero", "excused": "excused", "unranked": "unranked"},
    choose_title="Choose a paper of the bank",
    choose_columns=("paper", "title", "questions", "minutes"),
    choose_nothing="The bank has no paper that can be used.",
    key_choose="This one",
    schedule_prompt='"{title}": until when, how often, what counts.',
    deadline="Deadline",
    attempts="Attempts",
    attempts_hint="1 to 20",
    counts_label="Counts",
    counts_hint="first best last mean",
    absence="Absence",
    absence_hint="zero excused unranked",
    units="Units",
    units_hint="empty for every clerk; such as U1,U2",
    staff="People",
    staff_hint="badges named besides, such as W0101,W0102",
    who="who",
    everybody="everybody",
    preset="Rules",
    preset_hint="empty: as the last one",
    schedule_enter="Schedule it",
    scheduled='"{title}" is scheduled, deadline {deadline}',
    weights_title="Try weights",
    weights_prompt=(
        "Three whole numbers that sum to 100: test, satisfaction, discipline. First see whose rank moves; "
        "then two people decide."
    ),
    weights="Weights",
    weights_hint="such as 50,30,20",
    weights_enter="Try them",
    what_if_title="Trying test {knowledge}, satisfaction {satisfaction}, discipline {discipline}",
    what_if_columns=("now", "then", "badge", "name", "total now", "then", "rank"),
    moves="moves",
    moved="ranks that move: {n}",
    nobody="Nobody has a total in this campaign yet.",
    key_adopt="Adopt by two",
    adopt_title="Adopt weights",
    adopt_prompt="Two people decide on weights. The second one, an administrator or duty leader, signs here.",
    badge="Badge",
    pin="PIN",
    adopt_enter="Adopt",
    adopted="adopted: test {knowledge}, satisfaction {satisfaction}, discipline {discipline}",
)

MONTHS: Final[Mapping[Language, MonthWords]] = {Language.ZH: _ZH, Language.EN: _EN}
