"""The weighted sum, and the mean of a group."""
