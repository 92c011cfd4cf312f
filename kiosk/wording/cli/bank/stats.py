"""`kiosk bank stats`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class StatsWords:
    """What the bank asks, and what it leaves out."""

    about: str
    laws: str
    unreadable_index: str
    """Template: path."""
    no_groups: str
    """Template: path."""
    cell: str
    """How a cell is to be read."""

    # Headings of the six tables.
    facets: str
    difficulties: str
    subjects: str
    families: str
    groups: str
    statutes: str
    missing: str

    # Columns.
    subject: str
    family: str
    group: str
    questions: str
    facet: str
    reason: str

    family_names: Mapping[str, str]
    """By the letter of the patrol catalogue."""
    thin: str
    """Template: family, fewest."""
    uncited: str
    """Template: group, laws."""
    sum: str
    """Template: services, written, derived, services short of questions, holes."""


ZH: Final = StatsWords(
    about="统计题库: 事项、要素、难度、业务、题型和法规各有多少题，缺什么",
    laws="法规文本目录；给出时按其中 INDEX.md 的分组统计，并列出没有出题的法规",
    unreadable_index="{path}: 读不了；--laws 应是有 INDEX.md 的法规文本目录",
    no_groups="{path}: 里面没有法规分组的表",
    cell="每格: 手写题+由办事指南生成的题",
    facets="一、事项与要素（括号里是要说到这一要素的告知清单题数）",
    difficulties="二、事项与难度",
    subjects="三、业务与题型",
    families="四、文明服务要求（巡查扣分目录的五类）",
    groups="五、法规分组（引用其中法规的题）",
    statutes="五、法规（引用它的题）",
    missing="六、空缺",
    subject="业务",
    family="类别",
    group="分组",
    questions="题",
    facet="要素",
    reason="原因",
    family_names={"A": "考勤制度", "B": "服务礼仪", "C": "文明用语", "D": "高效服务", "E": "廉洁自律"},
    thin="{family} 类不足 {fewest} 题",
    uncited="{group}: 没有题引用 {laws}",
    sum=(
        "{services} 个事项，{written} 道手写题，{derived} 道生成题；"
        "{short} 个事项手写题不足，{holes} 处有依据而没有考到"
    ),
)

EN: Final = StatsWords(
    about="count the bank by service, facet, difficulty, subject, type and statute, and say what is missing",
    laws="folder of the statutes; with it, they are counted by the groups of its INDEX.md, and those not asked listed",
    unreadable_index="{path}: cannot be read; --laws wants a folder of statutes with an INDEX.md",
    no_groups="{path}: has no table of groups of statutes",
    cell="in each cell: written by hand + made of guides",
    facets="1. Services and facets (in brackets: checklists that tell of the facet)",
    difficulties="2. Services and difficulty",
    subjects="3. Subjects and types",
    families="4. Rules of conduct (the five families of the patrol catalogue)",
    groups="5. Groups of statutes (questions that cite them)",
    statutes="5. Statutes (questions that cite them)",
    missing="6. What is missing",
    subject="subject",
    family="family",
    group="group",
    questions="questions",
    facet="facet",
    reason="reason",
    family_names={
        "A": "Attendance",
        "B": "Etiquette",
        "C": "Language",
        "D": "Efficiency",
        "E": "Integrity",
    },
    thin="family {family} has fewer than {fewest} questions",
    uncited="{group}: no question cites {laws}",
    sum=(
        "services {services}, questions written {written}, made of guides {derived}; "
        "services short of questions {short}, sourced but not asked {holes}"
    ),
)
