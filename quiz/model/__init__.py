"""What a bank is made of: items, guides, questions, blueprints, papers, and the closed lists they use."""
