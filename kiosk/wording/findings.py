"""States of a patrol's finding."""

from collections.abc import Mapping
from typing import Final

from kiosk.wording.shape import Language

FINDING_STATES: Final[Mapping[Language, Mapping[str, str]]] = {
    Language.ZH: {
        "recorded": "已记录",
        "disputed": "有异议",
        "upheld": "维持",
        "reversed": "撤销",
        "withdrawn": "已撤回",
    },
    Language.EN: {
        "recorded": "recorded",
        "disputed": "disputed",
        "upheld": "upheld",
        "reversed": "reversed",
        "withdrawn": "withdrawn",
    },
}
"""State → how it is said; a state that nobody knows is said as it stands."""
