"""What could be better about a choice: keys that can be found without knowing the law."""

from quiz.model.cause import Cause
from quiz.model.vocabulary import ItemType


class AbsoluteWord(Cause, code="absolute_word"):
    """An absolute word that only wrong phrases use."""

    word: str


class AbsoluteStatements(Cause, code="absolute_statements"):
    """All statements of the bank that have an absolute word are false."""

    count: int


class AboutOtherOptions(Cause, code="about_other_options"):
    """An option that speaks of the other options."""

    option: str


class EchoedStem(Cause, code="echoed_stem"):
    """Only the key repeats words of the stem."""

    words: str


class UnitTellsKey(Cause, code="unit_tells_key"):
    """Only the key is in the unit that the stem asks for."""

    asked: str
    """E.g. 几个工作日."""


class EndTellsKey(Cause, code="end_tells_key"):
    """All wrong phrases end alike, and the key does not."""

    end: str


class OwnEndTellsKey(Cause, code="own_end_tells_key"):
    """The key has an ending that no wrong phrase has."""

    end: str


class KeyPosition(Cause, code="key_position"):
    """A place that is right too often or too seldom over the bank."""

    kind: ItemType
    place: str
    """An option's letter; `true` or `false` of a statement."""
    right: int
    """How often it is right."""
    expected: int
    """How often chance would make it right."""
    often: bool
    """Whether that is too often; else too seldom."""


class LongestKey(Cause, code="longest_key"):
    """The right phrases are clearly longer than all wrong ones."""

    length: int
    """Of the shortest right one, in characters."""
    longest_wrong: int


class LongestKeys(Cause, code="longest_keys"):
    """Over the bank, the longest option is the key too often."""

    choices: int
    """Single choices that have one longest option."""
    keys: int
    """Of these, how often it is the key."""
    expected: int
    """How often chance would make it the key."""


class NumbersOutOfOrder(Cause, code="numbers_out_of_order"):
    """Options that are numbers and neither rise nor fall."""


class SameOption(Cause, code="same_option"):
    """Two options that are the same apart from punctuation."""

    option: str
    other: str


class OptionInside(Cause, code="option_inside"):
    """An option that contains another."""

    inner: str
    outer: str
