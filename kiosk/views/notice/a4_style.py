"""How a printed 一次性告知单 looks."""

from typing import Final

STYLE: Final = """
@page { size: A4; margin: 12mm 15mm }
body { font: 11pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #1c2430;
  max-width: 180mm; margin: 0 auto }
header { min-height: 17mm; position: relative }
h1 { font-size: 17pt; color: #1d4f91; margin: 0; text-align: center; letter-spacing: .1em }
header p { text-align: center; margin: 1.5mm 0; color: #566070; white-space: pre-wrap; text-wrap: balance }
.code { position: absolute; right: 0; top: 0; width: 20mm; height: 20mm }
.code + h1, .code ~ p { margin-right: 22mm }
section { display: grid; grid-template-columns: 14mm 1fr; border-top: .3mm solid #e7e2d6; padding: 1.8mm 0;
  break-inside: avoid }
section.signed { display: block; border: 0; padding: 1mm 0 }
h2 { font-size: 11pt; color: #1d4f91; margin: 0 }
ol { margin: 0; padding-left: 6mm }
li { break-inside: avoid }
section p { margin: 0; white-space: pre-wrap }
small { color: #566070; margin-left: .3em }
sup { font-size: 7pt; color: #566070; line-height: 0; margin-left: .15em }
.box { display: inline-block; width: 3mm; height: 3mm; border: .3mm solid #1c2430; margin-right: 1.5mm;
  vertical-align: -.2mm }
.blank { color: #566070; white-space: nowrap }
u { display: inline-block; min-width: 28mm; border-bottom: .2mm solid #1c2430; text-decoration: none;
  margin: 0 1mm }
.whole { white-space: nowrap }
.open { color: #8a5a00 }
.mark { font-weight: bold; font-size: 1em }
.basis { font-size: 8.5pt; line-height: 1.35; color: #566070 }
.basis sup { margin: 0 .2em 0 0 }
.signed div { display: flex; justify-content: space-between; padding-top: 3mm }
.signed p { font-size: 9pt; color: #566070 }
footer { border-top: .3mm solid #e7e2d6; margin-top: 1.5mm; padding-top: 1.5mm; color: #566070; font-size: 9pt }
.full { font-size: 10pt; line-height: 1.42 }
.full section { padding: 1.1mm 0 }
.dense { font-size: 9.5pt; line-height: 1.36 }
.dense section { padding: .7mm 0 }
.packed { font-size: 9pt; line-height: 1.3 }
.packed section { padding: .5mm 0 }
.packed .basis { font-size: 7.5pt }
"""
"""Black on white, one accent; sizes step down with the number of rows, so that it stays one page."""
