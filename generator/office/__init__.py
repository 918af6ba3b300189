"""Word, Excel and PDF packages; knows cells, runs and parts, and nothing of plans."""
