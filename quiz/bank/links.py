"""What only shows when all files lie side by side: ids used twice and references that lead nowhere."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quiz.bank.reading.characters import shown
from quiz.bank.reading.questions import raw_questions
from quiz.bank.reading.read_file import ReadFile
from quiz.bank.reading.tree import Fault, Loc, Tree
from quiz.model.blueprint import Blueprint
from quiz.model.causes.links import IdTwice, Misnamed, NoGuide, Numbered
from quiz.model.guide import Guide
from quiz.model.question import QuestionFile


@dataclass(frozen=True, slots=True)
class BankFiles:
    """All files of a bank."""

    guides: tuple[ReadFile[Guide], ...]
    questions: tuple[ReadFile[QuestionFile], ...]
    papers: tuple[ReadFile[Blueprint], ...]


_Mention = tuple[Tree, Loc, str]
"""An id and where it stands."""


def link_faults(bank_files: BankFiles) -> tuple[Fault, ...]:
    """Every finding between files. Works on what was read, so one broken line does not hide another."""
    guide_trees = [bank_file.tree for bank_file in bank_files.guides if bank_file.tree]
    question_trees = [bank_file.tree for bank_file in bank_files.questions if bank_file.tree]
    paper_trees = [bank_file.tree for bank_file in bank_files.papers if bank_file.tree]
    guide_ids = list(_mentions((tree, ("id",)) for tree in guide_trees))
    # A guide that cannot even be read still exists: its file name says which one it is.
    known = {text for _, _, text in guide_ids} | {
        bank_file.path.name[:3] for bank_file in bank_files.guides if not bank_file.tree
    }
    return (
        *_twice(_questions(bank_files), Numbered.QUESTION),
        *_twice(guide_ids, Numbered.SERVICE),
        *_twice(_mentions((tree, ("id",)) for tree in paper_trees), Numbered.PAPER),
        *_misnamed(guide_ids),
        *_lost(_mentions(_services_of_questions(question_trees)), known),
        *_lost(_mentions(_services_of_papers(paper_trees)), known),
    )


def question_ids(bank_files: BankFiles) -> tuple[str, ...]:
    """The ids of all hand-written questions as far as they can be read, healthy or not, in order of their files."""
    return tuple(text for _, _, text in _questions(bank_files))


def _questions(bank_files: BankFiles) -> Iterator[_Mention]:
    trees = (bank_file.tree for bank_file in bank_files.questions if bank_file.tree)
    return _mentions((tree, ("questions", index, "id")) for tree in trees for index in range(len(raw_questions(tree))))


def _mentions(places: Iterable[tuple[Tree, Loc]]) -> Iterator[_Mention]:
    for tree, loc in places:
        value = tree.at(loc)
        if isinstance(value, str):
            yield tree, loc, value


def _services_of_questions(trees: Sequence[Tree]) -> Iterator[tuple[Tree, Loc]]:
    for tree in trees:
        for index in range(len(raw_questions(tree))):
            yield tree, ("questions", index, "service")


def _services_of_papers(trees: Sequence[Tree]) -> Iterator[tuple[Tree, Loc]]:
    for tree in trees:
        parts = tree.at(("parts",))
        for index in range(len(parts) if isinstance(parts, list) else 0):
            loc: Loc = ("parts", index, "where", "services")
            services = tree.at(loc)
            for number in range(len(services) if isinstance(services, list) else 0):
                yield tree, (*loc, number)


def _twice(mentions: Iterable[_Mention], what: Numbered) -> Iterator[Fault]:
    first: dict[str, tuple[Tree, Loc]] = {}
    for tree, loc, text in mentions:
        if text in first:
            earlier, there = first[text]
            line, _ = earlier.place(there)
            yield tree.fault(loc, IdTwice(what, shown(text), "/".join(earlier.path.parts[-2:]), line))
        else:
            first[text] = (tree, loc)


def _misnamed(guide_ids: Iterable[_Mention]) -> Iterator[Fault]:
    for tree, loc, text in guide_ids:
        if not tree.path.name.startswith(f"{text}-"):
            yield tree.fault(loc, Misnamed(tree.path.name, shown(text)))


def _lost(mentions: Iterable[_Mention], known: set[str]) -> Iterator[Fault]:
    for tree, loc, text in mentions:
        if text not in known:
            yield tree.fault(loc, NoGuide(shown(text)))
