"""From Word files to PDF by an office program, and what can be read from and seen on their pages."""
