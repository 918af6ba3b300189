"""One file of all letters, from the same template as the single ones, for printing at one go."""
