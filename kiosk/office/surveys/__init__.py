"""Surveys in the office: which there are, what they come to, words to be read, forms on paper."""
