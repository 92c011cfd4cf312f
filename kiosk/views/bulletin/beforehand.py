"""The demo hall's bulletin, written beforehand: of the month whose book is closed, for the office and the public."""

from pathlib import Path

from kiosk.demo.plan import LAST_CAMPAIGN
from kiosk.desks.ports import BulletinDesk
from kiosk.errors.office import FileNotKeptError
from kiosk.views.bulletin.filing import file_bulletins
from kiosk.views.bulletin.form import MANAGEMENT, PUBLIC
from kiosk.wording.shape import Language


def write_beforehand(desk: BulletinDesk, language: Language) -> tuple[Path, ...]:
    """Write it, so that the office of the demo has one to open.

    Raises:
        FileNotKeptError: the folder cannot be written.
    """
    try:
        return file_bulletins(desk.facts(LAST_CAMPAIGN), desk.folder, language, (MANAGEMENT, PUBLIC))
    except OSError as error:
        raise FileNotKeptError(desk.folder, type(error).__name__) from error
