"""The composition root: settings in, a terminal out. What loads the database is loaded after the first frame."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kiosk.app import KioskApp
from kiosk.log import LOG
from kiosk.settings.files import LOG_FILE
from kiosk.settings.settings import Settings
from scoring.clock import Clock, system_clock

if TYPE_CHECKING:
    from textual.screen import Screen

    from kiosk.desks.opening import HallServices
    from quiz.bank.model import Bank


def build_app(
    settings: Settings,
    home: Path,
    *,
    clock: Clock = system_clock,
    demo_seed: int | None = None,
    bank: Callable[[], Bank] | None = None,
) -> KioskApp:
    """The terminal that `settings` describe, on the store in `home`; nothing is opened before the first frame.

    Args:
        settings: what this terminal is.
        home: folder of settings and database.
        clock: the hall's time.
        demo_seed: fill the empty store with a demo hall first, showing how far it is.
        bank: loads another bank than the shipped one; called after the first frame.
    """

    def open_services() -> HallServices:
        from kiosk.desks.opening import open_hall  # noqa: PLC0415 - loads the database; runs after the first frame

        return open_hall(settings, home, clock=clock, demo_seed=demo_seed, bank=bank, progress=app.report_progress)

    def may_leave(pin: str) -> bool:
        return hall().keeper.opens_for_admin(pin)

    def hall() -> HallServices:
        return cast("HallServices", app.services)

    app = KioskApp(settings, clock=clock, open_services=open_services, doors=_doors(hall), may_leave=may_leave)
    return app


def run_app(app: KioskApp, home: Path) -> int:
    """Run the terminal until it is left; its exit code. What goes wrong meanwhile is written to a file in `home`."""
    handler = logging.FileHandler(home / LOG_FILE, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
    try:
        app.run()
    finally:
        LOG.removeHandler(handler)
        handler.close()
    return app.return_code or 0


def _doors(hall: Callable[[], HallServices]) -> dict[str, Callable[[], Screen[Any]]]:
    """What stands behind the doors of the home screen; only opened once the services are."""

    def test() -> Screen[Any]:
        from kiosk.screens.clerk_way import clerk_door  # noqa: PLC0415 - as above

        return clerk_door(hall().identity, hall().tests, monotonic=time.monotonic)

    def scores() -> Screen[Any]:
        from kiosk.screens.admin_way import admin_door  # noqa: PLC0415 - as above

        return admin_door(hall().identity, hall().scores, hall().coverage)

    def notice() -> Screen[Any]:
        from kiosk.screens.notice_subject import NoticeSubjectScreen  # noqa: PLC0415 - as above

        return NoticeSubjectScreen(hall().notices)

    return {"test": test, "scores": scores, "notice": notice}
