"""The Word form, filled in and sent back."""
