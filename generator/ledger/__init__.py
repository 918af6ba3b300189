"""The ledger: what was issued and what came back."""
