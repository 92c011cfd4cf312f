"""`kiosk demo`: a whole synthetic hall in a throw-away folder, with every role's door."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.common import Failure, bank_folder, home_option, language, need_terminal, say_path, settings_of
from kiosk.cli.opening import Opening
from kiosk.settings.files import DATABASE
from kiosk.settings.settings import FILE_NAME, Settings, TerminalKind

if TYPE_CHECKING:
    from quiz.model.bank import Bank

HALL_NAME = "市政务服务中心（演示）"


def options(parser: argparse.ArgumentParser) -> None:
    """Seed, folder, bank, questions to look at, and whether to open the app."""
    home_option(parser)
    parser.add_argument(
        "--seed", type=int, default=2026, metavar="N", help="随机种子（默认 2026）；相同种子、同一天，大厅相同"
    )
    parser.add_argument("--bank", type=Path, metavar="目录", help="题库目录（默认: 随程序安装的题库）")
    parser.add_argument(
        "--question",
        action="append",
        default=[],
        metavar="编号",
        help="试看: 题目编号如 Q-CIVIL-001，或事项编号如 S05；可写多次。窗口人员登录后，第一份试卷就是这些题",
    )
    parser.add_argument("--no-app", action="store_true", help="只生成数据，不打开终端；数据保留，路径写在标准输出")
    parser.set_defaults(run=run)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the demo is about: how its bank is loaded, and the place of its hall."""

    bank: Callable[[], Bank] | None
    region: str | None = None


def run(options: argparse.Namespace) -> int:
    """Make the hall (again, if the folder holds an earlier demo) and open it."""
    keep = options.home is not None or options.no_app
    if not options.no_app:
        need_terminal()
    shown = _shown(options, keep=keep)
    home = Path(options.home) if options.home else Path(tempfile.mkdtemp(prefix="kiosk-demo-"))
    try:
        fresh = _prepare_folder(home)
        settings = Settings(
            kind=TerminalKind.DEMO,
            hall_id="demo",
            hall_name=HALL_NAME,
            terminal_id="T1",
            region=shown.region,
            locked=False,
        )
        if options.no_app:
            _build_now(home, settings, options.seed, fresh=fresh)
            say_path(home)
            return 0
        return int(options.open_terminal(Opening(settings, home, options.seed if fresh else None, shown.bank)))
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


def _shown(options: argparse.Namespace, *, keep: bool) -> _Shown:
    """The shipped bank, another one, or one with a paper of the questions to look at.

    Raises:
        Failure: there is no bank where the options say, or a question cannot be shown.
    """
    if options.bank is None and not options.question:
        return _Shown(None)
    if keep:  # opened again, the hall would draw from the shipped bank, which knows nothing of this one's papers
        raise Failure("--bank 和 --question 只用于看完即删的演示；请去掉 --home 和 --no-app", 2)
    from kiosk.demo.preview import PreviewError, region_of, wanted_items, with_preview
    from kiosk.wording.bank import line
    from kiosk.wording.bank.report import REPORTS
    from quiz.bank.load import load_bank
    from scoring.clock import hall_day, system_clock

    folder = bank_folder(options.bank)
    loaded = load_bank(folder)
    if loaded.errors:
        errors = (line(error, language()) for error in loaded.errors)
        raise Failure("\n".join((*errors, REPORTS[language()].refused.format(folder=folder))))
    bank = loaded.bank
    if not options.question:
        return _Shown(lambda: bank)
    try:
        items = wanted_items(bank, options.question, hall_day(system_clock()))
        shown = with_preview(bank, items)
        return _Shown(lambda: shown, region_of(items))
    except PreviewError as error:
        raise Failure(str(error), 2) from error


def _build_now(home: Path, settings: Settings, seed: int, *, fresh: bool) -> None:
    if not fresh:
        return
    from kiosk.desks.opening import fill_demo, shipped_bank
    from scoring.clock import system_clock
    from scoring.ledger.store import open_store

    store = open_store(home / DATABASE, hall_id=settings.hall_id, terminal_id=settings.terminal_id, clock=system_clock)
    try:
        fill_demo(store, home, settings, shipped_bank(home)(), seed=seed, progress=_print_progress)
    finally:
        store.close()
    sys.stderr.write("\n")


def _print_progress(done: float, words: str) -> None:
    sys.stderr.write(f"\r\033[K{done:4.0%}  {words}")
    sys.stderr.flush()
