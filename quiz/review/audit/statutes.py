"""A folder of statutes, read article by article."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path

from quiz.bank.reading.guard import MAX_BYTES
from quiz.model.causes.audit import StatuteNotUtf8, StatuteTooLarge, StatuteTwice, StatuteUnreadable
from quiz.model.causes.files import NotAFile
from quiz.model.numerals import numbers
from quiz.model.source import ARTICLE, WHOLE
from quiz.review.audit.errors import StatuteError
from scoring.plain_file import FileTooLargeError, NotAFileError, read_text_at_most

# What stands before a number on its line; \s would run on over empty lines and begin anew at each of them.
_HEAD = re.compile(rf"^[^\S\n]*+({ARTICLE}|{WHOLE})[ \u3000]", re.MULTILINE)
_HEADING = re.compile(r"^[^\S\n]*+(?:#|第[一二三四五六七八九十百千零]+[编章节][ \u3000])", re.MULTILINE)
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
        ends = [*(head.start() for head in heads), len(self.text)][1:]  # none where the text has no articles
        found: dict[str, str] = {}
        for head, end in zip(heads, ends, strict=True):
            body = self.text[head.end() : end]
            heading = _HEADING.search(body)
            found.setdefault(head[1], body[: heading.start()] if heading else body)
        return found

    @cached_property
    def squeezed(self) -> dict[str, str]:
        """Article number → its text without white space, as quotes are looked for; many lines cite one article."""
        return {number: squeezed(text) for number, text in self.articles.items()}

    @cached_property
    def numbers(self) -> "_Numbers":
        """Article number → every number in it, worked out when first asked for."""
        return _Numbers(self)


class _Numbers(dict[str, frozenset[Fraction]]):
    def __init__(self, statute: Statute) -> None:
        super().__init__()
        self._articles = statute.articles

    def __missing__(self, article: str) -> frozenset[Fraction]:
        self[article] = found = frozenset(numbers(self._articles[article]))
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
        return read_text_at_most(path, MAX_BYTES)
    except UnicodeDecodeError as error:
        raise StatuteError(path, StatuteNotUtf8(error.start + 1)) from None
    except NotAFileError:
        raise StatuteError(path, NotAFile()) from None
    except FileTooLargeError:
        raise StatuteError(path, StatuteTooLarge(MAX_BYTES // 1024 // 1024)) from None
    except OSError as error:
        raise StatuteError(path, StatuteUnreadable(str(error.strerror))) from error


def squeezed(text: str) -> str:
    """`text` without any white space, as quotes are compared: a statute's line breaks are not its words."""
    return _SPACE.sub("", text)
