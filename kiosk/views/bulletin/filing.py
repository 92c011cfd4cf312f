"""Making bulletins and keeping them: what one key of the office does."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from kiosk.desks.bulletins import BulletinFacts
from kiosk.desks.ports import BulletinDesk
from kiosk.errors.office import FileNotKeptError
from kiosk.views.bulletin.compose import bulletin
from kiosk.views.bulletin.form import Form, every_form
from kiosk.views.bulletin.markdown import markdown
from kiosk.views.bulletin.model import Document
from kiosk.views.bulletin.page import page
from kiosk.views.bulletin.xlsx.workbook import workbook
from kiosk.wording.bulletin.words import BULLETIN, BulletinWords
from kiosk.wording.shape import Language
from scoring.whole_file import write_whole

Writer = Callable[[Document, BulletinWords], bytes]
"""A document as the bytes of a file; equal documents give equal bytes."""

WRITERS: Final[Mapping[str, Writer]] = {".html": page, ".xlsx": workbook, ".md": markdown}
"""By the ending of the file."""


def file_bulletins(
    facts: BulletinFacts, folder: Path, language: Language = Language.ZH, forms: Iterable[Form] | None = None
) -> tuple[Path, ...]:
    """Make every form of a campaign's bulletin in every kind of file, and keep them in a folder of their own.

    A file is there whole or not at all; for equal heads of the ledger it holds equal bytes, so making it again changes
    nothing. The folder is for its owner only, and so is every file that names people.

    Args:
        facts: of one campaign.
        folder: of all bulletins; this campaign's folder below it is made where it is missing.
        language: in which they are written.
        forms: which forms; by default all there are.

    Returns:
        The files, in the order of the forms.

    Raises:
        OSError: the folder cannot be written.
    """
    own = folder / facts.period.campaign.campaign_id
    for one in (folder, own):
        one.mkdir(mode=0o700, parents=True, exist_ok=True)
    files = []
    for form in every_form(facts.period.units) if forms is None else forms:
        for ending in WRITERS:
            path = own / f"{form.stem}{ending}"
            made(facts, form, path, language)
            files.append(path)
    return tuple(files)


def keep_bulletins(
    desk: BulletinDesk, campaign_id: str, language: Language, forms: Iterable[Form] | None = None
) -> tuple[Path, ...]:
    """Read a campaign's facts, and file its bulletin where this terminal keeps them; see `file_bulletins`.

    Raises:
        UnknownCampaignError: there is no such campaign.
        FileNotKeptError: the folder cannot be written.
    """
    facts = desk.facts(campaign_id)
    try:
        return file_bulletins(facts, desk.folder, language, forms)
    except OSError as error:
        raise FileNotKeptError(desk.folder, type(error).__name__) from error


def made(facts: BulletinFacts, form: Form, path: Path, language: Language = Language.ZH) -> None:
    """Make one form in the kind of file that the ending of `path` names.

    What names people is readable by its owner only.

    Raises:
        KeyError: there is no such kind, see `WRITERS`.
        OSError: it cannot be written; what was there is untouched.
    """
    content = WRITERS[path.suffix.lower()](bulletin(facts, form, language), BULLETIN[language])
    write_whole(path, content, private=form.names_people)
