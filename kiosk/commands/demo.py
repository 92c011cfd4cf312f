"""`kiosk demo`: a whole synthetic hall in a throw-away folder, with every role's door."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from kiosk.commands.common import Failure, home_option, settings_of
from kiosk.files import DATABASE
from kiosk.lock import plain_keys
from kiosk.settings import FILE_NAME, Settings, TerminalKind

HALL_NAME = "市政务服务中心（演示）"


def options(parser: argparse.ArgumentParser) -> None:
    """Seed, folder, and whether to open the app."""
    home_option(parser)
    parser.add_argument(
        "--seed", type=int, default=2026, metavar="N", help="随机种子（默认 2026）；相同种子、同一天，大厅相同"
    )
    parser.add_argument("--no-app", action="store_true", help="只生成数据，不打开终端；数据保留，路径写在标准输出")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make the hall (again, if the folder holds an earlier demo) and open it."""
    keep = options.home is not None or options.no_app
    home = Path(options.home) if options.home else Path(tempfile.mkdtemp(prefix="kiosk-demo-"))
    fresh = _prepare_folder(home)
    settings = Settings(kind=TerminalKind.DEMO, hall_id="demo", hall_name=HALL_NAME, terminal_id="T1", locked=False)
    try:
        if options.no_app:
            _build_now(home, settings, options.seed, fresh=fresh)
            print(home)
            return 0
        plain_keys(os.environ)
        from kiosk.bootstrap import build_app, run_app

        return run_app(build_app(settings, home, demo_seed=options.seed if fresh else None), home)
    finally:
        if not keep:
            shutil.rmtree(home, ignore_errors=True)


def _prepare_folder(home: Path) -> bool:
    """Whether the hall is to be made; a folder with an earlier demo is opened as it is.

    Raises:
        Failure: the folder holds a real terminal, which a demo must never touch.
    """
    if not (home / FILE_NAME).exists():
        if (home / DATABASE).exists():
            raise Failure(f"{home / DATABASE} 已存在，但没有 {FILE_NAME}；演示请另选一个空目录", 2)
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Failure(f"{home}: 不能用作演示目录（{error.strerror}）", 2) from error
        return True
    if settings_of(home).kind is not TerminalKind.DEMO:
        raise Failure(f"{home} 是一台真实终端的目录，演示不能用它；请另选一个目录", 2)
    return False


def _build_now(home: Path, settings: Settings, seed: int, *, fresh: bool) -> None:
    if not fresh:
        return
    from kiosk.hall import fill_demo
    from scoring.clock import system_clock
    from scoring.store import open_store

    store = open_store(home / DATABASE, hall_id=settings.hall_id, terminal_id=settings.terminal_id, clock=system_clock)
    try:
        fill_demo(store, home, settings, seed, _print_progress)
    finally:
        store.close()
    print(file=sys.stderr)


def _print_progress(done: float, words: str) -> None:
    print(f"\r\033[K{done:4.0%}  {words}", end="", file=sys.stderr, flush=True)
