"""What is said of a campaign besides its scores, for command, screen and paper alike."""
