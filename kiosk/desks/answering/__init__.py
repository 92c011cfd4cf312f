"""What is asked and done about bad ratings, complaints and what is to be put right."""
