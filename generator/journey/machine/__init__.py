"""Is this machine ready? Everything that the program needs is tried."""
