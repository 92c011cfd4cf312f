"""Every error made for people."""

from typing import Final

from kiosk.wording.errors import (
    of_acting,
    of_answering,
    of_backups,
    of_bank,
    of_book,
    of_campaigns,
    of_figures,
    of_inputs,
    of_mending,
    of_notices,
    of_office,
    of_preview,
    of_quiz,
    of_record,
    of_roster,
    of_settings,
    of_store,
)
from kiosk.wording.errors.ratings import exchange, receipts, surveys
from kiosk.wording.errors.sentence import Sentences

SENTENCES: Final[Sentences] = {
    **of_store.STORE,
    **of_backups.BACKUPS,
    **receipts.RECEIPTS,
    **of_record.CONFLICTS,
    **of_record.UNKNOWN,
    **of_campaigns.CAMPAIGNS,
    **of_inputs.INPUTS,
    **of_acting.ACTING,
    **of_answering.ANSWERING,
    **of_mending.MENDING,
    **of_quiz.PAPERS,
    **of_quiz.ATTEMPTS,
    **of_notices.NOTICES,
    **of_notices.PRINTING,
    **of_bank.AUDITS,
    **of_book.BOOKS,
    **of_roster.ROSTERS,
    **exchange.EXCHANGES,
    **surveys.SURVEYS,
    **of_settings.SETTINGS,
    **of_preview.PREVIEWS,
    **of_office.OFFICE,
    **of_figures.FIGURES,
}
