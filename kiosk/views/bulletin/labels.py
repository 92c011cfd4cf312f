"""Names as a form of the bulletin may say them; the one place that decides whose name is told."""

import re
from dataclasses import dataclass
from functools import cached_property

from kiosk.desks.bulletins import BulletinFacts
from kiosk.text.clean import clean
from kiosk.views.bulletin.form import Form, Reader
from kiosk.wording.bulletin.words import BulletinWords

_BADGE = re.compile(r"(?=.*[A-Z]).{3,}|.{5,}", re.IGNORECASE)
"""What nobody would take for a year or the number of a window."""


@dataclass(frozen=True)
class Labels:
    """What things and people are called in one form."""

    facts: BulletinFacts
    form: Form
    words: BulletinWords

    def outside(self, text: str) -> str:
        """A title or name that somebody gave to something else than a person.

        Whom this form may not name is not named inside it either.
        """
        return self._somebody.sub(self.words.frame.mask, clean(text))

    def unit(self, unit_id: str) -> str:
        """A unit's name."""
        return self.outside(self._units.get(unit_id, unit_id))

    def window(self, window_id: str | None) -> str | None:
        """A window with its number and name; None where no window is known."""
        if window_id is None:
            return None
        return self.outside(f"{window_id} {self._windows.get(window_id, '')}".rstrip())

    def shows(self, staff_id: str) -> bool:
        """Whether this form may name that person."""
        match self.form.reader:
            case Reader.MANAGEMENT:
                return True
            case Reader.UNIT:
                known = self.facts.people.get(staff_id)
                return known is not None and known.unit_id == self.form.unit_id
            case Reader.PUBLIC:
                return False

    def person(self, staff_id: str | None) -> str:
        """Somebody's name; a word for it where there is none, or it is not for the reader of this form."""
        words = self.words.tables
        if staff_id is None:
            return words.nobody
        if not self.shows(staff_id):
            return words.other_unit
        known = self.facts.people.get(staff_id)
        return clean(known.name) if known and known.name else words.erased

    @cached_property
    def _units(self) -> dict[str, str]:
        return {one.unit_id: one.name for one in self.facts.period.units}

    @cached_property
    def _windows(self) -> dict[str, str]:
        return {one.window_id: one.name for one in self.facts.period.windows}

    @cached_property
    def _somebody(self) -> re.Pattern[str]:
        """Any name or badge that this form may not say; longer ones first, so that none is left half."""
        people = [one for one in self.facts.people.values() if not self.shows(one.staff_id)]
        names = {clean(one.name) for one in people if one.name and len(clean(one.name)) > 1}
        found = [re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))]
        badges = sorted((one.staff_id for one in people if _BADGE.fullmatch(one.staff_id)), key=len, reverse=True)
        found += [rf"(?<![0-9A-Za-z]){re.escape(badge)}(?![0-9A-Za-z])" for badge in badges]
        return re.compile("|".join(found) or r"(?!)")
