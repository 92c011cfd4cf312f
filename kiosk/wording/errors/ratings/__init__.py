"""What can go wrong with ratings in bulk, and with their receipts."""
