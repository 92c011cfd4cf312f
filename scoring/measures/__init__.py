"""What is measured of a month beside the scores: what was not told, and what the system costs people."""
