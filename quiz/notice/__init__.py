"""一次性告知单: what one citizen must be told about a service, everything at once and nothing else."""
