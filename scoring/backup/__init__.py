"""One file that a hall can be brought back from: made while terminals write, read back before anybody relies on it."""
