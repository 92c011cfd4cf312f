"""What is said of a campaign besides its scores: its closed book, its plan, the published rules it follows."""
