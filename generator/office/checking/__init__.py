"""Everything wrong with a template, told before any document is made: read as its writer typed it."""
