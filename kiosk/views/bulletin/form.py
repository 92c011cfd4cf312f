"""Who a bulletin is for, and whether a person may read it."""

from dataclasses import dataclass
from enum import StrEnum

from scoring.events.organisation import Role
from scoring.identifiers import meant
from scoring.permissions import Act, NotAllowedError, may, require
from scoring.read.organisation import StaffRecord, UnitRecord


class Reader(StrEnum):
    """Whom a form of the bulletin is made for."""

    MANAGEMENT = "management"
    """Everybody's name and score."""
    UNIT = "unit"
    """The names of one unit's own people; of others what is public."""
    PUBLIC = "public"
    """Nobody's name, badge or score."""


@dataclass(frozen=True, slots=True)
class Form:
    """One of the forms of a bulletin."""

    reader: Reader
    unit_id: str | None = None
    """Of a unit's form."""

    @property
    def stem(self) -> str:
        """What its files are called."""
        return self.reader.value if self.unit_id is None else f"unit-{self.unit_id}"

    @property
    def names_people(self) -> bool:
        """Whether somebody's name stands in it."""
        return self.reader is not Reader.PUBLIC


MANAGEMENT = Form(Reader.MANAGEMENT)
PUBLIC = Form(Reader.PUBLIC)


def form_of(given: str, units: tuple[UnitRecord, ...]) -> Form | None:
    """The form that `management`, `unit:U1` or `public` names, however it is spelt; None if it is none of them.

    A unit that is not on record makes no form either.
    """
    word, colon, unit = given.strip().replace("\uff1a", ":").partition(":")
    reader = meant(word, list(Reader))
    if reader == Reader.UNIT and colon:
        known = meant(unit, [one.unit_id for one in units])
        return None if known is None else Form(Reader.UNIT, known)
    return None if reader in {None, Reader.UNIT} or colon else Form(Reader(str(reader)))


def every_form(units: tuple[UnitRecord, ...]) -> tuple[Form, ...]:
    """Every form there is: for management, for each unit that is in the hall, for everybody."""
    return (MANAGEMENT, *(Form(Reader.UNIT, one.unit_id) for one in units if not one.closed), PUBLIC)


def widest(person: StaffRecord | None) -> Form:
    """The form with the most names that a person may read; somebody unknown may read what everybody may."""
    if person is None:
        return PUBLIC
    if may(person.role, Act.SEE_BULLETINS):
        return MANAGEMENT
    return Form(Reader.UNIT, person.unit_id) if may(person.role, Act.SEE_UNIT) else PUBLIC


def require_readable(form: Form, person: StaffRecord) -> None:
    """Go on only if this person may read the form.

    Raises:
        NotAllowedError: the role does not allow it, or it is another unit's.
    """
    if form.reader is Reader.PUBLIC:
        return
    if form.reader is Reader.UNIT and may(person.role, Act.SEE_UNIT):
        if form.unit_id != person.unit_id:
            raise NotAllowedError(person.staff_id, Role(person.role), Act.SEE_BULLETINS)
        return
    require(person.staff_id, person.role, Act.SEE_BULLETINS)
