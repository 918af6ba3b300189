"""Returned files become answers, each with its evidence, and problems, each with its place."""
