"""Loading a bank folder: every file, every problem, one pass."""

import gc
from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from quiz.bank.book.folder import BookFolder, read_book_folder
from quiz.bank.book.read import read_book
from quiz.bank.cache import cache_key, recall, remember
from quiz.bank.deriving.derive import derived_items
from quiz.bank.deriving.derived import hanging
from quiz.bank.deriving.written import written_item
from quiz.bank.fillable import fill_faults
from quiz.bank.links import BankFiles, link_faults, question_ids
from quiz.bank.quarantine import Quarantine, read_quarantine
from quiz.bank.reading.characters import shown
from quiz.bank.reading.folder import QUARANTINE, BankFolder, read_folder
from quiz.bank.reading.guide_lines import with_lines_checked
from quiz.bank.reading.questions import healthy_questions, with_answers_checked
from quiz.bank.reading.read_file import ReadFile, read_file
from quiz.bank.reading.tree import Fault
from quiz.model.bank import LoadedBank, assemble, names_of
from quiz.model.blueprint import Blueprint
from quiz.model.causes.papers import PaperHeld, UnknownItem
from quiz.model.guide import Guide
from quiz.model.item import Item
from quiz.model.problems import ordered
from quiz.model.question import QuestionFile
from quiz.model.spans import without_suffix
from scoring.book.signature import Signatures


def bundled_bank_path() -> Path:
    """The `question_bank` folder beside the packages, in a checkout as in an installed wheel."""
    return Path(__file__).parents[2] / "question_bank"


def load_bank(
    root: Path, cache: Path | None = None, book: Path | None = None, signed: Signatures = MappingProxyType({})
) -> LoadedBank:
    """Load the bank in `root`.

    Never raises for what files contain: anything wrong becomes a problem, and only what is wrong stays out of the bank
    (a question alone, otherwise the file).

    Args:
        root: folder of the bank.
        cache: file to keep the loaded bank in, so that the next start with the same bank and program is quick. A cache
            that does not fit is ignored and replaced, one that cannot be written is a warning, and a bank with errors
            is not kept.
        book: folder of the hall's own book, laid over the shipped guides; what is wrong in it leaves the shipped text.
        signed: what the ledger holds of the book; a line that was changed after it was signed leaves the shipped text.
    """
    with _collector_paused():
        folder, own = read_folder(root), read_book_folder(book) if book is not None else None
        sound = not folder.problems and (own is None or not own.problems)
        return _load(folder, own, signed) if cache is None or not sound else _through(cache, folder, own, signed)


def _through(cache: Path, folder: BankFolder, own: BookFolder | None, signed: Signatures) -> LoadedBank:
    key = cache_key(folder, own, signed)
    kept = recall(cache, key, folder.root)
    if kept is not None:
        return kept
    loaded = _load(folder, own, signed)
    trouble = None if loaded.errors else remember(cache, key, folder.root, loaded)
    return loaded if trouble is None else replace(loaded, problems=ordered((*loaded.problems, trouble)))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No garbage collection meanwhile: it triples the time, because a tree of nodes is all live objects."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _load(folder: BankFolder, own: BookFolder | None, signed: Signatures) -> LoadedBank:
    bank_files = BankFiles(
        guides=tuple(with_lines_checked(read_file(file, Guide)) for file in folder.guides),
        questions=tuple(with_answers_checked(read_file(file, QuestionFile)) for file in folder.questions),
        papers=tuple(read_file(file, Blueprint) for file in folder.papers),
    )
    faults = link_faults(bank_files)
    guide_files = [bank_file.blamed(faults) for bank_file in bank_files.guides]
    question_files = [bank_file.blamed(faults) for bank_file in bank_files.questions]
    shipped = [guide for bank_file in guide_files if (guide := bank_file.healthy)]
    book = read_book(own, {guide.id: guide for guide in shipped}, signed) if own is not None else None
    guides = shipped if book is None else book.over(shipped)
    derived = [one for guide in guides for one in derived_items(guide)]
    items = [one.item for one in derived]
    items += [written_item(question, subject) for one in question_files for subject, question in healthy_questions(one)]
    quarantine, hangs = read_quarantine(folder.quarantine), hanging(derived)
    known = names_of(guides, items)
    held = quarantine.held(known, hangs)
    askable = _askable(items, held)
    there = {item.id for item in items}
    # An error keeps a question out of the bank, not out of the world: it is told once, at the question.
    written = there | set(question_ids(bank_files))
    paper_files = [
        one.blamed((*faults, *_unknown_items(one, written), *_unfillable(one, there, askable, quarantine)))
        for one in bank_files.papers
    ]
    bank = assemble(guides, items, [paper for bank_file in paper_files if (paper := bank_file.healthy)], held)
    found = [
        *(problem for guide in guide_files for problem in guide.problems),
        *(problem for question in question_files for problem in question.problems),
        *(problem for paper in paper_files for problem in paper.problems),
        *quarantine.problems(known, hangs),
        *(book.problems if book is not None else ()),
    ]
    return LoadedBank(bank, ordered((*folder.problems, *found)))


def _askable(items: Sequence[Item], held: Mapping[str, str | None]) -> list[Item]:
    """What papers can count on: nothing in quarantine, and of items that follow one another in time one."""
    return list({without_suffix(item.id): item for item in items if item.id not in held}.values())


def _unknown_items(bank_file: ReadFile[Blueprint], known: Container[str]) -> Iterator[Fault]:
    if bank_file.tree is None or bank_file.value is None:
        return
    for at, part in enumerate(bank_file.value.parts):
        for number, name in enumerate(part.where.items):
            if name not in known:
                loc = ("parts", at, "where", "items", number)
                yield bank_file.tree.fault(loc, UnknownItem(shown(name)))


def _unfillable(
    bank_file: ReadFile[Blueprint], there: Container[str], items: Sequence[Item], quarantine: Quarantine
) -> tuple[Fault, ...]:
    if bank_file.tree is None or bank_file.value is None:
        return ()
    if any(name not in there for part in bank_file.value.parts for name in part.where.items):
        return ()  # told already; to count without it would end in wrong advice
    if not quarantine.legible:
        return (bank_file.tree.fault(("parts",), PaperHeld(QUARANTINE)),)
    return fill_faults(bank_file.tree, bank_file.value, items)
