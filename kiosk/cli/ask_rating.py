"""`kiosk rate --ask`: the citizen's way line by line, for a screen reader, a braille line or a plain keyboard."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.cli.common import say
from kiosk.cli.failure import Failure
from kiosk.views.window_names import unit_name, window_name
from kiosk.wording import wording
from kiosk.wording.cli.ask_rating import ASKS
from kiosk.wording.errors import said
from kiosk.wording.shape import Language
from scoring.errors import ScoringError
from scoring.rules.answering.followup_steps import BAD_LEVEL

if TYPE_CHECKING:
    from kiosk.desks.ports import RatingDesk, ReasonCard, WindowCard

WORDS_LIMIT: Final = 150
"""The exchange with the provincial system allows no more."""
LEVELS: Final = (5, 4, 3, 2, 1)
_FIRST: Final = 3
"""Reasons read out before anybody asks for more; as many for every level."""
_MORE: Final = "9"
_TRIES: Final = 5
"""So often a line that means nothing is asked for again."""


def answers() -> Iterator[str]:
    """The lines typed, without what a terminal must not see; ends with the input."""
    from kiosk.text.clean import clean

    for line in sys.stdin:
        yield clean(line).strip()


@dataclass(frozen=True, slots=True)
class Asking:
    """One rating asked for in plain lines. An empty line always means: leave this out."""

    desk: RatingDesk
    language: Language
    lines: Iterator[str]
    tell: Callable[[str], None] = say

    def rate(self, window_id: str | None) -> int:
        """Ask for everything that the screens ask for, in their order and words; 1 if nothing was rated."""
        words, own = wording(self.language), ASKS[self.language]
        self.tell(own.begin)
        card = self._window(window_id)
        level = self._level(card) if card else None
        if card is None or level is None:
            self.tell(own.nothing)
            return 1
        rating_id = uuid.uuid4().hex
        self.desk.give(rating_id, card.window_id, level)
        self.tell(own.saved.format(level=words.rating.level(level)))
        level = self._slip(rating_id, level)
        codes = self._reasons(level)
        said = self._words()
        self.desk.add_reasons(rating_id, codes, said, self._service(rating_id) if codes or said else None)
        if level <= BAD_LEVEL:
            self._contact(rating_id)
        self.tell(words.thanks.thanks)
        self.tell(words.thanks.stored)
        return 0

    def _line(self) -> str:
        """The next line; nothing once the input has ended."""
        return next(self.lines, "")

    def _window(self, window_id: str | None) -> WindowCard | None:
        """The window that served: as given, or as typed."""
        from scoring.errors.unknown import UnknownWindowError

        own = ASKS[self.language]
        for _ in range(_TRIES):
            if window_id is None:
                self.tell(own.window)
                window_id = self._line()
            if not window_id:
                return None
            try:
                card = self.desk.window(window_id)
            except UnknownWindowError as error:
                self.tell(said(error, self.language) or own.again)
                window_id = None
                continue
            named = (window_name(card, self.language), unit_name(card, self.language))
            self.tell("  ".join(part for part in (card.window_id, *named, card.staff_name) if part))
            return card
        return None

    def _level(self, card: WindowCard) -> int | None:  # noqa: ARG002 - reads as: the level of this window
        """One of the five, by its digit or its name."""
        words, own = wording(self.language).rating, ASKS[self.language]
        for _ in range(_TRIES):
            names = own.pause.join(f"{level} {words.level(level)}" for level in LEVELS)
            self.tell(own.level.format(levels=names))
            typed = self._line()
            if not typed:
                return None
            if (level := self._meant(typed)) is not None:
                return level
            self.tell(own.again)
        return None

    def _meant(self, typed: str) -> int | None:
        """The level that a digit, full-width too, or a name means."""
        from scoring.identifiers import folded

        words, plain = wording(self.language).rating, folded(typed)
        named = {folded(words.level(level)): level for level in LEVELS} | {str(level): level for level in LEVELS}
        return named.get(plain)

    def _slip(self, rating_id: str, level: int) -> int:
        """Another level, if the one just given was a slip."""
        words, own = wording(self.language).rating, ASKS[self.language]
        self.tell(own.slip)
        meant = self._meant(self._line())
        if meant is None or meant == level:
            return level
        try:
            self.desk.correct(rating_id, meant)
        except ScoringError as error:
            self.tell(said(error, self.language) or own.again)
            return level
        self.tell(own.saved.format(level=words.level(meant)))
        return meant

    def _reasons(self, level: int) -> Sequence[int]:
        """Any of the reasons of the level by their numbers; the first three are read out, the rest on demand."""
        own, reasons = ASKS[self.language], self.desk.reasons(level)
        shown = reasons[:_FIRST]
        self._read_out(shown, 1)
        self.tell(own.reasons)
        typed = self._line()
        if _MORE in _numbers(typed):
            shown = reasons
            self._read_out(reasons[_FIRST:], _FIRST + 1)
            self.tell(own.rest)
            typed = f"{typed} {self._line()}"
        chosen = [number for number in _numbers(typed) if number != _MORE and 1 <= int(number) <= len(shown)]
        return tuple(shown[int(number) - 1].code for number in dict.fromkeys(chosen))

    def _words(self) -> str | None:
        """Free words, in one line."""
        words = wording(self.language).comment
        self.tell(words.prompt)
        self.tell(words.note)
        for _ in range(_TRIES):
            typed = self._line()
            if len(typed) <= WORDS_LIMIT:
                return typed or None
            self.tell(words.count.format(used=len(typed), limit=WORDS_LIMIT))
        return None

    def _service(self, rating_id: str) -> str | None:
        """Which of the window's services it was, where that is not known."""
        services, words = self.desk.services(rating_id), wording(self.language).reasons
        if not services:
            return None
        self.tell(words.which)
        english = self.language is Language.EN
        for number, one in enumerate(services, start=1):
            self.tell(f"{number}  {one.name_en if english else one.name}")
        self.tell(ASKS[self.language].service)
        typed = next(iter(_numbers(self._line())), "")
        return services[int(typed) - 1].service_id if typed and 1 <= int(typed) <= len(services) else None

    def _read_out(self, reasons: Sequence[ReasonCard], first: int) -> None:
        english = self.language is Language.EN
        for number, reason in enumerate(reasons, start=first):
            self.tell(f"{number}  {reason.text_en if english else reason.text}")

    def _contact(self, rating_id: str) -> None:
        """A number to call back on, with what it is for before it is typed."""
        words, own = wording(self.language).contact, ASKS[self.language]
        for line in (words.prompt, *words.about[:3], own.contact):
            self.tell(line)
        for _ in range(_TRIES):
            typed = "".join(character for character in self._line() if character not in " -")
            if not typed:
                return
            if typed.isdecimal() and 7 <= len(typed) <= 12:
                self.desk.leave_contact(rating_id, str(int(typed)).rjust(len(typed), "0"))
                self.tell(own.contact_kept)
                return
            self.tell(words.wrong)


def _numbers(typed: str) -> list[str]:
    """The numbers in a line, whatever stands between them and however wide they are."""
    plain = "".join(str(int(one)) if one.isdecimal() else " " for one in typed)
    return plain.split()


def ask(desk: RatingDesk, language: Language, window_id: str | None) -> int:
    """Ask on this terminal; errors of the store come out as failures."""
    try:
        return Asking(desk, language, answers()).rate(window_id)
    except ScoringError as error:
        raise Failure(said(error, language) or type(error).__name__) from error
