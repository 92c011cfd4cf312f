"""The health check: every check is a function of what was found, one a file; `examine` goes and finds it."""
