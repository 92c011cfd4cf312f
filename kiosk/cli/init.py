"""`kiosk init`: set this terminal up; asks, or takes flags and a PIN on stdin."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.common import Failure, home_of, home_option, read_bank, say, say_error
from kiosk.errors import SettingsError
from kiosk.settings.files import DATABASE
from kiosk.settings.settings import FILE_NAME, Settings, TerminalKind, write_settings

if TYPE_CHECKING:
    from scoring.ledger.store import Store

_OFFICE = "U0"
"""Unit of the hall's own office, where the first administrator belongs."""
_KINDS = tuple(kind.value for kind in TerminalKind if kind is not TerminalKind.DEMO)


def options(parser: argparse.ArgumentParser) -> None:
    """Everything that is asked can be given as a flag."""
    home_option(parser)
    parser.add_argument("--hall-id", metavar="编号", help="大厅编号，如 hall-01；同一大厅的终端相同")
    parser.add_argument("--hall-name", metavar="名称", help="大厅名称，显示在屏幕顶端")
    parser.add_argument("--terminal", metavar="编号", help="本终端编号，大厅内不重复，如 T1")
    parser.add_argument("--kind", choices=_KINDS, help="本终端的类型: 大厅、窗口、测试或办公")
    parser.add_argument("--window", metavar="编号", help="窗口终端所在的窗口编号，如 A03")
    parser.add_argument("--region", metavar="地名", help="本地的地名，如 安阳；给出时也考当地的地方性法规")
    parser.add_argument("--admin", metavar="工号", help="第一位管理员的工号，如 G0001；口令从标准输入读取一行")
    parser.add_argument("--admin-name", metavar="姓名", help="第一位管理员的姓名")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the settings and enrol the administrator; refuses a home that is set up already."""
    home = home_of(options)
    if (home / FILE_NAME).exists():
        raise Failure(f"{home / FILE_NAME} 已存在，本终端已设置；要重新设置，请先移走这个文件")
    answers = _Answers(options)
    try:
        settings = _settings(answers)
    except SettingsError as error:
        raise Failure(str(error), 2) from error
    admin, name = answers.get("admin", "管理员工号", "G0001"), answers.get("admin_name", "管理员姓名", None)
    pin = _pin()
    _enrol(home, settings, admin, name, pin)
    write_settings(home, settings)
    say(f"已设置: {home}")
    say("这个大厅现在只有管理员。窗口、人员、考核周期和试卷要等名册导入（还没有做）；想看完整的大厅，请运行 kiosk demo")
    if settings.region:
        _say_unknown_region(settings.region)
    return 0


def _say_unknown_region(region: str) -> None:
    """A place the bank has no question for is no error: its questions may come. But a slip should not go unseen."""
    known = sorted({item.region for item in read_bank(None).bank.items.values() if item.region})
    if region not in known:
        say_error(f"题库里没有「{region}」的题，测试只出全国通用的；现有的地名: {'、'.join(known)}")


class _Answers:
    """A flag where one was given, else the person's answer; without a terminal every flag is needed."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options

    def get(self, name: str, question: str, default: str | None) -> str:
        """The answer without spaces at its ends; `default` where there is none, and asked again while that is None."""
        given = getattr(self._options, name)
        if given is not None:
            return str(given).strip()
        if not sys.stdin.isatty():
            if default is None:
                raise Failure(f"请写 --{name.replace('_', '-')}（{question}）", 2)
            return default
        shown = f" [{default}]" if default else ""
        while True:
            answer = input(f"{question}{shown}: ").strip() or default
            if answer is not None:
                return answer


def _settings(answers: _Answers) -> Settings:
    kind = TerminalKind(_checked_kind(answers.get("kind", f"终端类型 ({'/'.join(_KINDS)})", "hall")))
    return Settings(
        kind=kind,
        hall_id=answers.get("hall_id", "大厅编号", "hall-01"),
        hall_name=answers.get("hall_name", "大厅名称", None),
        terminal_id=answers.get("terminal", "本终端编号", "T1"),
        window_id=answers.get("window", "窗口编号", None) if kind is TerminalKind.WINDOW else None,
        region=answers.get("region", "本地的地名，如 安阳；不考地方性法规的不写", "") or None,
    )


def _checked_kind(kind: str) -> str:
    if kind not in _KINDS:
        raise Failure(f"终端类型 {kind} 不认识；可用: {'、'.join(_KINDS)}", 2)
    return kind


def _pin() -> str:
    if sys.stdin.isatty():
        from getpass import getpass

        first, again = getpass("管理员口令（4到12位数字）: "), getpass("再输一次: ")
        if first != again:
            raise Failure("两次输入的口令不一样，什么也没有保存", 2)
        return first
    return sys.stdin.readline().strip()


def _enrol(home: Path, settings: Settings, admin: str, name: str, pin: str) -> None:
    """Make the database with its first unit and administrator. Nothing is left behind if the PIN is refused."""
    from scoring.clock import system_clock
    from scoring.errors import ScoringError
    from scoring.ledger.store import open_store
    from scoring.services.credentials import check_pin

    try:
        check_pin(pin)
        home.mkdir(parents=True, exist_ok=True)
        store = open_store(
            home / DATABASE, hall_id=settings.hall_id, terminal_id=settings.terminal_id, clock=system_clock
        )
    except (ScoringError, ValueError, OSError) as error:
        raise Failure(str(error), 2) from error
    try:
        _append(store, settings, admin.strip().upper(), name, pin)
    except (ScoringError, ValueError) as error:
        raise Failure(str(error)) from error
    finally:
        store.close()


def _append(store: Store, settings: Settings, admin: str, name: str, pin: str) -> None:
    from scoring.events.organisation import Role, StaffEnrolled, UnitRegistered
    from scoring.ledger.ledger import Submission
    from scoring.ledger.private import seal
    from scoring.services.credentials import Credentials

    secret = seal(name, about="name")
    enrolled = StaffEnrolled(staff_id=admin, unit_id=_OFFICE, role=Role.ADMIN, name=secret.sealed)
    store.ledger.append_all(
        [Submission(UnitRegistered(unit_id=_OFFICE, name=settings.hall_name)), Submission(enrolled, secrets=(secret,))]
    )
    Credentials(store).set_pin(admin, pin)
