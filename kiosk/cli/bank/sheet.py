"""`kiosk bank sheet`: the 一次性告知单 of a service for one citizen, to print."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from kiosk.cli.common import home_of, read_bank, say_path, settings_of, signed_of, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, words_of
from kiosk.settings.files import BOOK
from kiosk.settings.settings import FILE_NAME
from kiosk.wording.cli.bank import WORDS
from kiosk.wording.cli.common import CommonWords
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.model.guide import ProfileQuestion
    from quiz.notice.errors import ProfileError


def options(parser: CommandParser) -> None:
    """Which service, for whom, where to."""
    home_option(parser)
    words, common = WORDS[parser.words.language].sheet, parser.words
    hall_name = words.hall_name.format(some_hall=words.some_hall)
    parser.add_argument("service", metavar=words.a_service, help=words.service)
    parser.add_argument("--answer", action="append", default=[], metavar=words.an_answer, help=words.answer)
    parser.add_argument("--hall-name", metavar=common.a_name, help=hall_name)
    parser.add_argument("--bank", type=PathArgument(common), metavar=common.a_folder, help=common.bank)
    parser.add_argument("--sign", action="store_true", help=words.sign)
    parser.add_argument("-o", "--output", type=PathArgument(common), metavar=common.a_file, help=words.output)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the page."""
    from kiosk.views.notice.a4 import notice_page
    from quiz.notice.errors import NoticeError, ProfileError
    from quiz.notice.notice import make_notice
    from scoring.clock import hall_day, system_clock
    from scoring.identifiers import meant

    common = words_of(options)
    bank = read_bank(options.bank, common, home_of(options) / BOOK, signed_of(options)).bank
    guide = bank.guides.get(meant(options.service, bank.guides) or "")
    if guide is None:
        words = WORDS[common.language].sheet
        none = words.no_service if bank.guides else words.no_services
        raise Failure(none.format(service=options.service, services=common.listed(bank.guides)), 2)
    try:
        notice = make_notice(guide, _profile(options.answer, common), hall_day(system_clock()), bank.quarantined)
    except ProfileError as error:
        raise Failure(_wanted(error, common), 2) from error
    except NoticeError as error:
        raise Failure(told(error, common)) from error
    # UTF-8, as it says, whatever the terminal speaks.
    page = notice_page(guide, notice, _hall_name(options, common), signed=options.sign).encode()
    if options.output is None:
        sys.stdout.buffer.write(page)
        return 0
    try:
        options.output.write_bytes(page)
    except OSError as error:
        raise Failure(common.unwritable.format(path=options.output, reason=error.strerror)) from error
    say_path(options.output)
    return 0


def _hall_name(options: argparse.Namespace, common: CommonWords) -> str:
    """The name that was given; else that of this terminal's hall, else a general one."""
    if options.hall_name is not None:
        return str(options.hall_name)
    home = home_of(options)
    if (home / FILE_NAME).exists():
        return settings_of(home, common).hall_name
    return WORDS[common.language].sheet.some_hall


def _wanted(error: ProfileError, common: CommonWords) -> str:
    """What is wrong with the answers, and every answer there is to what is open, ready to be copied."""
    from kiosk.wording.errors.of_notices import WRONG_ANSWERS

    rows = [WORDS[common.language].sheet.wanted.format(service=error.service), *WRONG_ANSWERS[common.language](error)]
    for question in error.asks:
        ask, answers = _asked(question, common.language)
        flags = {f"--answer {question.key}={answer}": meaning for answer, meaning in answers.items()}
        width = max(map(len, flags))
        rows += [ask, *(f"    {flag:<{width}}  {meaning}" for flag, meaning in flags.items())]
    return "\n".join(rows)


def _asked(question: ProfileQuestion, language: Language) -> tuple[str, Mapping[str, str]]:
    """A question and its answers, in Chinese where nobody has translated them."""
    if language is Language.ZH:
        return question.ask, question.answers
    return question.ask_en or question.ask, question.answers_en or question.answers


def _profile(answers: list[str], common: CommonWords) -> dict[str, str]:
    profile = {}
    for answer in answers:
        key, separator, value = answer.partition("=")
        if not separator:
            raise Failure(WORDS[common.language].sheet.bad_answer.format(given=answer), 2)
        profile[key] = value
    return profile
