"""Drawing lots by hashing: the same seed gives the same lot on every machine, in every Python, at any time."""

from scoring.ledger.canonical import sha256_hex


def lot(*words: str) -> str:
    """The lot of something, to be sorted by: SHA-256 of the words, each preceded by its length, in hexadecimal.

    A generator such as `random` would tie a paper to one Python version and to the order in which candidates are
    looked at. A lot depends on nothing but its words, so one question more in the bank leaves the rest in order.
    """
    return sha256_hex(*(word.encode("utf-8") for word in words))
