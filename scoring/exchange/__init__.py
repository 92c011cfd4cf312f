"""Ratings in bulk, in and out, under the field names that other systems have for them."""
