"""A folder of statutes, read article by article."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from quiz.model.causes.audit import StatuteNotUtf8, StatuteTwice, StatuteUnreadable
from quiz.model.source import ARTICLE
from quiz.review.audit.errors import StatuteError

_HEAD = re.compile(rf"^\s*({ARTICLE})[ \u3000]", re.MULTILINE)
_HEADING = re.compile(r"^\s*(?:#|第[一二三四五六七八九十百千零]+[编章节][ \u3000])", re.MULTILINE)
_REMARK = re.compile(r"\(.*\)$|（.*）$")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Statute:
    """One statute."""

    text: str
    """Everything after the head of its file."""

    @cached_property
    def articles(self) -> dict[str, str]:
        """Article number (第八条) → its text with all its paragraphs, in the statute's order."""
        heads = list(_HEAD.finditer(self.text))
        ends = [head.start() for head in heads[1:]] + [len(self.text)]
        found: dict[str, str] = {}
        for head, end in zip(heads, ends, strict=True):
            body = self.text[head.end() : end]
            heading = _HEADING.search(body)
            found.setdefault(head[1], body[: heading.start()] if heading else body)
        return found


def read_statutes(folder: Path) -> dict[str, Statute]:
    """Every statute in `folder` by its name: the file's name without a remark in brackets at its end.

    A file holds a head of four lines, `---`, then the text.

    Raises:
        StatuteError: a file cannot be read, or is not UTF-8; or there are two texts of one statute, of which nobody can
            know which one holds.
    """
    files: dict[str, Path] = {}
    for path in sorted(folder.glob("*.md")):
        if path.stem != "INDEX":
            name = _REMARK.sub("", path.stem).strip()
            if name in files:
                raise StatuteError(folder, StatuteTwice(files[name].name, path.name))
            files[name] = path
    return {name: Statute(_read(path).partition("\n---")[2]) for name, path in files.items()}


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise StatuteError(path, StatuteNotUtf8(error.start + 1)) from None
    except OSError as error:
        raise StatuteError(path, StatuteUnreadable(str(error.strerror))) from error


def squeezed(text: str) -> str:
    """`text` without any white space, as quotes are compared: a statute's line breaks are not its words."""
    return _SPACE.sub("", text)
