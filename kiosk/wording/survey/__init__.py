"""What is said around surveys."""
