"""The coverage of the question bank: the screen and `kiosk bank stats`.

What stands in the bank itself (titles of services, statutes) is Chinese.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language
from quiz.review.coverage.model import HoleReason


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class CoverageWords:
    """The coverage of the question bank: the screen and `kiosk bank stats`."""

    title: str
    services: str
    """A tab; likewise the next three."""
    charts: str
    laws: str
    holes: str

    # The table of services; titles and cells of at most 4 cells, `whole` 5, `unverified` 6.
    id: str
    name: str
    no_facet: str
    whole: str
    hole: str
    unverified: str
    cell: str
    """Hand-written and derived. Template: written, derived."""
    told: str
    """No question of its own, but questions of the type 一次性告知 grade it."""
    empty: str

    # One service taken apart.
    of_service: str
    """Template: written, derived."""
    grid_head: tuple[str, str, str, str, str]
    has_holes: str
    no_holes: str
    short: str
    """Template: n, least."""
    lines_open: str
    """Template: n."""

    # Charts.
    by_subject: str
    by_difficulty: str
    by_type: str
    by_service: str
    by_law: str

    # Gaps.
    why: Mapping[HoleReason, str]
    """Template: n."""
    hole_line: str
    """Template: facet, why."""
    unasked_title: str
    short_title: str
    excused_title: str
    held_title: str
    held_line: str
    """Template: name, why."""
    none: str
    service: str
    """Template: id, title."""

    # The line of state.
    items: str
    """Template: written, derived."""
    held: str
    """Template: n."""
    open_lines: str
    """Template: n."""
    legend: str
    folded: str
    """Template: n."""
    folded_beside: str
    """Template: n."""
    reading: str
    no_bank: str
    failed: str
    failed_detail: str
    """Template: detail."""

    # Keys.
    key_page: str
    key_detail: str
    key_list: str
    key_retry: str


_ZH: Final = CoverageWords(
    title="题库覆盖",
    services="事项",
    charts="图表",
    laws="法规",
    holes="空缺",
    id="事项",
    name="名称",
    no_facet="综合",
    whole="合计",
    hole="空缺",
    unverified="待核实",
    cell="{written}+{derived}",
    told="告知",
    empty="空缺",
    of_service="{written}道手写，{derived}道由指南生成",
    grid_head=("要素", "易", "中", "难", "告知"),
    has_holes="空缺",
    no_holes="各要素都有题考到。",
    short="手写题还差{n}道，至少应有{least}道。",
    lines_open="指南里有{n}行待核实，只展示，不计分。",
    by_subject="各业务",
    by_difficulty="难度",
    by_type="题型",
    by_service="各事项",
    by_law="引用各法规的题",
    why={
        HoleReason.UNASKED: "指南里有{n}行有依据，却没有题考到；请补题目或情景",
        HoleReason.UNVERIFIED: "指南写了{n}行，还没有核实依据，不能计分",
        HoleReason.NO_LINES: "指南里没有写",
    },
    hole_line="{facet}  {why}",
    unasked_title="有依据而没有考到",
    short_title="手写题不足",
    excused_title="没有依据，不出题",
    held_title="已隔离，不出题",
    held_line="{name}  {why}",
    none="没有。",
    service="{id} {title}",
    items="{written}道手写题 + {derived}道生成题",
    held="隔离{n}处",
    open_lines="{n}行待核实",
    legend="每格：手写+生成  告知：仅告知题考到",
    folded="收起{n}列，Enter 查看",
    folded_beside="收起{n}列，见右侧",
    reading="正在读取题库",
    no_bank="题库里还没有事项。",
    failed="暂时读不出题库。得分和评价不受影响。",
    failed_detail="一直读不出时请告诉维护人员：{detail}",
    key_page="换页",
    key_detail="看此事项",
    key_list="返回列表",
    key_retry="再读一次",
)

_EN: Final = CoverageWords(
    title="Coverage of the bank",
    services="Services",
    charts="Charts",
    laws="Laws",
    holes="Gaps",
    id="ID",
    name="Name",
    no_facet="misc",
    whole="All",
    hole="Gaps",
    unverified="Open",
    cell="{written}+{derived}",
    told="tell",
    empty="gap",
    of_service="{written} written by hand, {derived} made of the guide",
    grid_head=("Facet", "easy", "medium", "hard", "tell"),
    has_holes="Gaps",
    no_holes="Every facet is asked.",
    short="Hand-written questions: {n} short of at least {least}.",
    lines_open="Unverified lines of the guide, shown but not marked: {n}.",
    by_subject="By subject",
    by_difficulty="By difficulty",
    by_type="By type",
    by_service="By service",
    by_law="Questions by the statute they cite",
    why={
        HoleReason.UNASKED: "sourced lines not asked: {n}; add a question or a case",
        HoleReason.UNVERIFIED: "unverified lines, so not marked: {n}",
        HoleReason.NO_LINES: "the guide says nothing of it",
    },
    hole_line="{facet}  {why}",
    unasked_title="Sourced but not asked",
    short_title="Too few hand-written questions",
    excused_title="No source, so not asked",
    held_title="In quarantine, so not asked",
    held_line="{name}  {why}",
    none="none",
    service="{id} {title}",
    items="{written} written + {derived} derived",
    held="in quarantine: {n}",
    open_lines="unverified lines: {n}",
    legend="written+derived  tell: lists",
    folded="columns hidden: {n}; see Enter",
    folded_beside="columns hidden: {n}; see beside",
    reading="Reading the bank",
    no_bank="There are no services in the bank yet.",
    failed="The bank cannot be read just now. Scores and ratings are not affected.",
    failed_detail="If it goes on, tell whoever maintains this: {detail}",
    key_page="Page",
    key_detail="This service",
    key_list="The list",
    key_retry="Read again",
)

COVERAGE: Final[Mapping[Language, CoverageWords]] = {Language.ZH: _ZH, Language.EN: _EN}
