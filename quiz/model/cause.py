"""Why something is wrong with a bank, as facts: a code and typed fields, in no language.

A cause is a class of its own, declared by its fields, so that whoever finds it must give every fact and whoever puts it
into words can only use what is there:

    class KeyTwice(Cause, code="key_twice"):
        \"\"\"A key stands twice in one mapping.\"\"\"

        key: str
        line: int

All of them stand in `quiz.model.causes`. Facts are plain: texts, whole numbers, decimals, members of a `StrEnum`, and
tuples of texts. What a fact quotes from a file may be anything its author wrote, so it comes as
`quiz.bank.reading.characters.shown` gives it, on one line and short, unless the model has bounded it already.
"""

from decimal import Decimal
from inspect import get_annotations
from typing import Any, ClassVar, NoReturn, dataclass_transform

Fact = str | int | Decimal | tuple[str, ...]


@dataclass_transform(frozen_default=True)
class Cause:
    """One way in which a bank can be wrong; equal if kind and facts are equal.

    To mypy a frozen dataclass. What `dataclass` would write a hundred times stands here once: it takes so long over it
    that loading a bank would wait.
    """

    code: ClassVar[str]
    """Names the cause for programs, now and in later versions, whatever the class is called."""
    names: ClassVar[tuple[str, ...]]
    """Of its facts, in the order of their declaration."""

    kinds: ClassVar[dict[str, type["Cause"]]] = {}
    """Code → cause, for every cause whose module has been imported."""

    def __init_subclass__(cls, *, code: str) -> None:
        super().__init_subclass__()
        if code in Cause.kinds:
            raise TypeError(f"{cls.__name__}: the code {code!r} is taken by {Cause.kinds[code].__name__}")
        Cause.kinds[code] = cls
        cls.code = code
        cls.names = tuple(get_annotations(cls))

    def __init__(self, *given: Fact, **named: Fact) -> None:
        facts = dict(zip(self.names, given, strict=False)) | named
        if len(given) + len(named) != len(self.names) or facts.keys() != {*self.names}:
            raise TypeError(f"{type(self).__name__} takes {self.names}, not {given} and {named}")
        vars(self).update((name, facts[name]) for name in self.names)

    @property
    def facts(self) -> dict[str, Fact]:
        """The facts by name, in that order."""
        return dict(vars(self))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name}: what was found does not change")

    def __eq__(self, other: Any) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={fact!r}' for name, fact in vars(self).items())})"


class CauseError(ValueError):
    """Raised by a validator of a model; pydantic keeps it in its own error, so the cause arrives with its facts."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(repr(cause))
        self.cause = cause
