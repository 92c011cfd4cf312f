"""What a bulletin says of surveys."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class SurveyWords:
    """One table a question."""

    title: str
    asked: str
    """Template: title, first, last, answers, left_out."""
    of: str
    n: str
    share: str
    whole_hall: str
    no_window: str
    note: str


_ZH: Final = SurveyWords(
    title="民意调查（不计入好评率）",
    asked="《{title}》{first}至{last}：有效答卷{answers}份，待核不计{left_out}份。",
    of="对象",
    n="样本",
    share="比例",
    whole_hall="全厅",
    no_window="未指明窗口",
    note="样本是答了这一题的份数，不足 5 份不算比例；区间是各答案单独的 95% 威尔逊区间。"
    "民意调查与办件评价分开，不进入好评率和任何得分；群众写的意见不在通报里。",
)

_EN: Final = SurveyWords(
    title="Surveys, in no rate of ratings",
    asked='"{title}", {first} to {last}: answers that count {answers}, left out {left_out}.',
    of="of",
    n="n",
    share="share",
    whole_hall="whole hall",
    no_window="no window named",
    note="n are those who answered the question; below 5 no share is worked out. An interval is Wilson's 95% of that "
    "answer alone. Surveys stand apart from ratings, in no rate and no score; what citizens wrote is in no bulletin.",
)

SURVEYS: Final[Mapping[Language, SurveyWords]] = {Language.ZH: _ZH, Language.EN: _EN}
