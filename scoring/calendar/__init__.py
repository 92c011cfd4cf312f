"""Days on which a hall works, and terms that count them."""
