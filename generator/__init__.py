"""Kế hoạch: one plan in, every official document out."""
