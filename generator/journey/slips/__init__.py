"""Requests for corrections, one for each unit whose last file was sent back, each with its e-mail."""
