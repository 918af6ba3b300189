"""Workbooks of Excel, old and new, and of its likes."""
