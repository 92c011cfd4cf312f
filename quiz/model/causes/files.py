"""A folder, or a file as a whole: not there, not readable, not harmless, not YAML."""

from enum import StrEnum

from quiz.model.cause import Cause


class NoBank(Cause, code="no_bank"):
    """The folder holds none of the `folders` of a bank."""

    folders: tuple[str, ...]


class WrongEnding(Cause, code="wrong_ending"):
    """A file among those of the bank that is not read, because it does not end with .yaml."""


class NotAFile(Cause, code="not_a_file"):
    """A folder, a dangling link, a pipe, where a file should be."""


class NotAFolder(Cause, code="not_a_folder"):
    """A file, a dangling link, a pipe, where one of the bank's folders should be."""


class Unreadable(Cause, code="unreadable"):
    """The file cannot be opened or read."""

    error: str
    """Name of the exception's class."""


class CacheNotWritten(Cause, code="cache_not_written"):
    """The bank is sound, but the next start will have to read it all again."""

    error: str
    """Name of the exception's class."""


class EmptyFile(Cause, code="empty_file"):
    """Nothing but white space."""


class OnlyComments(Cause, code="only_comments"):
    """Comments and no content."""


class TooLarge(Cause, code="too_large"):
    """More bytes than a bank file may have."""

    most: int
    """In MiB."""


class NotUtf8(Cause, code="not_utf8"):
    """A byte that begins no character."""

    byte: int
    """0 to 255."""


class ForbiddenCharacter(Cause, code="forbidden_character"):
    """A control character or an invisible one."""

    character: str
    """Its name, e.g. `U+202E`."""


class ByteOrderMark(Cause, code="byte_order_mark"):
    """A forbidden character that editors write at the beginning of a file unasked."""

    character: str
    """Its name, `U+FEFF`."""


class TooDeep(Cause, code="too_deep"):
    """Lists and mappings inside each other, more than `most`."""

    most: int


class TooMuchContent(Cause, code="too_much_content"):
    """More values than the memory of a terminal is to be filled with."""


class SecondDocument(Cause, code="second_document"):
    """`---` and another document in one file."""


class Alias(Cause, code="alias"):
    """A YAML alias, `*name`."""

    name: str


class Anchor(Cause, code="anchor"):
    """A YAML anchor, `&name`."""

    name: str


class TypeTag(Cause, code="type_tag"):
    """A YAML type tag, `!name`."""


class Slip(StrEnum):
    """Which mistake an author most likely made where the YAML reader stumbled."""

    COLON = "colon"
    """A colon where none can be: wrong indentation, or a colon and a space inside a text."""
    NO_COLON = "no_colon"
    WIDE_COLON = "wide_colon"
    """A full-width colon behind the name of a field."""
    BEGINNING = "beginning"
    """A character that begins no word: a tab, or one that YAML keeps for itself."""
    QUOTE = "quote"
    """A quotation mark that is never closed."""
    BACKSLASH = "backslash"
    BRACKET = "bracket"
    BRACE = "brace"
    DASH = "dash"
    """The entries of a list are not aligned."""
    ALIGNMENT = "alignment"
    """A line that belongs to nothing above it."""
    DUPLICATE = "duplicate"
    UNKNOWN = "unknown"


class NotYaml(Cause, code="not_yaml"):
    """The YAML reader gives up here."""

    slip: Slip


class NotYamlAtAll(Cause, code="not_yaml_at_all"):
    """The YAML reader gives up and does not say where."""
