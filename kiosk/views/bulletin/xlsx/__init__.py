"""A bulletin as an Excel workbook: real numbers, formulas for the sums."""
