"""Words of the duty leader's wing: the way, a finding, the days. A file a part, both languages in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.leader.days import DAYS, DaysWords
from kiosk.wording.leader.finding import FINDING, FindingWords
from kiosk.wording.leader.route import ROUTE, RouteWords
from kiosk.wording.shape import Language, Wording

__all__ = ["LEADER", "DaysWords", "FindingWords", "LeaderWords", "RouteWords", "leader_words"]


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class LeaderWords:
    """Everything the wing says."""

    route: RouteWords
    finding: FindingWords
    days: DaysWords


LEADER: Final[Mapping[Language, LeaderWords]] = {
    language: LeaderWords(route=ROUTE[language], finding=FINDING[language], days=DAYS[language])
    for language in Language
}


def leader_words(words: Wording) -> LeaderWords:
    """The duty leader's words in the language of `words`."""
    return LEADER[words.language]
