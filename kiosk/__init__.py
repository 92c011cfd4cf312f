"""The hall's terminal: the only package that knows screens, keys, colours and wording."""

__version__ = "0.1.0"
