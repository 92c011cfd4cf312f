"""What becomes of a bad rating and of a complaint: states, who may take the next step, and until when."""
