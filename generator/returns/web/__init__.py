"""Workbooks that were saved as web pages or web archives."""
