"""A space between two Chinese characters, told where it stands: a line broken in the file leaves one behind."""

import re
from collections.abc import Iterator
from typing import Final

import yaml

from quiz.bank.reading.characters import position
from quiz.bank.reading.tree import Tree
from quiz.model.causes.texts import HoleInText
from quiz.model.problems import Problem, Severity
from quiz.review.lint.places import Places

_HAN: Final = "\u3007\u3400-\u9fff，。；：、！？（）《》「」【】\U00020000-\U0003ffff"
_HOLE: Final = re.compile(f"[{_HAN}][ \\t\u3000]+[{_HAN}]")
_IN_FILE: Final = re.compile(f"[{_HAN}]([ \\t\u3000]*(?:\\r?\\n[ \\t]*)?)(?=[{_HAN}])")
"""The same as it is written: `\\s` would take an empty line for a hole, which YAML makes a line end of."""


def holes(places: Places) -> Iterator[Problem]:
    """Every hole of every question, guide and paper, as a warning at the space or at the end of the broken line."""
    for owner, (tree, loc) in places.owners.items():
        for node in _scalars(tree.node(loc)):
            if _HOLE.search(node.value):
                yield from _told(owner, tree, node)


def _told(owner: str, tree: Tree, node: yaml.ScalarNode) -> Iterator[Problem]:
    for found in _IN_FILE.finditer(tree.text, node.start_mark.index, node.end_mark.index):
        if found[1] and not (node.style == "|" and "\n" in found[1]):
            line, column = position(tree.text, found.start(1))
            cause = HoleInText(broken="\n" in found[1])
            yield Problem(tree.path, line, column, Severity.WARNING, cause, owner)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    match node:
        case yaml.ScalarNode():
            yield node
        case yaml.SequenceNode():
            for child in node.value:
                yield from _scalars(child)
        case yaml.MappingNode():
            for _, child in node.value:
                yield from _scalars(child)
