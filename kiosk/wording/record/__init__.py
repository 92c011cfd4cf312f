"""What is said of the record: erasing by law, ratings that came too fast."""
