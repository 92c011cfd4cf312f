"""The 通报 of a campaign: one document, written as a page to print, a workbook or Markdown."""
