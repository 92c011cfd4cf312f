"""Does the law still say so: every citation of the bank held against the text of the statutes."""
