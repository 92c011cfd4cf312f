"""Loading a bank folder: every file, every problem, one pass."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from quiz.bank.blueprint import Blueprint
from quiz.bank.derive import derived_items
from quiz.bank.fillable import fill_faults
from quiz.bank.guide_lines import with_lines_checked
from quiz.bank.links import Sheets, link_faults
from quiz.bank.model import LoadedBank, assemble
from quiz.bank.problems import Problem, Severity, ordered
from quiz.bank.questions import healthy_questions, with_answers_checked
from quiz.bank.sheet import Sheet, read_sheet
from quiz.bank.tree import Fault
from quiz.bank.written import written_item
from quiz.guide import Guide
from quiz.item import Item
from quiz.question import QuestionFile

M = TypeVar("M", bound=BaseModel)

FOLDERS = ("guides", "questions", "papers")
"""The folders of a bank that are read."""


def bundled_bank_path() -> Path:
    """The `question_bank` folder beside the packages, in a checkout as in an installed wheel."""
    return Path(__file__).parents[2] / "question_bank"


def load_bank(root: Path) -> LoadedBank:
    """Load the bank in `root`.

    Never raises for what files contain: anything wrong becomes a problem, and only what is wrong stays out of the bank
    (a question alone, otherwise the file).
    """
    with _collector_paused():
        return _load(root)


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


def _load(root: Path) -> LoadedBank:
    sheets = Sheets(
        guides=tuple(with_lines_checked(sheet) for sheet in _read(root / "guides", Guide)),
        questions=tuple(with_answers_checked(sheet) for sheet in _read(root / "questions", QuestionFile)),
        papers=tuple(_read(root / "papers", Blueprint)),
    )
    faults = link_faults(sheets)
    guide_sheets = [sheet.blamed(faults) for sheet in sheets.guides]
    question_sheets = [sheet.blamed(faults) for sheet in sheets.questions]
    guides = [guide for sheet in guide_sheets if (guide := sheet.healthy)]
    items = [item for guide in guides for item in derived_items(guide)]
    items += [
        written_item(question, subject) for sheet in question_sheets for subject, question in healthy_questions(sheet)
    ]
    paper_sheets = [sheet.blamed((*faults, *_unfillable(sheet, items))) for sheet in sheets.papers]
    bank = assemble(guides, items, [paper for sheet in paper_sheets if (paper := sheet.healthy)])
    found = [
        *(problem for guide in guide_sheets for problem in guide.problems),
        *(problem for question in question_sheets for problem in question.problems),
        *(problem for paper in paper_sheets for problem in paper.problems),
    ]
    return LoadedBank(bank, ordered((*_folder_problems(root), *found)))


def _unfillable(sheet: Sheet[Blueprint], items: Sequence[Item]) -> tuple[Fault, ...]:
    if sheet.tree is None or sheet.value is None:
        return ()
    return fill_faults(sheet.tree, sheet.value, items)


def _read(folder: Path, model: type[M]) -> list[Sheet[M]]:
    return [read_sheet(path, model) for path in _files(folder) if path.suffix == ".yaml"]


def _files(folder: Path) -> list[Path]:
    """Files below `folder` in order of their names; what editors hide behind a dot is not the author's."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def _folder_problems(root: Path) -> Iterator[Problem]:
    """Content that would be passed over in silence: no bank here, or a file of another ending."""
    if not any((root / name).is_dir() for name in FOLDERS):
        names = "、".join(f"{name}/" for name in FOLDERS)
        yield Problem(root, 1, 1, Severity.ERROR, f"这里没有题库；题库文件夹里应有 {names}")
    for name in FOLDERS:
        for path in _files(root / name):
            if path.suffix != ".yaml":
                yield Problem(path, 1, 1, Severity.ERROR, "只读取 .yaml 文件；请改扩展名，或把文件移出题库")
