"""Commands about what stands on record: erasing by law, ratings that came too fast."""
