"""以上都对, 以上都不对: two right options give it away, and it cannot be shuffled."""

import re
from collections.abc import Iterator

from quiz.model.causes.choices import AboutOtherOptions
from quiz.review.lint.choice import Choice
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_choice

_SWEEPING = re.compile(
    r"(?:^|，)(?:以上|上述|前面|前述|前[二两三四五][项者种])[^，。；]{0,4}(?:都|均|皆|全|无一)"
    r"|[A-H](?:[、，和与及][A-H])+"
    r"|^(?:全部|都|均|全|皆)(?:正确|错误|不正确|不对|不是|对|错|是)$"
)


@each_choice
def all_of_the_above(choice: Choice) -> Iterator[Remark]:
    """An option that speaks of the other options instead of the matter."""
    for phrase in choice.phrases:
        if _SWEEPING.search(phrase.text.strip("。")):
            yield Remark(choice.owner, phrase.loc, AboutOtherOptions(phrase.text))
