"""The hall's own book: what it rests on, who stands for it, and the shipped lines that it stands for."""

from quiz.model.cause import Cause


class BasisInBook(Cause, code="basis_in_book"):
    """A local line that cites as shipped lines do."""


class LocalInBank(Cause, code="local_in_bank"):
    """A shipped line that rests on the word of a hall."""


class BookMisnamed(Cause, code="book_misnamed"):
    """A file that is not called as the service it is about."""

    file: str
    service: str


class ServiceUnknown(Cause, code="service_unknown"):
    """A service that neither the bank has nor the file describes."""

    service: str


class ServiceShipped(Cause, code="service_shipped"):
    """A shipped service described as a new one."""

    service: str


class ServiceBare(Cause, code="service_bare"):
    """A new service without a line."""

    service: str


class SourceUnknown(Cause, code="source_unknown"):
    """A source that the file does not name."""

    source: str
    known: tuple[str, ...]


class SameHand(Cause, code="same_hand"):
    """One person wrote and checked."""

    badge: str


class CheckedBefore(Cause, code="checked_before"):
    """Checked before it was written."""


class AgainTooSoon(Cause, code="again_too_soon"):
    """A day to look again that is not after the day of writing."""


class LineNotShipped(Cause, code="line_not_shipped"):
    """A line that neither the shipped guide nor the file has in this place."""

    line: str
    known: tuple[str, ...]


class ReplacedTwice(Cause, code="replaced_twice"):
    """Two local lines for one shipped one."""

    line: str


class Overtaken(Cause, code="overtaken"):
    """The shipped line has changed under the local one."""

    line: str
    """The local line."""
    shipped: str
    """The shipped one."""
    words: str
    """What it says now."""
    seen: str
    """What to write once it is settled."""


class OvertakenGone(Cause, code="overtaken_gone"):
    """The shipped line is no more."""

    line: str
    shipped: str


class Unchecked(Cause, code="unchecked"):
    """Nobody has checked it yet."""

    line: str


class Lapsed(Cause, code="lapsed"):
    """Somebody should have looked again."""

    line: str
    since: str
    """The day."""


class QuoteNotThere(Cause, code="quote_not_there"):
    """The text of the document does not hold the words."""

    line: str
    document: str


class NumberNotQuoted(Cause, code="number_not_quoted"):
    """The number that a line is about does not stand in the words it quotes."""

    line: str
    number: str


class ChangedSinceSigned(Cause, code="changed_since_signed"):
    """A line that says it is checked, and is not what was signed in the ledger."""

    line: str
    by: str
    """Who signed."""
    day: str


class SignedGone(Cause, code="signed_gone"):
    """A line that was signed in the ledger and is not in the book, although nobody took it out on a screen."""

    service: str
    line: str
    by: str
    day: str


class TakenOutThere(Cause, code="taken_out_there"):
    """A line that says it is checked although those words were taken out of the book on a screen."""

    line: str


class BookMisplaced(Cause, code="book_misplaced"):
    """A file of a service in another folder than the one of services."""

    folder: str
