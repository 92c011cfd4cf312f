"""What is to be put right, retests and proposals as they are on record."""
