"""What goes onto paper: print runs under a list of recipients, and the sheet to read before letters go out."""
