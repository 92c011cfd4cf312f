"""What the audit took out of use: the file it writes down, and what of it the loader tells.

```yaml
format: 1
items:
  - id: Q-CIVIL-001
    why: "..."
  - id: S05.t1
    why: "..."
```

The file names hand-written questions and lines of guides. A question is not drawn; a guide line is still shown on the
bank_file, but as one that nobody vouches for, and what is derived from it is not drawn, whenever it is derived.

An entry counts as soon as its id can be read, whatever else is wrong with it; and where not every id can be read,
everything is held back: keeping an item back too long does less harm than asking what no law says.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from quiz.bank.reading.characters import shown
from quiz.bank.reading.folder import QUARANTINE, BankFile
from quiz.bank.reading.read_file import ReadFile, read_file
from quiz.bank.reading.tree import Tree
from quiz.model.cause import Cause
from quiz.model.causes.quarantine import HeldLine, HeldQuestion, HeldUnknown, QuarantineIllegible
from quiz.model.problems import Problem, Severity
from quiz.model.source import Record, Text
from scoring.whole_file import write_whole

_HEAD = (
    "# 由 kiosk bank audit --quarantine 写出：这里的题目不会出现在试卷里，指南的行在告知单上只作参考。\n"
    "# 改好后重新审计即可解除。\n"
)
_LONGEST_WHY = 600
"""As long as any text of the bank."""


class QuarantinedItem(Record):
    """One question that must not be drawn, or one line of a guide that must not be told as certain."""

    id: Text
    why: Text


class QuarantineFile(Record):
    """The file `quarantine.yaml` in a bank's root."""

    format: Annotated[int, Field(ge=1, le=1)]
    items: tuple[QuarantinedItem, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Quarantine:
    """What is held back, and the file it stands in."""

    named: Mapping[str, str]
    """What the file names → why; empty where it does not say."""
    legible: bool
    """Whether these are all the names the file means."""
    bank_file: ReadFile[QuarantineFile] | None

    def held(self, known: Collection[str], hanging: Mapping[str, Sequence[str]]) -> Mapping[str, str | None]:
        """What must not be drawn, or not be told as certain, and why: what is named, and what hangs on a named line.

        Why is None where everything is held because nobody knows what is meant.

        Args:
            known: every item and every guide line of the bank; all of them are held while the file is not legible.
            hanging: guide line → the items made of it.
        """
        if not self.legible:
            return MappingProxyType(dict.fromkeys(known, None))
        reasons: defaultdict[str, list[str]] = defaultdict(list)
        for line, why in self.named.items():
            for item in hanging.get(line, ()):
                reasons[item].append(why)
        hung = {item: "；".join(dict.fromkeys(filter(None, whys))) for item, whys in reasons.items()}
        return MappingProxyType({**hung, **self.named})

    def problems(self, known: Collection[str], hanging: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
        """Errors of the file, and a warning for everything it names, also for what is not among the `known`."""
        if self.bank_file is None:
            return
        yield from self.bank_file.problems
        if not self.legible:
            yield Problem(self.bank_file.path, 1, 1, Severity.ERROR, QuarantineIllegible(QUARANTINE))
        if self.bank_file.tree is not None:
            for index, name, why in _entries(self.bank_file.tree):
                if name not in known:
                    cause: Cause = HeldUnknown(shown(name))
                elif "." in name:
                    cause = HeldLine(shown(name), tuple(hanging.get(name, ())), shown(why))
                else:
                    cause = HeldQuestion(shown(name), shown(why))
                found = self.bank_file.tree.fault(("items", index, "id"), cause).problem
                yield replace(found, severity=Severity.WARNING)


def read_quarantine(file: BankFile | None) -> Quarantine:
    """What the file holds back; nothing without a file."""
    if file is None:
        return Quarantine(MappingProxyType({}), legible=True, bank_file=None)
    bank_file = read_file(file, QuarantineFile)
    entries = _entries(bank_file.tree) if bank_file.tree else ()
    return Quarantine(MappingProxyType({name: why for _, name, why in entries}), _legible(bank_file), bank_file)


def _legible(bank_file: ReadFile[QuarantineFile]) -> bool:
    """Whether every name the file means can be read; a reason or a format that is wrong hides none."""
    tree = bank_file.tree
    if tree is None or bank_file.spoilt or not isinstance(tree.value, dict):
        return False
    entries = tree.value.get("items")
    return (
        isinstance(entries, list)
        and tree.value.keys() <= QuarantineFile.model_fields.keys()
        and all(isinstance(one, dict) and bool(one.get("id")) and isinstance(one["id"], str) for one in entries)
        and all("why" in fault.loc or "format" in fault.loc for fault in tree.faults)
    )


def _entries(tree: Tree) -> Iterator[tuple[int, str, str]]:
    """Position, id and reason of every entry that has an id; the reason is empty where it is missing."""
    listed = tree.at(("items",))
    for index in range(len(listed) if isinstance(listed, list) else 0):
        name, why = tree.at(("items", index, "id")), tree.at(("items", index, "why"))
        if isinstance(name, str):
            yield index, name, why if isinstance(why, str) else ""


def write_quarantine(root: Path, held: Mapping[str, str]) -> Path | None:
    """Write the quarantine of the bank in `root`, or remove it when nothing is held back; the file, if there is one.

    Raises:
        OSError: if the folder cannot be written.
    """
    path = root / QUARANTINE
    if not held:
        path.unlink(missing_ok=True)
        return None
    items = "".join(f"  - id: {_quoted(name)}\n    why: {_quoted(why)}\n" for name, why in sorted(held.items()))
    write_whole(path, f"{_HEAD}format: 1\nitems:\n{items}".encode())
    return path


def _quoted(text: str) -> str:
    """A JSON string on one line, which is a YAML string as well."""
    line = " ".join(text.split())
    return json.dumps(line if len(line) <= _LONGEST_WHY else f"{line[: _LONGEST_WHY - 1]}…", ensure_ascii=False)
