"""One returned cell: what it says in Unicode, and the value that was asked for."""
