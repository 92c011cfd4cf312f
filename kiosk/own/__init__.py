"""What concerns oneself: the clerk's own score, the page of a unit's head, and the way to dispute a finding."""
