"""The one normal quantile behind every 95 % interval of the project."""

Z95 = 1.959963984540054
"""Two-sided 95 % quantile of the standard normal distribution (97.5 % point)."""
