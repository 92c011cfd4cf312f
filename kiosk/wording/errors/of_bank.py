"""Why an audit is not done; what is wrong there is worded with everything else that can be wrong with a bank."""

from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.shape import Language
from quiz.review.audit.errors import HoldingError, StatuteError


def _said(error: HoldingError | StatuteError, language: Language) -> str:
    from kiosk.wording.bank import said_at  # noqa: PLC0415 - many words, which no other error needs

    return said_at(error.path, error.cause, language)


AUDITS: Final[Sentences] = dict(
    (
        of(StatuteError, lambda e: _said(e, Language.ZH), lambda e: _said(e, Language.EN)),
        of(HoldingError, lambda e: _said(e, Language.ZH), lambda e: _said(e, Language.EN)),
    )
)
