"""A 一次性告知单 as one HTML page for A4: no script, nothing from elsewhere, outside text inert."""

from html import escape

from rich.cells import cell_len

from kiosk.text import clean
from kiosk.wording.vocabulary import FACETS
from quiz.bank.citing import articles
from quiz.bank.situation import bare_question
from quiz.sheet import Sheet, SheetLine
from quiz.vocabulary import Facet

_STYLE = """
@page { size: A4; margin: 14mm 16mm }
body { font: 11pt/1.55 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #1c2430;
  max-width: 178mm; margin: 0 auto }
h1 { font-size: 17pt; color: #1d4f91; margin: 0; text-align: center; letter-spacing: .1em }
header p { text-align: center; margin: 2mm 0; color: #566070 }
section { display: grid; grid-template-columns: 16mm 1fr; border-top: .3mm solid #e7e2d6; padding: 2mm 0;
  break-inside: avoid }
h2 { font-size: 11pt; color: #1d4f91; margin: 0 }
ol { margin: 0; padding-left: 6mm }
li { break-inside: avoid }
section p { margin: 0 }
small { color: #566070 }
.open { color: #8a5a00 }
footer { border-top: .3mm solid #e7e2d6; margin-top: 2mm; padding-top: 2mm; color: #566070; font-size: 9pt }
footer p { margin: 1mm 0 }
.full { font-size: 10pt; line-height: 1.45 }
.full section { padding: 1.2mm 0 }
"""

_UNKNOWN = "本单没有列出，以窗口告知为准"
"""Where the guide has no line for this citizen: silence would be read as: nothing is needed."""
_ABSENT = "您这种情形没有这一项"

_ROOMY_ROWS = 38
"""Rows of the ordinary size that an A4 page takes; a sheet of more is set smaller, so that it stays one page."""
_ROW_CELLS = 80
"""Half-width cells of such a row."""


def sheet_page(sheet: Sheet, hall_name: str) -> str:
    """The page as a whole document."""
    title = f"{sheet.title} 一次性告知单"
    profile = "；".join(f"{bare_question(one.ask)}：{one.answers[answer]}" for one, answer in sheet.profile)
    parts = [
        "<!doctype html>",
        '<html lang="zh-CN"><head><meta charset="utf-8">',
        f"<title>{_safe(title)}</title><style>{_STYLE}</style></head>",
        '<body class="full">' if _rows(sheet) > _ROOMY_ROWS else "<body>",
        f"<header><h1>{_safe(title)}</h1>",
        f"<p>{_safe(hall_name)}　{_safe(sheet.desk)}　{sheet.day.year}年{sheet.day.month}月{sheet.day.day}日</p>",
        f"<p>适用情形　{_safe(profile)}</p>" if profile else "",
        "</header>",
        *(_section(facet, lines, absent=facet in sheet.absent) for facet, lines in sheet.sections),
        _footer(sheet),
        "</body></html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _rows(sheet: Sheet) -> int:
    """About how many rows of the ordinary size the sheet takes below its head."""
    lines = [line for _, found in sheet.sections for line in found]
    texts = [f"{line.text}{line.detail}{line.basis.cited if line.basis else ''}" for line in lines]
    texts += [line.note for line in lines if line.note]
    texts += [_UNKNOWN for _, lines in sheet.sections if not lines]
    texts += [*sheet.reminders, articles(sheet.statutes)]
    return sum(-(-cell_len(text) // _ROW_CELLS) for text in texts)


def _section(facet: Facet, lines: tuple[SheetLine, ...], *, absent: bool) -> str:
    items = "\n".join(f"<li>{_line(line)}</li>" for line in lines)
    nothing = f"<p>{_ABSENT}</p>" if absent else f'<p class="open">{_UNKNOWN}</p>'
    listed = f"<ol>\n{items}\n</ol>" if lines else nothing
    return f"<section><h2>{FACETS[facet]}</h2>{listed}</section>"


def _line(line: SheetLine) -> str:
    words = _safe(line.text)
    if line.detail:
        words += f"（{_safe(line.detail)}）"
    if line.basis is not None:
        words += f" <small>{_safe(line.basis.cited)}</small>"
    if not line.verified:
        words += ' <small class="open">以本地办事指南为准</small>'
    if line.note:
        words += f"<br><small>{_safe(line.note)}</small>"
    return words


def _footer(sheet: Sheet) -> str:
    reminders = "".join(f"<p>{_safe(reminder)}</p>" for reminder in sheet.reminders)
    cited = f"依据：{_safe(articles(sheet.statutes))}。" if sheet.statutes else ""
    return f"<footer>{reminders}<p>{cited}材料不齐的，窗口应当一次性告知需要补正的全部内容。</p></footer>"


def _safe(text: str) -> str:
    """Outside text for HTML: harmless characters only, markup escaped."""
    return escape(clean(text))
