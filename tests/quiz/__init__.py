"""Tests of the knowledge tests."""
