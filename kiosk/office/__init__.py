"""The office's wing: scores, what they are made of, what the bank covers. A screen a file, its look beside it."""
