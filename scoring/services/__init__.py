"""What can be done with a store besides appending: taking a rating, checking a PIN."""
