"""One value of a file, or its key: read as something else than was meant, or not fitting its field."""

from enum import StrEnum

from quiz.model.cause import Cause


class KeyTwice(Cause, code="key_twice"):
    """A key stands twice in one mapping."""

    key: str
    line: int
    """Where it stands first, from 1."""


class KeyNotAWord(Cause, code="key_not_a_word"):
    """A list or a mapping as a key."""


class KeyUnquoted(Cause, code="key_unquoted"):
    """A key that YAML readers take for a number, a date, a truth value or nothing."""

    key: str
    """Empty where there is none."""


class SmuggledCharacter(Cause, code="smuggled_character"):
    """A forbidden character, written as an escape."""

    character: str
    """Its name, e.g. `U+202E`."""


class OddSign(Cause, code="odd_sign"):
    """A radical or a compatibility ideograph, which nobody can tell from the character that was meant."""

    character: str
    codepoint: str
    """Its name, e.g. `U+2F9D`."""
    instead: str
    """The character that was meant; empty where it is not known."""


class NoContent(Cause, code="no_content"):
    """A field without a value."""


class Meaning(StrEnum):
    """What some YAML reader makes of an unquoted word."""

    BOOLEAN = "boolean"
    DATE = "date"
    SEXAGESIMAL = "sexagesimal"
    """A number in base 60, as 1:30 is in YAML 1.1."""
    NUMBER = "number"
    SPECIAL = "special"
    """`=` and `<<`."""


class Unquoted(Cause, code="unquoted"):
    """A word that stands for itself only in quotes."""

    text: str
    meaning: Meaning


class Missing(Cause, code="missing"):
    """A field that has to be there."""

    field: str


class UnknownField(Cause, code="unknown_field"):
    """A field that is not known here."""

    field: str
    nearest: str
    """The known one that looks like it; empty where none does."""
    known: tuple[str, ...]


class FieldLooksLike(Cause, code="field_looks_like"):
    """A field whose name has a sign that only looks right, such as an ideographic space or a full-width colon."""

    codepoint: str
    """Name of the sign, e.g. `U+3000`."""
    meant: str
    """The field that was meant."""


class Kind(StrEnum):
    """What a value is, and what a field wants."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    LIST = "list"
    MAPPING = "mapping"


class WrongKind(Cause, code="wrong_kind"):
    """A value of another kind than its field's."""

    wanted: Kind
    found: Kind
    value: str
    """What stands there; empty for a list or a mapping."""


class NotAllowed(Cause, code="not_allowed"):
    """A word that is none of those the field knows."""

    value: str
    nearest: str
    """The allowed one that looks like it; empty where none does."""
    allowed: tuple[str, ...]


class Form(StrEnum):
    """How texts of a fixed form are written."""

    LETTER = "letter"
    QUESTION_ID = "question_id"
    DECIMAL = "decimal"
    SLUG = "slug"
    RECKONING = "reckoning"
    SERVICE_ID = "service_id"
    ARTICLE = "article"
    LAW_NAME = "law_name"
    MARKS = "marks"
    LOCAL_ID = "local_id"
    BADGE = "badge"
    SEEN = "seen"
    LINK = "link"
    WINDOW = "window"
    OTHER = "other"
    """One that nobody has put into words yet."""


class WrongForm(Cause, code="wrong_form"):
    """A text that is not written the way its field wants."""

    value: str
    form: Form


class EmptyText(Cause, code="empty_text"):
    """No character, or white space only, where a text should be."""


class TextTooShort(Cause, code="text_too_short"):
    """Fewer characters than `least`."""

    least: int


class TextTooLong(Cause, code="text_too_long"):
    """More characters than `most`."""

    length: int
    most: int


class TooFew(Cause, code="too_few"):
    """Fewer entries than `least`."""

    least: int


class TooMany(Cause, code="too_many"):
    """More entries than `most`."""

    most: int


class TooSmall(Cause, code="too_small"):
    """A number below `least`."""

    value: str
    least: int


class TooBig(Cause, code="too_big"):
    """A number above `most`."""

    value: str
    most: int


class NotADay(Cause, code="not_a_day"):
    """A date that is not written as year, month and day, or that no calendar has."""


class HoldsOnNoDay(Cause, code="holds_on_no_day"):
    """It ends before it begins."""


class Unfit(Cause, code="unfit"):
    """Does not fit, for a reason that nobody foresaw."""

    value: str
