"""What an output folder remembers of its files: from what each was made, who is writing, and what became of it."""
