"""What a table of the office lists, apart from the screen that shows it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, Protocol, TypeVar

from kiosk.frame.terminal import Terminal
from kiosk.views.columns import Column
from kiosk.views.lines import Line
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords

Facts = TypeVar("Facts")
Result = TypeVar("Result")
Says = Callable[[OfficeWords], str]
"""Words of the office in the language chosen then."""


class OnTerminal(Protocol):
    """A screen from which another one is opened."""

    @property
    def kiosk(self) -> Terminal:
        """The terminal."""
        ...


class Frame(OnTerminal, Protocol):
    """The screen around a page, as the page sees it."""

    @property
    def said(self) -> OfficeWords:
        """The office's words."""
        ...

    def tell(self, told: Says, *, warns: bool = False) -> None:
        """Say what has become of what was asked for."""
        ...

    def look_again(self) -> None:
        """Read the page again at once."""
        ...

    def point_at(self, key: str) -> None:
        """Put the cursor on a row, as soon as it is listed: what was just made is what the next key is about."""
        ...

    def carry_out(self, act: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Do something in a thread; what it raises is said, else `then` gets what came of it."""
        ...


@dataclass(frozen=True, slots=True)
class PageAct:
    """Something that can be done on a page now."""

    key: str
    """A small letter."""
    says: Says
    run: Callable[[Frame], None]
    rank: int = 0
    """0: always on the key bar; the higher, the sooner it gives way."""


class ListPage(Generic[Facts]):
    """One table: what is read, how it is listed, what can be done. Subclasses give all of it that differs."""

    stem: ClassVar[str] = "list"
    """What exported files are called."""
    follows: ClassVar[bool] = True
    """Whether it is read again whenever something was written; what is dear to read is read when it is opened."""

    def title(self, facts: Facts | None, words: OfficeWords) -> str:
        """What the banner says; before the first look there are no facts."""
        raise NotImplementedError

    def read(self) -> Facts:
        """Ask the desks; runs in a thread."""
        raise NotImplementedError

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """All columns."""
        raise NotImplementedError

    def rows(self, facts: Facts, words: OfficeWords) -> Rows:
        """All rows in the table's own order."""
        raise NotImplementedError

    def nothing(self, words: OfficeWords) -> str:
        """What stands in place of a table without rows."""
        raise NotImplementedError

    def panel(self, facts: Facts, key: str, words: OfficeWords) -> Sequence[Line]:  # noqa: ARG002 - for subclasses
        """More about the row under the cursor."""
        return ()

    def state(self, facts: Facts, words: OfficeWords) -> Sequence[str]:  # noqa: ARG002
        """What the line of state says first, the important before the rest."""
        return ()

    def warns(self, facts: Facts) -> bool:  # noqa: ARG002
        """Whether the first of that wants somebody to act."""
        return False

    def acts(self, facts: Facts | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """What can be done now, with the row under the cursor if there is one."""
        return ()

    def opening(self, facts: Facts, key: str) -> PageAct | None:  # noqa: ARG002
        """What Enter does with a row; None where it does nothing."""
        return None


def titled(keys: Sequence[str], titles: Sequence[str], **shapes: Mapping[str, int | bool]) -> tuple[Column, ...]:
    """Columns of these titles; `shapes` names width, grows, folds and right of those that need them."""
    columns = []
    for key, title in zip(keys, titles, strict=True):
        shape = shapes.get(key, {})
        columns.append(
            Column(
                key,
                title,
                int(shape.get("width", 8)),
                right=bool(shape.get("right", False)),
                grows=int(shape.get("grows", 0)),
                folds=int(shape.get("folds", 0)),
            )
        )
    return tuple(columns)
