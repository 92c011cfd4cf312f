"""What `kiosk bank audit` says beside its findings: what the bank rests on, and what a newer text touches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from kiosk.cli.common import print_table, say
from kiosk.wording.cli.bank import WORDS
from kiosk.wording.cli.common import CommonWords

if TYPE_CHECKING:
    from quiz.model.bank import Bank
    from quiz.review.audit.compare import ArticleChange, Touched
    from quiz.review.audit.register import KindTally, Recheck, Registered
    from quiz.review.audit.statutes import Statute


@dataclass(frozen=True, slots=True)
class Compared:
    """An older folder of statutes and the present one."""

    before: Mapping[str, Statute]
    after: Mapping[str, Statute]


@dataclass(frozen=True, slots=True)
class Beside:
    """Kinds of source, sources to look at again, and changed articles; no findings, so no reason to answer no."""

    kinds: tuple[KindTally, ...]
    rechecks: tuple[Recheck, ...]
    changes: tuple[ArticleChange, ...] | None
    """None where there is no older text to compare with."""

    @classmethod
    def of(
        cls, bank: Bank, register: Registered, cited: Mapping[str, int], compared: Compared | None, day: date
    ) -> Beside:
        """Work all of it out."""
        from quiz.review.audit.compare import compare_texts
        from quiz.review.audit.register import by_kind, rechecks

        return cls(
            by_kind(register.sources, cited),
            rechecks(register.sources, bank, day),
            None if compared is None else compare_texts(bank, compared.before, compared.after, day),
        )

    def document(self) -> dict[str, object]:
        """For `--json`."""
        return {
            "kinds": [{"kind": one.kind.value, "texts": one.texts, "citations": one.citations} for one in self.kinds],
            "rechecks": [
                {
                    "law": one.source.law,
                    "on": one.source.recheck_on.isoformat() if one.source.recheck_on else None,
                    "because": one.source.recheck,
                    "due": one.due,
                    "lines": list(one.lines),
                }
                for one in self.rechecks
            ],
            "changes": None if self.changes is None else [_change(one) for one in self.changes],
        }

    def show(self, common: CommonWords) -> None:
        """Print it, what concerns single lines last."""
        from kiosk.wording.bank.sources import KINDS

        words = WORDS[common.language].audit
        if self.kinds:
            rows = [(KINDS[one.kind].within(common.language), str(one.texts), str(one.citations)) for one in self.kinds]
            print_table(words.kinds, rows, right=(1, 2))
        if self.rechecks:
            say(words.rechecks)
        for (due, day, reason), of_one_day in groupby(self.rechecks, _why):
            laws = common.listed(f"{one.source.law}({len(one.lines)})" for one in of_one_day)
            told = words.recheck.format(day=day, reason=reason, laws=laws)
            say(f"    {words.due + ' ' if due else ''}{told}")
        if self.changes is not None:
            _show_changes(self.changes, common)


def _why(one: Recheck) -> tuple[bool, str, str]:
    return one.due, str(one.source.recheck_on), one.source.recheck or ""


def _show_changes(changes: tuple[ArticleChange, ...], common: CommonWords) -> None:
    from quiz.review.audit.compare import Change

    words = WORDS[common.language].audit
    said = dict(zip((Change.REWORDED, Change.GONE, Change.NEW), words.changes, strict=True))
    for one in changes:
        if one.touched:
            say(f"{one.law}{one.article}: {said[one.change]}")
        for touched in one.touched:
            fate = words.stands if touched.stands else words.fails
            fate = words.moved.format(article=touched.moved_to) if touched.moved_to else fate
            say(f"    {touched.line}: {fate}（{touched.basis.quote}）")
    cited = [one for one in changes if one.touched]
    lines = {touched.line for one in cited for touched in one.touched}
    say(words.compared.format(articles=len(changes), cited=len(cited), lines=len(lines)))


def _change(one: ArticleChange) -> dict[str, object]:
    return {
        "law": one.law,
        "article": one.article,
        "change": one.change.value,
        "lines": [_touched(touched) for touched in one.touched],
    }


def _touched(one: Touched) -> dict[str, object]:
    return {
        "line": one.line,
        "items": list(one.items),
        "quote": one.basis.quote,
        "stands": one.stands,
        "moved_to": one.moved_to,
    }
