"""Printing a sheet."""

import json
import re
from collections.abc import Mapping
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kiosk.views.notice.a4 import notice_page
from kiosk.views.notice.sections import sections_of
from kiosk.wording.zh import CHINESE
from quiz.model.guide import Guide
from quiz.notice.notice import make_notice
from quiz.review.audit.statutes import squeezed
from tests.commands.conftest import Run
from tests.quiz.bank.book.samples import load_with_book
from tests.quiz.bank.samples import HEALTHY, bent, write_bank
from tests.quiz.cases import cases
from tests.quiz.shipped import shipped

DAY = date(2026, 12, 1)
GUIDES = shipped().bank.guides
HOSTILE = "出生<script>alert(1)</script>证明\u202e&\"'"


class Tags(HTMLParser):
    """Collects the tags and the visible text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.tags: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def page(guide: Guide, profile: Mapping[str, str], hall: str = "大厅") -> Tags:
    return Tags(notice_page(guide, make_notice(guide, profile, DAY), hall))


def test_a_sheet_is_written_with_the_choices_applied(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "sheet.html"
    asked = run("bank", "sheet", "s09")
    assert (asked.code, "couple=mainland" in asked.err) == (2, True)
    flags = (
        "--answer",
        "couple=mainland",
        "--answer",
        "before=never",
        "--hall-name",
        "某市政务服务中心",
        "-o",
        str(path),
    )
    answer = run("bank", "sheet", "s09", *flags)
    assert answer.code == 0, answer.err
    printed = Tags(path.read_text(encoding="utf-8"))
    assert "某市政务服务中心" in printed.text
    assert "本人居民身份证" in printed.text.replace("的", "")
    assert "《婚姻登记条例》第八条" in printed.text


def test_without_answers_every_answer_stands_on_a_line_of_its_own_to_be_copied(run: Run) -> None:
    answer = run("bank", "sheet", "S08")
    guide = GUIDES["S08"]
    lines = answer.err.splitlines()
    assert answer.code == 2
    for question in guide.profile:
        at = lines.index(question.ask)
        flags = [f"--answer {question.key}={key}" for key in question.answers]
        given = [line.split("  ") for line in lines[at + 1 : at + 1 + len(flags)]]
        assert [next(part for part in parts if part.strip()).strip() for parts in given] == flags
        assert [parts[-1].strip() for parts in given] == list(question.answers.values())
    wrong = run(
        "bank", "sheet", "S08", "--answer", "business=reissue", "--answer", "nothing=x", "--answer", "applicant=z"
    )
    assert wrong.code == 2
    assert "没有问题 nothing" in wrong.err.splitlines()
    assert "没有答案 applicant=z" in wrong.err.splitlines()
    assert "--answer applicant=self" in wrong.err
    assert "--answer business=" not in wrong.err


def test_the_hall_on_the_sheet_is_the_one_named_else_this_terminals_else_some_hall(
    empty_home: Path, tmp_path: Path, run: Run
) -> None:
    def head(*flags: str) -> str:
        path = tmp_path / "sheet.html"
        answer = run("bank", "sheet", "S13", *flags, "-o", str(path))
        assert answer.code == 0, answer.err
        return Tags(path.read_text(encoding="utf-8")).text

    assert "市政务服务中心" in head("--home", str(empty_home))
    assert "某区大厅" in head("--home", str(empty_home), "--hall-name", "某区大厅")
    assert "政务服务大厅" in head("--home", str(tmp_path / "none"))
    (empty_home / "terminal.json").write_text("{", encoding="utf-8")
    broken = run("bank", "sheet", "S13", "--home", str(empty_home))
    assert broken.code == 2
    assert "terminal.json:1:" in broken.err


def test_a_service_out_of_force_has_no_sheet(tmp_path: Path, run: Run) -> None:
    guide = "guides/S05-birth.yaml"
    past = bent(
        HEALTHY[guide],
        'effective_from: "2021-01-01"\n',
        'effective_from: "2021-01-01"\neffective_until: "2022-01-01"\n',
    )
    write_bank(tmp_path, {guide: past})
    answer = run("bank", "sheet", "S05", "--bank", str(tmp_path), "--answer", "place=city", "--answer", "agent=parent")
    assert (answer.code, answer.out) == (1, "")
    assert "2022-01-01 起不再有效" in answer.err


def test_an_unknown_service_is_wrong_use(tmp_path: Path, run: Run) -> None:
    answer = run("bank", "sheet", "S77")
    assert answer.code == 2
    assert "S01" in answer.err
    (tmp_path / "guides").mkdir()
    answer = run("bank", "sheet", "S05", "--bank", str(tmp_path))
    assert answer.code == 2
    assert "一个事项也没有" in answer.err


def test_a_facet_of_which_nothing_is_known_and_one_of_which_there_is_nothing_say_so() -> None:
    unknown = page(GUIDES["S13"], {}).text
    assert "收费本单没有列出，以窗口告知为准" in unknown
    absent = page(GUIDES["S20"], {"result": "even"}).text
    assert "材料您这种情形没有这一项" in absent
    assert "没有列出" not in absent


def test_hostile_text_is_only_text() -> None:
    guide = Guide.model_validate_json(
        '{"format": 1, "id": "S99", "title": "事项", "title_en": "Thing", "subject": "general", "desk": "窗口",'
        ' "effective_from": "2020-01-01", "statutes": [{"law": "某法", "article": "第一条", "quote": "某某"}]}'
    )
    line = {"id": "c1", "text": HOSTILE, "verified": False}
    guide = Guide.model_validate_json(
        guide.model_copy()
        .model_dump_json()[:-1]
        .replace('"conditions":[]', f'"conditions":[{json.dumps(line, ensure_ascii=False)}]')
        + "}"
    )
    seen = page(guide, {}, "<b>大厅</b>")
    assert not {"script", "b"} & set(seen.tags)
    assert "出生<script>alert(1)</script>证明&\"'" in seen.text
    assert "\u202e" not in seen.page


def test_a_long_sheet_is_set_smaller_so_that_it_stays_one_page() -> None:
    company = {"holder": "company", "approval": "needed", "applicant": "agent"}
    assert '<body class="dense">' in page(GUIDES["S14"], company).page
    assert '<body class="roomy">' in page(GUIDES["S13"], {}).page


@pytest.mark.parametrize("service", sorted(GUIDES))
def test_paper_and_screen_say_the_same_in_the_same_order(service: str) -> None:
    guide = GUIDES[service]
    for case in cases(guide):
        text = squeezed(page(guide, case).text)
        rest = text
        for section in sections_of(make_notice(guide, case, DAY), CHINESE.notice):
            footnotes = section.name == CHINESE.notice.facets["basis"]
            entries = () if footnotes else (part for one in section.entries for part in (one.text, one.note))
            for words in (section.name, *filter(None, entries)):
                _, found, rest = rest.partition(squeezed(words))
                assert found == squeezed(words), (section.name, words)
            sources = {one.source[0] for one in section.entries if one.source}
            assert all(squeezed(one) in text for one in sources)
        assert text.count("以本地办事指南为准") <= 1


def test_on_paper_too_what_saves_a_trip_has_its_heading() -> None:
    text = page(GUIDES["S08"], {"business": "reissue"}).text
    assert "提醒" in text
    assert text.index("提醒") < text.index("补领不用登报声明遗失。") < text.index("依据")
    assert text.rstrip().endswith("材料不齐的，窗口应当一次性告知需要补正的全部内容。")


def test_the_number_of_an_article_and_the_mark_of_an_open_line_are_never_broken() -> None:
    drawn = page(GUIDES["S14"], {"holder": "company", "approval": "needed", "applicant": "agent"}).page
    assert '》<span class="whole">第二十五条</span>' in drawn
    assert '<small class="open whole mark">*</small>' in drawn
    _, _, body = drawn.partition("<body")
    assert re.sub('<span class="whole">第[^<]+条</span>', "", body).count("条</") == 0


def test_a_sheet_of_a_hall_says_where_to_go_and_sends_nobody_to_ask(tmp_path: Path) -> None:
    ask = bent(
        HEALTHY["guides/S05-birth.yaml"],
        "text: 照片两张\n",
        "text: 照片两张\n    note: 要不要带，请问窗口；能不能现拍，请当场问清。\n",
    )
    bank = load_with_book(tmp_path, bank={**HEALTHY, "guides/S05-birth.yaml": ask}).bank
    seen = page(bank.guides["S05"], {"place": "city", "agent": "parent"})
    for words in (
        "一楼A03、A04号窗口",
        "电话：0372-1234567",
        "热线：12345",
        "地址：人民路1号",
        "时间：工作日9:00至12:00",
    ):
        assert words in seen.text
    for words in ("办结后得到：户口簿登记页", "领取方式：当场领取", "2个工作日内办结", "（现场填写2份）"):
        assert words in seen.text
    assert "问窗口" not in seen.text
    assert "要不要带（窗口填写）；能不能现拍（窗口填写）。" in seen.text
    assert "svg" in seen.tags  # the published guide's address as a code
    assert seen.text.count("到本厅") == 0  # said above
    number = re.search("单号 (S05-20261201-[0-9A-F]{6})", seen.text)
    assert number
    assert number[1] in page(bank.guides["S05"], {"place": "city", "agent": "parent"}).text
    assert number[1] not in page(bank.guides["S05"], {"place": "village", "agent": "neighbour"}).text


def test_every_source_is_one_footnote() -> None:
    drawn = page(GUIDES["S09"], {"couple": "mainland", "before": "never"}).page
    _, _, foot = drawn.partition('class="basis"')
    numbers = [int(one) for one in re.findall("<sup>([0-9]+)</sup>", foot)]
    assert numbers == [*range(1, len(numbers) + 1)]
    marks = {int(one) for one in re.findall("<sup>([0-9]+)</sup>", drawn.partition('class="basis"')[0])}
    assert marks == {*numbers}
    assert len({*re.findall("</sup>([^　]+?)(?:　|</p>)", foot)}) == len(numbers)


def test_both_sides_may_sign(run: Run) -> None:
    plain, signed = (run("bank", "sheet", "S13", *flags).out for flags in ((), ("--sign",)))
    assert "一式两份" not in Tags(plain).text
    assert all(words in Tags(signed).text for words in ("窗口人员", "群众", "日期", "一式两份，双方各存一份"))
