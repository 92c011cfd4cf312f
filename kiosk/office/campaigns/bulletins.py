"""One key writes a campaign's bulletin: every form of it, as HTML, workbook and Markdown."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from kiosk.desks.ports import BulletinDesk
from kiosk.office.listing.page import Frame
from kiosk.wording.shape import Language


def write_bulletins(desk: BulletinDesk, campaign_id: str, frame: Frame) -> None:
    """Write them, and say where they lie."""

    def told(files: Sequence[Path]) -> None:
        folder = files[0].parent if files else desk.folder
        frame.look_again()
        frame.tell(lambda words: words.months.bulletin_written.format(n=len(files), folder=folder))

    frame.carry_out(partial(_write, desk, campaign_id, frame.said.language), told)


def _write(desk: BulletinDesk, campaign_id: str, language: Language) -> Sequence[Path]:
    from kiosk.views.bulletin.filing import keep_bulletins  # noqa: PLC0415 - loads the libraries for files

    return [path.absolute() for path in keep_bulletins(desk, campaign_id, language)]
