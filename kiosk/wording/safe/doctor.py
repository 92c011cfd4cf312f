"""`kiosk doctor`: its table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class DoctorWords:
    """The health check; what it finds stands in `signs`."""

    columns: tuple[str, str, str]
    """What was looked at, how it is, what was found."""
    checks: Mapping[str, str]
    states: Mapping[str, str]
    to_do: str
    """Template: check, do."""


_ZH: Final = DoctorWords(
    columns=("项目", "状态", "情况"),
    checks={
        "settings": "设置",
        "permissions": "权限",
        "disk": "磁盘",
        "database": "数据库",
        "engine": "SQLite",
        "backups": "备份",
        "clock": "时钟",
        "calendar": "日历",
        "bank": "题库",
        "log": "日志",
        "glyphs": "汉字",
        "width": "字宽",
        "colours": "颜色",
    },
    states={"ok": "正常", "warn": "留意", "bad": "不正常"},
    to_do="{check}: {do}",
)

_EN: Final = DoctorWords(
    columns=("check", "state", "found"),
    checks={
        name: name
        for name in (
            *("settings", "permissions", "disk", "database", "engine", "backups", "clock", "calendar", "bank", "log"),
            *("glyphs", "width", "colours"),
        )
    },
    states={"ok": "ok", "warn": "look", "bad": "bad"},
    to_do="{check}: {do}",
)

WORDS: Final[Mapping[Language, DoctorWords]] = {Language.ZH: _ZH, Language.EN: _EN}
