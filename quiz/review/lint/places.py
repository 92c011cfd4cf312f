"""Where in which file the questions, guides and papers of a bank are written, so that a warning can point there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quiz.bank.reading.folder import read_folder
from quiz.bank.reading.questions import raw_questions
from quiz.bank.reading.read_file import read_file
from quiz.bank.reading.tree import Loc, Tree
from quiz.model.blueprint import Blueprint
from quiz.model.guide import Guide
from quiz.model.problems import Problem, Severity
from quiz.model.question import QuestionFile
from quiz.review.lint.remark import Remark


@dataclass(frozen=True, slots=True)
class Places:
    """A bank folder and the way to every question, guide and paper in it."""

    root: Path
    owners: dict[str, tuple[Tree, Loc]]
    """Id → the file and the way to the question, guide or paper inside it."""

    def of_line(self, name: str) -> tuple[Path, int, int] | None:
        """File, line and column (from 1) of a question or a line of a guide (`S05.t1`, `S05.statutes`), if known."""
        owner, _, line = name.partition(".")
        if owner not in self.owners:
            return None
        tree, loc = self.owners[owner]
        return tree.path, *tree.place((*loc, *_way_to(tree, line)))

    def problem(self, finding: Remark) -> Problem:
        """The finding as a warning at its words; at the folder when it concerns the bank as a whole."""
        return self._told(finding, Severity.WARNING)

    def note(self, finding: Remark) -> Problem:
        """The finding as a note at its words."""
        return self._told(finding, Severity.NOTE)

    def _told(self, finding: Remark, severity: Severity) -> Problem:
        if finding.owner not in self.owners:
            return Problem(self.root, 1, 1, severity, finding.cause)
        tree, loc = self.owners[finding.owner]
        found = tree.fault((*loc, *finding.loc), finding.cause).problem
        return replace(found, severity=severity, about=finding.owner)


def _way_to(tree: Tree, line: str) -> Loc:
    """The way to a guide's line by its id; to the top of the owner where there is none."""
    plain = tree.value if isinstance(tree.value, dict) else {}
    for field, listed in plain.items():
        if field == line:
            return (field,)
        for at, one in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(one, dict) and one.get("id") == line and line:
                return (field, at)
    return ()


def read_places(root: Path) -> Places:
    """Read where everything stands. Files that cannot be read are passed over: `load_bank` has told about them."""
    owners: dict[str, tuple[Tree, Loc]] = {}
    for tree in _trees(root):
        for loc in ((), *(("questions", at) for at in range(len(raw_questions(tree))))):
            owner = tree.at((*loc, "id"))
            if isinstance(owner, str):
                owners.setdefault(owner, (tree, loc))
    return Places(root, owners)


def _trees(root: Path) -> Iterator[Tree]:
    folder = read_folder(root)
    trees = [read_file(file, Guide).tree for file in folder.guides]
    trees += [read_file(file, QuestionFile).tree for file in folder.questions]
    trees += [read_file(file, Blueprint).tree for file in folder.papers]
    return (tree for tree in trees if tree is not None)
