"""From a file to plain values that remember where they stood: guarded, parsed, validated; faults have places."""
