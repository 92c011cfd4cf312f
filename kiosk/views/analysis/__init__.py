"""What is said of ranks, case mix, funnels and asking, without a terminal."""
