"""One-time PINs on slips of paper: an A4 page to print, cut and hand out. No script, nothing from elsewhere."""

from collections.abc import Sequence
from html import escape
from typing import Final

from kiosk.text.clean import clean
from kiosk.wording.cli.staff import StaffWords
from scoring.services.pin_slips import Slip

_STYLE: Final = """
@page { size: A4; margin: 12mm }
body { font: 11pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #1c2430;
  margin: 0; display: grid; grid-template-columns: 1fr 1fr }
section { border: .3mm dashed #9aa3b0; padding: 5mm 6mm; break-inside: avoid; min-height: 40mm }
h1 { font-size: 11pt; margin: 0; color: #566070; font-weight: normal }
p { margin: 1mm 0 }
.pin { font: 20pt/1.3 monospace; letter-spacing: .25em }
small { color: #566070 }
"""


def slips_page(slips: Sequence[Slip], hall_name: str, words: StaffWords) -> str:
    """A whole document with one slip for each person."""
    parts = [
        "<!doctype html>",
        f'<html lang="{words.html_language}"><head><meta charset="utf-8"><title>{escape(words.slips_title)}</title>',
        f"<style>{_STYLE}</style></head><body>",
        *(_slip(slip, hall_name, words) for slip in slips),
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


def _slip(slip: Slip, hall_name: str, words: StaffWords) -> str:
    who = words.slip_who.format(name=slip.person.name or slip.person.staff_id, unit=slip.person.unit_name)
    return (
        f"<section><h1>{_safe(hall_name)}</h1><p>{_safe(who)}</p>"
        f"<p>{_safe(words.slip_badge.format(badge=slip.person.staff_id))}</p>"
        f'<p class="pin">{escape(slip.pin)}</p><small>{_safe(words.slip_rule)}</small></section>'
    )


def _safe(text: str) -> str:
    return escape(clean(text))
