"""How the terminal looks and speaks: themes, breakpoints, and the language."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from textual.filter import LineFilter

from kiosk.frame.lockdown.guard import GuardedApp
from kiosk.frame.look.colourless import Colourless
from kiosk.frame.look.depth import Depth
from kiosk.frame.look.kept_styles import KeptStylesheet
from kiosk.frame.look.palettes import PALETTES
from kiosk.frame.look.theme import CONTRAST, OWN_TOKENS
from kiosk.frame.terminal import MayLeave
from kiosk.settings.settings import Settings
from kiosk.wording import Language, Wording, other, wording


class DressedApp(GuardedApp):
    """A guarded app in the hall's themes, at home in two languages."""

    # The class variables are Textual's own, hence the two exceptions from the rule about mutable ones.
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (80, "-narrow"), (100, "-wide"), (140, "-huge")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall"), (40, "-high")]  # noqa: RUF012

    def __init__(
        self,
        settings: Settings,
        *,
        sheets: Sequence[Path],
        may_leave: MayLeave | None,
        monotonic: Callable[[], float],
        depth: Depth,
    ) -> None:
        """Dress for a terminal that shows `depth` colours.

        `sheets` must hold the first screen's own: Textual loads by itself only those of screens pushed later.
        """
        super().__init__(
            sheets=sheets,
            locked=settings.locked,
            may_leave=may_leave,
            monotonic=monotonic,
            keyboard=settings.keyboard,
        )
        self._bare: Final = (Colourless(),) if depth is Depth.NONE else ()
        self.no_color = self.no_color or bool(self._bare)
        self.stylesheet = KeptStylesheet(variables=self.get_css_variables())
        self.settings = settings
        self.language = settings.language
        for theme in PALETTES[depth]:
            self.register_theme(theme)
        self._wear_first(settings.theme)

    def _wear_first(self, theme: str) -> None:
        """Put on a theme before any style sheet has been read; the usual way would read them all a second time."""
        self.set_reactive(DressedApp.theme, theme)
        dark = self.current_theme.dark
        self.update_classes({f"-theme-{theme}": True, "-dark-mode": dark, "-light-mode": not dark}, update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Those of Textual, and what a terminal without colours needs."""
        return (*super().get_line_filters(), *self._bare)

    @property
    def words(self) -> Wording:
        """What all screens share, in the language chosen now; wings take their own words by it."""
        return wording(self.language)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own tokens, so that style sheets parse under any theme."""
        return OWN_TOKENS

    def breakpoints_now(self) -> list[str]:
        """The classes that the present size gives a screen: one for its width, one for its height."""
        return [
            next(name for least, name in reversed(breakpoints) if cells >= least)
            for cells, breakpoints in (
                (self.size.width, self.HORIZONTAL_BREAKPOINTS),
                (self.size.height, self.VERTICAL_BREAKPOINTS),
            )
        ]

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
