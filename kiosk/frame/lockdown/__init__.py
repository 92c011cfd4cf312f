"""What makes a terminal fit to stand in public: guarded keys, people who leave, signals."""
