"""Looking at a bank as a whole: its craft (lint), its citations (audit), what it covers (coverage)."""
