"""What citizens' ratings are worth: official rates, and the satisfaction score with its prior."""
