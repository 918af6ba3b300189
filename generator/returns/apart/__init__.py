"""Reading in a process of its own, for libraries that a file can bring down."""
