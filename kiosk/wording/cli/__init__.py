"""Every word of the command line, a file a family of commands, each in both languages.

The classes are made without `repr` and `eq`, as in `kiosk.wording.shape`: the terminal's first frame waits for them.
"""

from dataclasses import dataclass
from typing import assert_never

from kiosk.wording.cli import bank, common, demo, explain, init, ledger, rate, scores
from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class CliWords:
    """The command line in one language."""

    language: Language
    common: common.CommonWords
    init: init.InitWords
    demo: demo.DemoWords
    rate: rate.RateWords
    scores: scores.ScoresWords
    explain: explain.ExplainWords
    ledger: ledger.LedgerWords
    bank: bank.BankWords


_ZH = CliWords(
    language=Language.ZH,
    common=common.ZH,
    init=init.ZH,
    demo=demo.ZH,
    rate=rate.ZH,
    scores=scores.ZH,
    explain=explain.ZH,
    ledger=ledger.ZH,
    bank=bank.ZH,
)

_EN = CliWords(
    language=Language.EN,
    common=common.EN,
    init=init.EN,
    demo=demo.EN,
    rate=rate.EN,
    scores=scores.EN,
    explain=explain.EN,
    ledger=ledger.EN,
    bank=bank.EN,
)


def cli_words(language: Language) -> CliWords:
    """The command line's words in `language`."""
    match language:
        case Language.ZH:
            return _ZH
        case Language.EN:
            return _EN
        case _:
            assert_never(language)
