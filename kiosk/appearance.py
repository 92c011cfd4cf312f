"""How the terminal looks and speaks: themes, breakpoints, and the language of the citizen screens."""

from collections.abc import Callable

from kiosk.guard import GuardedApp
from kiosk.screens.leave import MayLeave
from kiosk.settings import Settings
from kiosk.theme import CONTRAST, OWN_TOKENS, THEMES
from kiosk.wording import Language, Wording, other, wording


class DressedApp(GuardedApp):
    """A guarded app in the hall's themes, at home in two languages."""

    # The class variables are Textual's own, hence the two exceptions from the rule about mutable ones.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (140, "-huge")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall"), (40, "-high")]  # noqa: RUF012

    def __init__(self, settings: Settings, *, may_leave: MayLeave | None, monotonic: Callable[[], float]) -> None:
        super().__init__(locked=settings.locked, may_leave=may_leave, monotonic=monotonic)
        self.settings = settings
        self.language = settings.language
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = settings.theme

    @property
    def words(self) -> Wording:
        """The citizen screens' wording in the language chosen now."""
        return wording(self.language)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own tokens, so that style sheets parse under any theme."""
        return OWN_TOKENS

    def speak(self, language: Language) -> None:
        """Say everything in `language`."""
        if language is not self.language:
            self.language = language
            for screen in self.hall_screens():
                # On the app's own turn: a tapped label cannot wait for its own replacement.
                self.call_next(screen.speak)

    def wear(self, theme: str) -> None:
        """Draw everything in `theme`."""
        if theme != self.theme:
            self.theme = theme
            for screen in self.hall_screens():
                screen.call_after_refresh(screen.restyled)

    def action_switch_language(self) -> None:
        """The other language."""
        self.speak(other(self.language))

    def action_switch_contrast(self) -> None:
        """Black on white in one column, or back."""
        self.wear(self.settings.theme if self.theme == CONTRAST else CONTRAST)
