"""Workbooks of LibreOffice and its likes."""
