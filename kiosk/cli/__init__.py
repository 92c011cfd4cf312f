"""The sub-commands. Each module offers `options(parser)`, which adds its options and sets `run(options) -> exit code`.

A module is imported only when its command is meant, and imports what it needs only when it runs: the terminal's first
frame waits for none of them.
"""

import importlib
from typing import Protocol, cast

COMMANDS = {
    "demo": "演示: 生成一座虚构的大厅并打开（各角色的登录方式显示在首屏）",
    "init": "设置本终端: 大厅、类型、第一位管理员",
    "rate": "记录另一台评价设备上的评价",
    "scores": "综合得分表",
    "explain": "一个得分由哪些记录构成",
    "bank": "检查题库、核对引用、统计覆盖、打印告知单",
    "ledger": "核对账本、查看链头、重建各表",
}
"""Name on the command line (also the module's) → what it does. Without a name the terminal starts."""

TERMINAL = "terminal"
"""The module behind `kiosk` without a sub-command."""


class Command(Protocol):
    """What a command's module offers."""

    def options(self, parser: object) -> None:
        """Add the command's options and set its `run`."""
        ...


def command(name: str) -> Command:
    """The module of a command."""
    return cast("Command", importlib.import_module(f"kiosk.cli.{name}"))
