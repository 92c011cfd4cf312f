"""How the printed bulletin looks: A4, quiet, in black and two colours; rows are never cut, heads repeat."""

from typing import Final

STYLE: Final = """
@page { size: A4; margin: 17mm 15mm 18mm; @bottom-center { content: PAGE_CONTENT; font: 8.5pt FONT; color: #566070 } }
@page wide { size: A4 landscape; margin: 15mm 15mm 17mm }
* { box-sizing: border-box }
body { font: 10.5pt/1.6 FONT; color: #1c2430; max-width: 180mm; margin: 0 auto; -webkit-print-color-adjust: exact;
  print-color-adjust: exact; overflow-wrap: anywhere }
p { margin: 1.2mm 0; text-align: justify }
header { text-align: center; margin-bottom: 5mm }
header p { text-align: center }
.hall { font-size: 21pt; font-weight: 700; letter-spacing: .12em; color: #b3261e; margin: 0; line-height: 1.35 }
.rule { border: 0; border-top: .7mm solid #b3261e; border-bottom: .2mm solid #b3261e; height: 1.4mm; margin: 2mm 0 6mm }
h1 { font-size: 18pt; margin: 0 0 2mm; line-height: 1.4; text-wrap: balance }
.lines { margin: 0; color: #3d4756; white-space: pre-wrap }
.form { display: inline-block; margin-top: 2mm; padding: .3mm 3mm; border: .3mm solid #1d4f91; color: #1d4f91;
  border-radius: 1mm; font-size: 9.5pt }
h2 { font-size: 13pt; color: #1d4f91; margin: 6mm 0 2mm; break-after: avoid; line-height: 1.4 }
h3 { font-size: 10.5pt; margin: 4mm 0 1.2mm; break-after: avoid }
p.quiet { text-align: left; font-size: 8.8pt; line-height: 1.5; color: #566070 }
ol { margin: 1mm 0; padding-left: 6mm }
li { margin: .8mm 0 }
figure { margin: 2mm 0 3mm; break-inside: avoid }
figcaption { font-size: 10.5pt; font-weight: 700; margin-bottom: 1mm }
svg { display: block; width: 100%; height: auto }
svg text { font-family: FONT }
dl { display: grid; grid-template-columns: repeat(4, 1fr); gap: 2mm; margin: 2mm 0 }
dl div { border: .25mm solid #d9dee6; border-radius: 1mm; padding: 1.6mm 2.4mm; break-inside: avoid }
dt { font-size: 8.8pt; color: #566070 }
dd { margin: 0; font-size: 13pt; font-weight: 700; line-height: 1.35; font-variant-numeric: tabular-nums }
dd small { display: block; font-size: 8.3pt; font-weight: 400; color: #566070 }
table { width: 100%; border-collapse: collapse; font-size: 8.8pt; line-height: 1.4; margin: 1mm 0 2mm;
  font-variant-numeric: tabular-nums; border-bottom: .3mm solid #1c2430 }
.short { break-inside: avoid }
thead { display: table-header-group }
tr { break-inside: avoid }
tbody tr:nth-child(-n+2) { break-after: avoid }
tbody tr:nth-last-child(-n+2) { break-before: avoid }
th { font-weight: 600; text-align: left; background: #eef1f6; padding: 1mm 1.2mm; vertical-align: bottom }
thead tr:first-child th { border-top: .3mm solid #1c2430 }
thead tr:last-child th, th[rowspan] { border-bottom: .2mm solid #1c2430 }
th.group { text-align: center; border-bottom: .2mm solid #9aa3b0 }
th, .n, .t { white-space: nowrap }
td { padding: .9mm 1.2mm; border-top: .15mm solid #d9dee6; vertical-align: top }
th.w { white-space: normal; width: 50% }
.dense th.w, .several th.w { width: auto; min-width: 20mm }
.n { text-align: right }
tr.odd td { background: #f4f6fa }
tr.struck td { color: #8a93a0; text-decoration: line-through }
tr.total td { border-top: .3mm solid #1c2430; font-weight: 700 }
.dense { font-size: 8.2pt }
.dense td, .dense th { padding: .8mm .8mm }
.digest { font-family: monospace; font-size: 8pt; overflow-wrap: anywhere }
footer { margin-top: 6mm; border-top: .3mm solid #d9dee6; padding-top: 1.5mm; font-size: 8.8pt; color: #566070 }
@media screen { body { padding: 10mm } }
"""

FONT: Final = '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "SimHei", sans-serif'


def style_for(page: str) -> str:
    """The style; `page` names the foot of a page with two `|` where its number and their number come."""
    first, middle, last = f"{page}||".split("|")[:3]
    content = f'"{first} " counter(page) " {middle} " counter(pages) " {last}"'
    return STYLE.replace("PAGE_CONTENT", content).replace("FONT", FONT)
