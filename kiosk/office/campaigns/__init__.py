"""Campaigns, their papers and weights, and the bulletin."""
