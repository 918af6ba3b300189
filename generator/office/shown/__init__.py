"""Any Word document as Word shows it: what every paragraph says, how it looks, and where it stands.

`reading.read_document` is the door. This room knows Word and nothing of the decree: what is right or wrong is for
others to say.
"""
