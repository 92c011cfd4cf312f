"""Knowledge tests: the bank, papers, attempts and marking. Knows no terminal; only `quiz.service` touches storage."""
