"""Everything that can be wrong with a bank, one family a file; `kiosk.wording.bank` has a file of the same name.

files, values        what stands in any file of the bank
questions, guides    what stands in a file of questions, in a guide,
papers, links        in a paper, and between the files
quarantine           what is held back
texts, choices       what could be written better in one text, in one choice,
whole_bank           and in the bank as a whole
audit                what an audit cannot do without
book                 what stands in the hall's own book
surveys              what stands in a survey
"""
