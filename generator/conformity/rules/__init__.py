"""The decree's rules as data, one module for each of its themes."""
