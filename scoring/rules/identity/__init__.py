"""Who somebody is: what a PIN may be, and how long wrong ones make everybody wait."""
