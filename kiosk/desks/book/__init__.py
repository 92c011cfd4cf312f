"""Writing the hall's own book under its seals, and what of it waits for somebody."""
