"""All questions at a glance, what may have been overlooked, and asking once before handing in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.listed import listed
from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ReviewWords:
    """The review and what it asks."""

    language: Language
    counts: str
    """Template: answered, unanswered, flagged."""
    answered: str
    unanswered: str
    flagged: str
    jump: str
    back_to: str
    """Template: position."""
    submit: str

    # What may have been overlooked.
    no_unit: str
    """Template: positions; likewise `half_ordered` and `unseen_of`."""
    half_ordered: str
    unseen: str
    """Template: parts."""
    unseen_part: str
    """Template: position, pages."""
    unseen_of: str

    # Asking.
    ask: str
    open: str
    """Template: unanswered, flagged."""
    all: str
    """Template: total; of the next: total, flagged."""
    all_flagged: str
    note: str
    yes: str
    no: str

    def listed(self, values: tuple[object, ...]) -> str:
        """The values one after the other."""
        return listed(values, self.language)


_ZH: Final = ReviewWords(
    language=Language.ZH,
    counts="已答{answered}题   未答{unanswered}题   标记{flagged}题",
    answered="已答",
    unanswered="未答",
    flagged="已标记",
    jump="打开这一题",
    back_to="回到第{position}题",
    submit="交卷",
    no_unit="第{positions}题填了数字，还没有选单位，算未答。",
    half_ordered="第{positions}题的先后还没有排完。",
    unseen="{parts}没有看过。",
    unseen_part="第{position}题还有{pages}页",
    unseen_of="第{positions}题都还有没看过的页。",
    ask="现在交卷吗？",
    open="还有{unanswered}题未答，{flagged}题做了标记。",
    all="{total}题全部作答，没有标记。",
    all_flagged="{total}题全部作答，{flagged}题做了标记。",
    note="交卷后马上看到成绩，不能再改。",
    yes="确认交卷",
    no="再看看",
)

_EN: Final = ReviewWords(
    language=Language.EN,
    counts="{answered} answered   {unanswered} open   {flagged} flagged",
    answered="Answered",
    unanswered="Open",
    flagged="Flagged",
    jump="Open it",
    back_to="Back to No. {position}",
    submit="Hand in",
    no_unit="No. {positions}: a number without its unit counts as unanswered.",
    half_ordered="No. {positions}: not all steps are in order yet.",
    unseen="Pages not seen yet: {parts}.",
    unseen_part="{pages} of No. {position}",
    unseen_of="No. {positions}: there are pages not seen yet.",
    ask="Hand in now?",
    open="{unanswered} unanswered, {flagged} flagged.",
    all="All {total} answered, none flagged.",
    all_flagged="All {total} answered, {flagged} flagged.",
    note="You see the result at once; nothing can be changed after that.",
    yes="Hand in",
    no="Look again",
)

REVIEW: Final[Mapping[Language, ReviewWords]] = {Language.ZH: _ZH, Language.EN: _EN}
