"""Tables of rows of text, as every screen of the office shows them: found, sorted, written to files. No terminal."""
