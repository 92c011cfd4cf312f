"""From a blueprint and a seed to a paper, and the order in which its options are shown."""
