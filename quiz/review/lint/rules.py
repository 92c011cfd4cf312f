"""Where lint rules register: a rule is a function in a file of its own, marked with what it looks at.

    @each_choice
    def longest_key(choice: Choice) -> Iterator[Remark]: ...

`quiz.review.lint.lint` finds the files, so a new rule is plugged in by being written. What it finds is a cause of
`quiz.model.causes`; how that is said stands in `kiosk.wording.bank`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Generic, TypeVar

from quiz.model.guide import Guide
from quiz.model.item import Item
from quiz.review.lint.choice import Choice
from quiz.review.lint.passage import Passage
from quiz.review.lint.remark import Remark

T = TypeVar("T")


class Scope(Generic[T]):
    """The rules that look at one kind of thing, in order of their names."""

    def __init__(self) -> None:
        self._rules: dict[str, Callable[[T], Iterator[Remark]]] = {}

    def __call__(self, rule: Callable[[T], Iterator[Remark]]) -> Callable[[T], Iterator[Remark]]:
        """Register `rule`; for use as a decorator."""
        self._rules[f"{rule.__module__}.{rule.__name__}"] = rule
        return rule

    @property
    def modules(self) -> frozenset[str]:
        """The modules whose rules are here."""
        return frozenset(rule.__module__ for rule in self._rules.values())

    def over(self, things: Iterable[T]) -> Iterator[Remark]:
        """What every rule says of every thing."""
        found = tuple(things)
        for _, rule in sorted(self._rules.items()):
            for thing in found:
                yield from rule(thing)


each_passage: Final = Scope[Passage]()
"""One text that a person reads."""
each_choice: Final = Scope[Choice]()
"""The phrases of one choice."""
all_choices: Final = Scope[Sequence[Choice]]()
"""All choices together."""
each_question: Final = Scope[Item]()
"""One hand-written question."""
each_guide: Final = Scope[Guide]()
"""One guide."""
all_questions: Final = Scope[Sequence[Item]]()
"""All hand-written questions together."""
all_items: Final = Scope[Sequence[Item]]()
"""Hand-written questions and what guides derive, held against each other."""

SCOPES: Final = (each_passage, each_choice, all_choices, each_question, each_guide, all_questions, all_items)
