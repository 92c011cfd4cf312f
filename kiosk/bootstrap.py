"""The composition root: settings in, a terminal out. What loads the database is loaded after the first frame."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.desks.way_out import WayOut
from kiosk.frame.app import KioskApp
from kiosk.frame.look.depth import depth_of
from kiosk.log import LOG
from kiosk.log.file import keep_log, let_go
from kiosk.routes import DOORS, first_screen
from kiosk.settings.files import DATABASE, LOG_FILE
from kiosk.settings.private import keep_private
from kiosk.settings.settings import Settings
from kiosk.web.page import page_of
from scoring.clock import Clock, steady, system_clock
from scoring.services.way_out import way_out_of

if TYPE_CHECKING:
    from kiosk.desks.ports import Identity, Services
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
    page = page_of(os.environ)

    def open_services() -> Services:
        from kiosk.desks.opening import open_hall  # noqa: PLC0415 - loads the database; runs after the first frame

        said, page_id = app.report_progress, page.page_id if page else None
        found = open_hall(settings, home, clock=clock, demo_seed=demo_seed, bank=bank, progress=said, page=page_id)
        if demo_seed is not None and found.bulletins is not None:
            from kiosk.cli.demo import write_beforehand  # noqa: PLC0415 - only a demo has one

            write_beforehand(found.bulletins, settings.language)
        return found

    def identity() -> Identity | None:
        return app.services.identity if app.services is not None else None

    app = KioskApp(
        settings,
        clock=clock,
        open_services=open_services,
        first=first_screen(settings),
        doors=DOORS,
        depth=depth_of(os.environ),
        # A test's time runs on while the machine sleeps: shutting the lid is a way to walk away.
        monotonic=lambda: steady().seconds,
        seen=page.seen if page else None,
        may_leave=WayOut(way_out_of(home / DATABASE), identity, clock=steady).may_leave,
    )
    return app


def run_app(app: KioskApp, home: Path) -> int:
    """Run the terminal until it is left; its exit code. What goes wrong meanwhile is written to a file in `home`."""
    log = keep_log(home / LOG_FILE)
    for path in keep_private(home):
        LOG.warning("others may read %s, and this program may not change that", path)
    try:
        app.run()
    finally:
        if app.services is not None:
            app.services.close()
        let_go(log)
    return app.return_code or 0
