"""The hall's roster (花名册) as a spreadsheet: read, compared with what is on record, written.

`layout` says what the sheets look like; `grids` are cells as they came, from `workbook` or `folder`; `cells` mends and
reads one cell, `parse` all of them; `recorded` is the same picture made of the ledger; `compare` says what would change
and `submissions` makes events of that.
"""
