"""Returned files taken in: kept as they came, understood, written into the ledger."""
