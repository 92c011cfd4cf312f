"""What this terminal is, kept as `terminal.json` in its home folder.

Checked by hand rather than by a validation library: this runs before the first frame.
"""

import importlib
import json
import os
from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from kiosk.errors import SettingsError
from kiosk.settings.flat_json import FlatJsonError, Found, read_object
from kiosk.settings.rules import RULES, TerminalKind, window_problem
from kiosk.settings.theme_names import PAPER
from kiosk.wording import Language

__all__ = ["FILE_NAME", "Settings", "TerminalKind", "home_dir", "read_settings", "write_settings"]

FILE_NAME: Final = "terminal.json"

_HOME_VARIABLE: Final = "KIOSK_HOME"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """This terminal. Times are seconds.

    Raises:
        SettingsError: If a value is outside what its field allows.
    """

    kind: TerminalKind
    hall_id: str
    """Identifier of the hall, as events name it."""
    hall_name: str
    """The hall's public name, 1 to 60 characters, shown in the banner."""
    terminal_id: str
    """Identifier of this terminal, unique in the hall."""
    window_id: str | None = None
    """The window this terminal stands at; always and only for kind `window`."""
    region: str | None = None
    """The hall's place as the bank names it (安阳): questions on its local regulations may be drawn. None: none are."""
    language: Language = Language.ZH
    """Language of the blank screen."""
    theme: str = PAPER
    """Theme of the blank screen, one of `kiosk.frame.theme.THEMES`."""
    idle_seconds: float = 12.0
    """A screen with a rating is blank again at most this long after the last touch: 3 (readable) to 15 (private).

    Choosing a service and reading its sheet take longer; those screens say for themselves how long they stay.
    """
    thanks_seconds: float = 4.0
    """How long the thanks stay, 1 to 10."""
    words_limit: int = 150
    """Most characters of free words, 1 to 150: the exchange with the provincial system allows no more."""
    locked: bool = True
    """Whether leaving the program takes the administrator's PIN."""

    def __post_init__(self) -> None:
        problems = []
        for field in fields(self):
            try:
                # As read from the file: without spaces around a name, whole numbers of seconds as fractions.
                object.__setattr__(self, field.name, RULES[field.name](getattr(self, field.name)))
            except ValueError as error:
                problems.append(f"{field.name}: {error}")
        if problem := window_problem(self.kind, self.window_id):
            problems.append(problem)
        if problems:
            raise SettingsError("\n".join(problems))


def home_dir(argument: Path | None, environ: Mapping[str, str]) -> Path:
    """The folder of this terminal's settings and database; nothing is created.

    The command line's `argument` wins over `KIOSK_HOME`; without both it is the user's data folder.
    """
    if argument is not None:
        return argument
    if named := environ.get(_HOME_VARIABLE):
        return Path(named)
    folder: str = importlib.import_module("platformdirs").user_data_dir("hall-kiosk", appauthor=False)
    return Path(folder)


def read_settings(home: Path) -> Settings:
    """The settings in `home`.

    Raises:
        SettingsError: If the file is missing or wrong; all faults at once, each as file:line:column and its mending.
    """
    path = home / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise SettingsError(f"{path}: 本终端还没有设置；请先运行 kiosk init") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: 第 {error.start + 1} 个字节不是合法的 UTF-8；请把文件另存为 UTF-8 编码") from None
    except OSError as error:
        raise SettingsError(f"{path}: 文件无法读取（{type(error).__name__}）；请检查它的读取权限") from error
    try:
        found = read_object(text)
    except FlatJsonError as error:
        place = f"{path}:{error.line}:{error.column}"
        mending = "改不好时，移走这个文件再运行 kiosk init"
        raise SettingsError(f"{place}: 不是一个 JSON 对象: {error.message}；{mending}") from None
    return _settings(path, found)


def _settings(path: Path, found: list[Found]) -> Settings:
    """The settings made of a file's members, or every fault of theirs."""
    values: dict[str, Any] = {}
    faults: list[str] = []
    places = {member.key: f"{path}:{member.line}:{member.column}" for member in found}
    for member in found:
        place = f"{path}:{member.line}:{member.column}"
        if member.key not in RULES:
            faults.append(f'{place}: 没有 "{member.key}" 这个字段；可用: {"、".join(RULES)}')
        elif member.key in values:
            faults.append(f'{place}: "{member.key}" 写了两次；请删去一处')
        else:
            values[member.key] = member.value
            try:
                values[member.key] = RULES[member.key](member.value)
            except ValueError as error:
                faults.append(f'{place}: "{member.key}": {error}')
    needed = (field.name for field in fields(Settings) if field.default is MISSING)
    faults += [f'{path}:1:1: 缺少 "{name}"；请补上' for name in needed if name not in places]
    if "kind" in values and (problem := window_problem(values["kind"], values.get("window_id"))):
        faults.append(f"{places.get('window_id', places['kind'])}: {problem}")
    if faults:
        raise SettingsError("\n".join(faults))
    return Settings(**values)


def write_settings(home: Path, settings: Settings) -> Path:
    """Store `settings` in `home` and return the file's path.

    The file is replaced as a whole after it has reached the disk, so a power cut leaves the old one or the new one.

    Raises:
        SettingsError: If the folder cannot be written.
    """
    path = home / FILE_NAME
    draft = path.with_suffix(".json.new")
    try:
        home.mkdir(parents=True, exist_ok=True)
        with draft.open("w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, ensure_ascii=False, indent=2)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise SettingsError(f"{path}: 文件写不进去（{type(error).__name__}）；请检查文件夹的权限和磁盘空间") from error
    return path
