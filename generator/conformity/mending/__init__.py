"""What is mechanical about a document's form, mended in a copy: measures, looks, lines, zeros, signs; never its words.

`mending.mend` is the door. It takes the rules one by one and, where a rule sees something that a machine can set right,
changes the copy at that place; then the copy is judged again.
"""
