"""Text, numbers, dates, file names and encodings as Vietnamese offices write them."""
