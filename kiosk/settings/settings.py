"""What this terminal is, kept as `terminal.json` in its home folder.

Checked by hand rather than by a validation library: this runs before the first frame.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from kiosk.errors.settings import (
    HomeNotAFolderError,
    NotSetUpError,
    SettingFault,
    SettingFlaw,
    SettingsEncodingError,
    SettingsNotAFileError,
    SettingsUnreadableError,
    SettingsUnwritableError,
    Want,
    Wanted,
    WrongSettingsError,
)
from kiosk.settings.members import Member, read_members
from kiosk.settings.named_path import named_path
from kiosk.settings.rules import RULES, Asking, TerminalKind, flaws_between
from kiosk.settings.theme_names import PAPER
from kiosk.wording import Language
from scoring.plain_file import NotAFileError, read_text_at_most

__all__ = ["FILE_NAME", "Asking", "Settings", "TerminalKind", "home_dir", "read_settings", "write_settings"]

FILE_NAME: Final = "terminal.json"

_MOST_BYTES: Final = 1024 * 1024
"""A thousand times what the settings take."""

_HOME_VARIABLE: Final = "KIOSK_HOME"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """This terminal. Times are seconds.

    Raises:
        WrongSettingsError: If a value is outside what its field allows.
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
    asking: Asking = Asking.ALWAYS
    """When a terminal at a window asks for a rating; elsewhere always `always`, for there a citizen begins."""
    region: str | None = None
    """The hall's place as the bank names it (安阳): questions on its local regulations may be drawn. None: none are."""
    announcement: str | None = None
    """What the office tells everybody on the first screen, 1 to 40 characters. None: nothing."""
    printer: str | None = None
    """The printer for citizens' sheets, as the system names it (`lpstat -p`). None: nothing is printed here."""
    public_address: str | None = None
    """Where telephones reach this machine's `kiosk serve`, without a path. None: it serves them no sheets."""
    language: Language = Language.ZH
    """Language of the blank screen."""
    theme: str = PAPER
    """Theme of the blank screen, one of `kiosk.frame.look.theme.THEMES`."""
    idle_seconds: float = 12.0
    """A screen with a rating is blank again at most this long after the last touch: 3 (readable) to 15 (private).

    Choosing a service and reading its sheet take longer; those screens say for themselves how long they stay.
    """
    thanks_seconds: float = 4.0
    """How long the thanks stay, 1 to 10."""
    words_limit: int = 150
    """Most characters of free words, 1 to 150: the exchange with the provincial system allows no more."""
    keyboard: bool = True
    """Whether there is a keyboard: without one nobody is asked to write, and the way out has keys to tap."""
    locked: bool = True
    """Whether leaving the program takes the administrator's PIN."""

    def __post_init__(self) -> None:
        faults = []
        for field in fields(self):
            rule, value = RULES[field.name], getattr(self, field.name)
            if rule.accepts(value):
                # As read from the file: without spaces around a name, whole numbers of seconds as fractions.
                object.__setattr__(self, field.name, rule.keep(value))
            else:
                faults.append(SettingFault(field.name, SettingFlaw.VALUE, wanted=rule.wanted))
        between = flaws_between(self.kind, self.window_id, self.asking)
        faults += [SettingFault(name, flaw) for name, flaw in between]
        if faults:
            raise WrongSettingsError(tuple(faults))


def home_dir(argument: Path | None, environ: Mapping[str, str]) -> Path:
    """The folder of this terminal's settings and database; nothing is created.

    The command line's `argument` wins over `KIOSK_HOME`; without both it is the user's data folder.

    Raises:
        PathOfNobodyError: `KIOSK_HOME` begins with the folder of a user that there is not.
        HomeNotAFolderError: something else than a folder stands there.
    """
    home = argument if argument is not None else _home_of_this_user(environ.get(_HOME_VARIABLE, ""))
    if home.exists() and not home.is_dir():
        raise HomeNotAFolderError(home)
    return home


def _home_of_this_user(named: str) -> Path:
    if named.strip():
        return named_path(named)
    from platformdirs import user_data_dir  # noqa: PLC0415 - not needed where the folder was named

    return Path(user_data_dir("hall-kiosk", appauthor=False))


def read_settings(home: Path) -> Settings:
    """The settings in `home`.

    Raises:
        NotSetUpError: There are none.
        SettingsNotAFileError, SettingsUnreadableError: The system gives out no file.
        SettingsEncodingError, SettingsSyntaxError: The file is no text, or no JSON object.
        WrongSettingsError: Its fields are wrong; all faults at once, each with its line and column.
    """
    path = home / FILE_NAME
    try:
        text = read_text_at_most(path, _MOST_BYTES)
    except FileNotFoundError:
        raise NotSetUpError(path) from None
    except UnicodeDecodeError as error:
        raise SettingsEncodingError(path, error.start + 1) from None
    except NotAFileError:
        raise SettingsNotAFileError(path) from None
    except OSError as error:
        raise SettingsUnreadableError(path, type(error).__name__) from error
    values, faults = _checked(read_members(path, text))
    if faults:
        raise WrongSettingsError(faults, path)
    return Settings(**values)


def _checked(members: list[Member]) -> tuple[dict[str, Any], tuple[SettingFault, ...]]:
    """The values of a file's members, and every fault of theirs."""
    values: dict[str, Any] = {}
    places = {member.key: (member.line, member.column) for member in members}
    faults = []
    for key, value, line, column in members:
        if key not in RULES:
            faults.append(
                SettingFault(key, SettingFlaw.UNKNOWN, line, column, Wanted(Want.CHOICE, choices=tuple(RULES)))
            )
        elif key in values:
            faults.append(SettingFault(key, SettingFlaw.REPEATED, line, column))
        else:
            rule = RULES[key]
            values[key] = rule.keep(value) if rule.accepts(value) else value
            if not rule.accepts(value):
                faults.append(SettingFault(key, SettingFlaw.VALUE, line, column, rule.wanted))
    needed = (field.name for field in fields(Settings) if field.default is MISSING)
    faults += [SettingFault(name, SettingFlaw.MISSING) for name in needed if name not in places]
    between = flaws_between(values["kind"], values.get("window_id"), values.get("asking")) if "kind" in values else ()
    faults += [SettingFault(name, flaw, *places.get(name, places["kind"])) for name, flaw in between]
    return values, tuple(faults)


def write_settings(home: Path, settings: Settings) -> Path:
    """Store `settings` in `home` and return the file's path; a power cut leaves the old file or the new one.

    Raises:
        SettingsUnwritableError: If the folder cannot be written.
    """
    from scoring.whole_file import write_whole  # noqa: PLC0415 - a terminal that only starts writes nothing

    path = home / FILE_NAME
    document = json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n"
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, document.encode(), private=True)
    except OSError as error:
        raise SettingsUnwritableError(path, type(error).__name__) from error
    return path
