import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from string import Formatter
from typing import Any

import pytest
from rich.cells import cell_len

from kiosk.citizen.notice.subject import AskSubject
from kiosk.text.large.layout import plain
from kiosk.text.wrap import wrap
from kiosk.wording import Language, Wording, other, wording
from kiosk.wording.clerk import CLERK
from kiosk.wording.cli import bank, common, demo, explain, init, ledger, rate, scores
from kiosk.wording.demo import MAKING
from kiosk.wording.office import OFFICE
from kiosk.wording.sign_in import SIGN_IN
from kiosk.wording.staff import STAFF
from quiz.model.vocabulary import Facet, Subject

MAY_BE_EMPTY = {".notice.language", ".clerk.papers.bank_language.0", ".clerk.papers.bank_language.1"}


def commands(language: Language) -> dict[str, object]:
    """The words of the command line, by family."""
    families = (bank, common, demo, explain, init, ledger, rate, scores)
    return {one.__name__.rpartition(".")[2]: one.WORDS[language] for one in families}


def staff(language: Language) -> dict[str, object]:
    """The words of staff screens, by wing."""
    return {
        "staff": STAFF[language],
        "sign_in": SIGN_IN[language],
        "clerk": CLERK[language],
        "office": OFFICE[language],
    }


PLACE = re.compile(r"{[^}]*}")
LETTERS = re.compile(r"[^\W\d_]")
SPACED = re.compile(r"(?<=[\d}]) (?:%|人次|人天|题次|分钟|[题分日月年次条天页行道处名个笔项])|第 [\d{]")
"""A number apart from its unit. The bank and the banner write `11月26日`, `20题`; a label and its value stay apart."""

HINTS = ("五星", "给好评", "五分", "支持", "鼓励", "five star", "kindly", "hope", "great")


def strings(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every string of a wording with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from strings(part, f"{path}.{key}")
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from strings(part, f"{path}.{index}")
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name != "language":
                yield from strings(getattr(value, field.name), f"{path}.{field.name}")


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("words", [wording(language) for language in Language], ids=[*Language])
def test_no_string_is_empty_or_hints_or_shears_the_screen(words: Wording) -> None:
    for path, text in strings(words):
        assert text.strip() or path in MAY_BE_EMPTY, path
        assert not any(hint in text.lower() for hint in HINTS), path
        assert not [c for c in text if unicodedata.east_asian_width(c) == "A"], path


@pytest.mark.parametrize(
    "spoken", [wording, commands, staff, MAKING.__getitem__], ids=["citizens", "commands", "staff", "demo"]
)
def test_both_languages_fill_the_same_templates(spoken: Callable[[Language], object]) -> None:
    chinese, english = (dict(strings(spoken(language))) for language in Language)
    assert chinese.keys() == english.keys()
    assert {path: names_in(text) for path, text in chinese.items()} == {
        path: names_in(text) for path, text in english.items()
    }


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("spoken", [commands, staff], ids=["commands", "staff"])
def test_no_word_is_empty_or_in_the_other_language(spoken: Callable[[Language], object], language: Language) -> None:
    for path, text in strings(spoken(language)):
        assert text.strip() or path in MAY_BE_EMPTY, path
        assert not [c for c in text if unicodedata.east_asian_width(c) == "A"], path
        if language is Language.EN:
            assert text.isascii(), path
        else:
            assert not text.isascii() or not LETTERS.search(PLACE.sub("", text)), path


@pytest.mark.parametrize("language", Language)
def test_what_has_to_be_seen_to_stands_in_one_row_of_eighty_columns(language: Language) -> None:
    words = OFFICE[language].board
    for told in (words.clock_doubted, words.ratings_wait.format(n=9999), words.stale.format(time="09:41:03")):
        assert cell_len(told) <= 74, told


def test_no_space_stands_between_a_number_and_its_unit() -> None:
    every = [text for _, text in strings(staff(Language.ZH))]
    assert len(every) > 400
    assert not [text for text in every if SPACED.search(text)]


def test_levels_carry_their_official_names_and_the_prompt_is_the_neutral_one() -> None:
    words = wording(Language.ZH).rating
    assert [words.level(level) for level in (5, 4, 3, 2, 1)] == ["非常满意", "满意", "基本满意", "不满意", "非常不满意"]
    assert plain(words.prompt) == "请您评价本次服务"
    assert tuple(map(plain, words.large)) == words.levels


def test_the_clock_shows_hall_time_in_both_languages() -> None:
    evening = datetime(2026, 12, 31, 16, 5, tzinfo=UTC)
    assert wording(Language.ZH).clock(evening) == "1月1日 星期五  00:05"
    assert wording(Language.EN).clock(evening) == "Fri 1 Jan  00:05"


def test_the_language_key_goes_to_and_fro() -> None:
    assert [other(other(language)) for language in Language] == list(Language)


@pytest.mark.parametrize("words", [wording(language) for language in Language], ids=[*Language])
def test_every_subject_and_facet_of_the_bank_has_a_name_that_fits_its_tile(words: Wording) -> None:
    assert set(words.notice.subjects) == {subject.value for subject in Subject}
    assert set(words.notice.facets) == {facet.value for facet in Facet}
    room = AskSubject.cell[0] - 2
    for one in words.notice.subjects.values():
        assert len(wrap(f"13  {one.name}", room)) <= 2
        assert cell_len(one.about) <= room
