"""Merkle trees of RFC 9162: proofs that an entry is in a log, and that a log only grew."""
