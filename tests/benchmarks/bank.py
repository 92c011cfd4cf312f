"""Loading the bank, cold and from the cache, against the bare libyaml parse of the same files."""

import gc
import itertools
import re
import shutil
import tempfile
from functools import partial
from pathlib import Path
from types import MappingProxyType

import yaml

from quiz.bank.book.folder import read_book_folder
from quiz.bank.load import bundled_bank_path, load_bank
from quiz.bank.reading.folder import read_folder
from scoring.book.signature import Signatures
from tests.benchmarks.measure import Row, alternating, cpu_seconds
from tests.quiz.bank.book.sealing import seals_of

QUESTIONS = 10_000
_A_FILE = 1000
"""As many ids as one group of letters has."""

_STANDS = 'source: g1, written: {by: G1, day: "2026-11-01"}, checked: {by: Z1, day: "2026-11-02"}, again: "2027-11-01"'


def bank_loading() -> list[Row]:
    """The real bank, and the same questions over and over under new ids until there are 10,000."""
    gc.collect()
    gc.freeze()  # the collector runs beside the floor as Python has it, but not over all the modules loaded here
    with tempfile.TemporaryDirectory() as folder:
        large = _many_questions(Path(folder) / "bank")
        rows = [
            *_rows("real bank", bundled_bank_path(), Path(folder) / "real.json", 15),
            *_rows("10,000 questions", large, Path(folder) / "large.json", 5),
        ]
    gc.unfreeze()
    return rows


def book_loading() -> list[Row]:
    """What a signed book of a hundred lines adds to the real bank, cold and warm; in processor time, in one run.

    It adds a fifth to what is loaded: its lines stand in every checklist of ten services, before and after the day on
    which somebody has to look at them again.
    """
    gc.collect()
    gc.freeze()
    with tempfile.TemporaryDirectory() as folder:
        root, book = bundled_bank_path(), _book(Path(folder) / "book")
        signed = seals_of(book)
        own, plain = Path(folder) / "own.json", Path(folder) / "plain.json"
        files = [[file.path for file in read_folder(root).files], [file.path for file in read_book_folder(book).files]]
        _filled(root, plain, None)
        _filled(root, own, book, signed)
        cold, without, warm, warm_without, floor, floor_without = alternating(
            9,
            partial(cpu_seconds, lambda: load_bank(root, book=book, signed=signed)),
            partial(cpu_seconds, lambda: load_bank(root)),
            partial(cpu_seconds, lambda: load_bank(root, own, book, signed)),
            partial(cpu_seconds, lambda: load_bank(root, plain)),
            partial(cpu_seconds, lambda: [_bare(path) for path in (*files[0], *files[1])]),
            partial(cpu_seconds, lambda: [_bare(path) for path in files[0]]),
        )
    gc.unfreeze()
    return [
        _row("bare libyaml with / without a book", floor, floor_without, ""),
        _row("signed book of 100 lines, cold / without", cold, without, "<= 1.2"),
        _row("signed book of 100 lines, warm / without", warm, warm_without, "<= 1.2"),
    ]


def _rows(name: str, root: Path, cache: Path, rounds: int) -> list[Row]:
    files = [file.path for file in read_folder(root).files]
    items = _filled(root, cache, None)
    cold, warm, floor = alternating(
        rounds,
        partial(cpu_seconds, lambda: load_bank(root)),
        partial(cpu_seconds, lambda: load_bank(root, cache)),
        partial(cpu_seconds, lambda: [_bare(path) for path in files]),
    )
    return [_row(f"{name} cold ({items:,} items)", cold, floor, "<= 1.5"), _row(f"{name} warm", warm, floor, "<= 0.3")]


def _filled(root: Path, cache: Path, book: Path | None, signed: Signatures = MappingProxyType({})) -> int:
    """Fill the cache and count the items; no bank stays alive for the collector to walk over."""
    loaded = load_bank(root, cache, book, signed)
    if loaded.errors:
        raise ValueError(f"{root}: {loaded.errors[0]}")
    return len(loaded.bank.items)


def _book(root: Path) -> Path:
    """A book of a hundred lines, ten for each of ten services, with windows and telephone."""
    (root / "services").mkdir(parents=True)
    for service in sorted(load_bank(bundled_bank_path()).bank.guides)[:10]:
        lines = "".join(
            f"  - {{id: h_m{number}, text: 本厅要的第{number}份材料, form: original, {_STANDS}}}\n"
            for number in range(10)
        )
        (root / "services" / f"{service}.yaml").write_text(
            f"format: 1\nservice: {service}\n"
            'sources:\n  g1: {title: 本厅办事指南, issuer: 某市行政审批局, dated: "2026-03-01"}\n'
            f"here: {{windows: [A03], telephone: 0372-1234567, {_STANDS}}}\nmaterials:\n{lines}",
            encoding="utf-8",
        )
    return root


def _bare(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _row(what: str, mine: float, floor: float, aim: str) -> Row:
    return Row(what, f"{mine * 1000:.0f} ms", f"{floor * 1000:.0f} ms", f"{mine / floor:.2f}", aim)


def _many_questions(root: Path) -> Path:
    """Guides, papers and what papers draw by subject as they are, the questions multiplied, a thousand a file."""
    real = bundled_bank_path()
    for name in ("guides", "papers"):
        shutil.copytree(real / name, root / name)
    (root / "questions").mkdir()
    shutil.copy(real / "questions" / "conduct.yaml", root / "questions")  # the papers draw from it by its subject
    bodies = [body for path in sorted((real / "questions").glob("*.yaml")) for body in _bodies(path)]
    endless = itertools.cycle(bodies)
    for file in range(QUESTIONS // _A_FILE):
        letters = f"GEN{chr(ord('A') + file)}"
        text = "".join(f"  - id: Q-{letters}-{number:03d}\n{next(endless)}" for number in range(_A_FILE))
        path = root / "questions" / f"{letters.lower()}.yaml"
        subject = "general" if file else "conduct"  # papers ask for both
        path.write_text(f"format: 1\nsubject: {subject}\nquestions:\n{text}", encoding="utf-8")
    return root


def _bodies(path: Path) -> list[str]:
    """Each question of a file without its id, as its author wrote it."""
    return re.split(r"^  - id: .*\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
