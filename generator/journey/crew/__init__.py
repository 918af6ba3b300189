"""Who does the work: the processes of this machine, or of a cluster."""
