"""What has to fit between the lines of a service's file, and between it and the shipped guide."""

from collections.abc import Iterator, Mapping, Sequence

from quiz.bank.book.model import (
    BOOK_LINES,
    HERE,
    VOUCHED_LISTS,
    HallBook,
    LocalElement,
    NewService,
    ServiceBook,
    Standing,
    Vouched,
    vouched,
)
from quiz.bank.book.overlay import is_overtaken
from quiz.bank.book.shipped_lines import seen_of, words_of
from quiz.bank.reading.characters import shown
from quiz.bank.reading.guide_lines import same_wrong, scene_faults, twice, when_faults
from quiz.bank.reading.read_file import ReadFile
from quiz.bank.reading.tree import Fault, Loc, Tree
from quiz.model.case import concerns
from quiz.model.causes.book import (
    AgainTooSoon,
    BookMisnamed,
    CheckedBefore,
    LineNotShipped,
    Overtaken,
    OvertakenGone,
    ReplacedTwice,
    SameHand,
    ServiceBare,
    ServiceShipped,
    ServiceUnknown,
    SourceUnknown,
    Unchecked,
)
from quiz.model.causes.guides import LineIdle, Named, NameTwice, SceneIdle
from quiz.model.guide import OWN, Element, Guide
from quiz.model.problems import Problem, Severity
from quiz.model.source import LocalBasis
from quiz.model.spans import span_of
from quiz.notice.notice import DESK_LINE


def hall_faults(bank_file: ReadFile[HallBook]) -> Iterator[Fault]:
    """Everything wrong in `hall.yaml` beyond its single fields."""
    if bank_file.tree is not None and bank_file.value is not None and bank_file.value.here is not None:
        yield from _standing(bank_file.tree, ("here",), bank_file.value.here, bank_file.value.sources)


def service_faults(bank_file: ReadFile[ServiceBook], guide: Guide | None) -> Iterator[Fault]:
    """Everything wrong in a service's file beyond its single fields; `guide` is the shipped one, if there is."""
    tree, book = bank_file.tree, bank_file.value
    if tree is None:
        return
    yield from twice(tree, VOUCHED_LISTS, "id", Named.ELEMENT)  # a seal is under a name
    yield from same_wrong(tree)
    if book is None:
        return
    yield from _naming(tree, book, guide)
    yield from _standings(tree, book)
    if guide is not None or book.new is not None:
        yield from _profile(tree, book, guide)
        yield from _ties(tree, book, guide)


def sense_faults(tree: Tree, merged: Guide, book: ServiceBook) -> Iterator[Fault]:
    """What only the whole can be asked: scenes with nothing to tell, lines that hold on no day."""
    for at, scene in enumerate(book.scenes):
        told = (line for line in merged.elements if line.verified or isinstance(line.basis, LocalBasis))
        if not any(concerns(line.when, scene.profile) for line in told):  # what waits for a second person will be told
            yield tree.fault(("scenes", at), SceneIdle())
    for name, at, line in book.lines:
        if span_of(merged, line) is None:
            yield tree.fault((name, at), LineIdle())


def remarks(bank_file: ReadFile[ServiceBook] | ReadFile[HallBook], guides: Mapping[str, Guide]) -> Iterator[Problem]:
    """What somebody should look at: what nobody has checked, and shipped lines that have changed underneath."""
    tree, book = bank_file.tree, bank_file.value
    if tree is None or book is None:
        return
    guide = guides.get(book.service) if isinstance(book, ServiceBook) else None
    for loc, name, one in vouched(book):
        at_key = name == HERE
        place = tree.place(loc if at_key else (*loc, "id"), at_key=at_key)
        if one.checked is None:
            yield Problem(tree.path, *place, Severity.WARNING, Unchecked(name))
        where = str(loc[0])
        shipped = {each.id: each for each in getattr(guide, where)} if guide is not None and where in BOOK_LINES else {}
        if isinstance(one, LocalElement) and one.replaces is not None and is_overtaken(one, shipped):
            meant = shipped.get(one.replaces.line)
            lost = OvertakenGone(name, one.replaces.line)
            cause = lost if meant is None else Overtaken(name, meant.id, shown(words_of(meant)), seen_of(meant))
            yield Problem(tree.path, *tree.place((*loc, "replaces", "seen")), Severity.WARNING, cause)


def _naming(tree: Tree, book: ServiceBook, guide: Guide | None) -> Iterator[Fault]:
    if tree.path.stem != book.service:
        yield tree.fault(("service",), BookMisnamed(tree.path.name, book.service))
    own = book.service.startswith(OWN)
    if book.new is None and (own or guide is None):
        yield tree.fault(("service",), ServiceUnknown(book.service))
    elif book.new is not None and not own:
        yield tree.fault(("new",), ServiceShipped(book.service), at_key=True)
    elif book.new is not None and not any(True for _ in book.lines):
        yield tree.fault(("service",), ServiceBare(book.service))


def _standings(tree: Tree, book: ServiceBook) -> Iterator[Fault]:
    for loc, name, one in vouched(book):
        yield from _standing(tree, loc, one, book.sources)
        if name == DESK_LINE:
            yield tree.fault((*loc, "id"), NameTwice(Named.ELEMENT, name))


def _standing(tree: Tree, loc: Loc, stated: Vouched, sources: Mapping[str, object]) -> Iterator[Fault]:
    if stated.checked is not None:
        if stated.checked.by.upper() == stated.written.by.upper():
            yield tree.fault((*loc, "checked"), SameHand(stated.checked.by))
        if stated.checked.day < stated.written.day:
            yield tree.fault((*loc, "checked", "day"), CheckedBefore())
    if not isinstance(stated, Standing):
        return
    if stated.source not in sources:
        yield tree.fault((*loc, "source"), SourceUnknown(stated.source, tuple(sources)[:6]))
    if stated.again <= stated.written.day:
        yield tree.fault((*loc, "again"), AgainTooSoon())


def _profile(tree: Tree, book: ServiceBook, guide: Guide | None) -> Iterator[Fault]:
    asks: Guide | NewService | None = book.new or guide
    if asks is None:
        return
    known = {question.key: set(question.answers) for question in asks.profile}
    yield from when_faults(tree, known)
    yield from scene_faults(tree, known)


def _ties(tree: Tree, book: ServiceBook, guide: Guide | None) -> Iterator[Fault]:
    """Lines that stand for others, or behind others: the file has to name lines that there are."""
    taken: set[str] = set()
    for name in BOOK_LINES:
        shipped: Sequence[Element] = getattr(guide, name) if guide is not None else ()
        ids = {line.id for line in shipped}
        before = set(ids)
        for at, line in enumerate(getattr(book, name)):
            if line.replaces is not None:
                if line.replaces.line in taken:
                    yield tree.fault((name, at, "replaces", "line"), ReplacedTwice(line.replaces.line))
                taken.add(line.replaces.line)
            if line.after is not None and line.after not in before:
                yield tree.fault((name, at, "after"), LineNotShipped(line.after, tuple(sorted(before))[:6]))
            before.add(line.id)
