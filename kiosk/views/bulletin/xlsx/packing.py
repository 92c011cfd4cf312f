"""The parts of a workbook packed so that equal content is equal bytes, on every machine and at every time.

openpyxl writes the present time into every part of the archive and into its properties, and a compressor may be of any
version. Here the parts are stored as they are, under one fixed time; the formulas get the values they come to, because
a phone's preview, or a program that only reads, works nothing out.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Final

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can name."""
_TIMES: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")
_FORMULA: Final = re.compile(rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v ?/?>(?:</v>)?(</c>)')
_DECIMAL: Final = re.compile(rb"<v>(-?[0-9]+\.[0-9]+)</v>")
_SHEET: Final = re.compile(r"xl/worksheets/sheet([0-9]+)\.xml")


def packed(book: bytes, moment: datetime, sums: Mapping[tuple[int, str], str]) -> bytes:
    """The same workbook with its times set to `moment`, and what its formulas come to.

    Args:
        book: as openpyxl wrote it.
        moment: UTC without zone.
        sums: number of the sheet from 1 and cell → its value.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as after:
        for name in sorted(before.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = before.read(name)
            if name == "docProps/core.xml":
                content = _TIMES.sub(rb"\g<1>" + moment.isoformat().encode() + rb"Z\g<3>", content)
            if sheet := _SHEET.fullmatch(name):
                content = _with_values(content, int(sheet[1]), sums)
            part = zipfile.ZipInfo(name, _EPOCH)
            part.create_system, part.external_attr = 3, 0o600 << 16
            after.writestr(part, content)
    return out.getvalue()


def _with_values(content: bytes, sheet: int, sums: Mapping[tuple[int, str], str]) -> bytes:
    def with_value(found: re.Match[bytes]) -> bytes:
        value = sums[sheet, found[2].decode()]
        return found[1] + b"<v>" + value.encode() + b"</v>" + found[3]

    return _DECIMAL.sub(_shortened, _FORMULA.sub(with_value, content))


def _shortened(found: re.Match[bytes]) -> bytes:
    """A number with fifteen digits: openpyxl writes 73.15 with sixteen, as 73.15000000000001."""
    return b"<v>" + f"{float(found[1]):.15g}".encode() + b"</v>"
