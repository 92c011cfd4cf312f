"""Tests of the bank: loading, checking, deriving."""
