"""The composition root: settings in, a terminal out. What loads the database is loaded after the first frame."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.frame.app import KioskApp
from kiosk.log.file import keep_log, let_go
from kiosk.routes import DOORS, first_screen
from kiosk.settings.files import LOG_FILE
from kiosk.settings.settings import Settings
from scoring.clock import Clock, system_clock

if TYPE_CHECKING:
    from kiosk.desks.ports import Services
    from quiz.model.bank import Bank


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

    def open_services() -> Services:
        from kiosk.desks.opening import open_hall  # noqa: PLC0415 - loads the database; runs after the first frame

        return open_hall(settings, home, clock=clock, demo_seed=demo_seed, bank=bank, progress=app.report_progress)

    def may_leave(pin: str) -> bool:
        return app.services is not None and app.services.identity.opens_for_admin(pin)

    app = KioskApp(
        settings,
        clock=clock,
        open_services=open_services,
        first=first_screen(settings),
        doors=DOORS,
        may_leave=may_leave,
    )
    return app


def run_app(app: KioskApp, home: Path) -> int:
    """Run the terminal until it is left; its exit code. What goes wrong meanwhile is written to a file in `home`."""
    log = keep_log(home / LOG_FILE)
    try:
        app.run()
    finally:
        if app.services is not None:
            app.services.close()
        let_go(log)
    return app.return_code or 0
