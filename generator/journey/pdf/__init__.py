"""A PDF beside every Word document: made, kept or old, by what `pdf.jsonl` remembers."""
