"""A whole synthetic hall, made with a seed: the same seed and the same day give the same hall."""
