"""The plan of a campaign: the shipped template, and days carried from one month to the next."""
