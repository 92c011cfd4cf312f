"""Who may read whose name: nobody's stands in the public form, in a unit's form its own people's only."""

import io
import zipfile
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desks.bulletins import BulletinFacts
from kiosk.text.clean import clean
from kiosk.views.bulletin.compose import bulletin
from kiosk.views.bulletin.filing import WRITERS
from kiosk.views.bulletin.form import MANAGEMENT, PUBLIC, Form, Reader, form_of, require_readable, widest
from kiosk.views.bulletin.labels import Labels
from kiosk.wording.bulletin.words import BULLETIN
from kiosk.wording.shape import Language
from scoring.events.organisation import Role
from scoring.permissions import NotAllowedError
from scoring.read.organisation import StaffRecord
from tests.kiosk.bulletin.hall import CLERKS, FREE_WORDS, NAMES, OTHERS


def written(facts: BulletinFacts, form: Form, ending: str) -> str:
    """Everything that a reader of the file could find in it, markup taken away from nothing."""
    content = WRITERS[ending](bulletin(facts, form), BULLETIN[Language.ZH])
    if ending != ".xlsx":
        return unescape(content.decode())
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return unescape("\n".join(book.read(name).decode() for name in book.namelist()))


def plain(text: str) -> str:
    """As Markdown shows it."""
    return text.replace("\\", "")


@pytest.mark.parametrize("ending", [*WRITERS])
def test_nobody_is_named_in_public(facts: BulletinFacts, ending: str) -> None:
    text = plain(written(facts, PUBLIC, ending))
    for name in NAMES:
        assert name not in text
        assert clean(name) not in text
    for badge in (*CLERKS, *OTHERS):
        assert badge not in text
    assert FREE_WORDS not in text
    assert "某某" in text  # the title of the campaign names one
    assert "人员排名" not in text
    assert "医疗·保障" in text


@pytest.mark.parametrize("ending", [*WRITERS])
def test_a_unit_finds_its_own_people_and_no_others(facts: BulletinFacts, ending: str) -> None:
    text = plain(written(facts, Form(Reader.UNIT, "U1"), ending))
    for badge, (unit_id, name, _) in CLERKS.items():
        assert (clean(name) in text) == (unit_id == "U1"), name
        assert (badge in text) == (unit_id == "U1" and ending != ".html"), badge
    assert FREE_WORDS not in text


@pytest.mark.parametrize("ending", [*WRITERS])
def test_management_reads_every_name_and_no_free_words(facts: BulletinFacts, ending: str) -> None:
    text = plain(written(facts, MANAGEMENT, ending))
    assert all(clean(name) in text for _, name, _ in CLERKS.values())
    assert FREE_WORDS not in text
    assert "周值班" not in text  # who recorded or signed is nobody's matter here


def person(role: Role, unit_id: str = "U1") -> StaffRecord:
    return StaffRecord("X1", "某人", unit_id, "单位", role)


def test_who_may_read_what() -> None:
    own, others = Form(Reader.UNIT, "U1"), Form(Reader.UNIT, "U2")
    readable = {
        Role.CLERK: {PUBLIC},
        Role.HEAD: {PUBLIC, own},
        Role.LEADER: {PUBLIC, own, others, MANAGEMENT},
        Role.ADMIN: {PUBLIC, own, others, MANAGEMENT},
        Role.AUDITOR: {PUBLIC, own, others, MANAGEMENT},
    }
    for role in Role:
        for form in (MANAGEMENT, own, others, PUBLIC):
            if form in readable[role]:
                require_readable(form, person(role))
            else:
                with pytest.raises(NotAllowedError):
                    require_readable(form, person(role))
        require_readable(widest(person(role)), person(role))
    assert widest(None) == PUBLIC
    assert widest(person(Role.HEAD)) == own
    assert widest(person(Role.AUDITOR)) == MANAGEMENT


def test_forms_are_named_however_they_are_spelt(facts: BulletinFacts) -> None:
    units = facts.period.units
    assert form_of(" Management", units) == MANAGEMENT
    assert form_of("PUBLIC", units) == PUBLIC
    assert form_of("unit：ｕ1", units) == Form(Reader.UNIT, "U1")
    assert [form_of(given, units) for given in ("unit", "unit:", "unit:U9", "public:U1", "", "all")] == [None] * 6


HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x4E20), min_size=2, max_size=4)


@given(names=st.lists(HAN, min_size=1, max_size=6, unique=True), parts=st.lists(st.integers(0, 8), max_size=6))
def test_no_name_survives_inside_a_title(facts: BulletinFacts, names: list[str], parts: list[int]) -> None:
    people = {f"W8{n:03}": StaffRecord(f"W8{n:03}", name, "U1", "单位", Role.CLERK) for n, name in enumerate(names)}
    title = "考核".join([*names, *people][part % (2 * len(names))] for part in parts)
    labels = Labels(replace(facts, people=people), PUBLIC, BULLETIN[Language.ZH])
    shown = labels.outside(title)
    assert not [one for one in (*names, *people) if one in shown]
    management = Labels(replace(facts, people=people), MANAGEMENT, BULLETIN[Language.ZH])
    assert management.outside(title) == title
