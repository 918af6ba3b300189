"""The command line: words in, one call of the journey, words out."""
