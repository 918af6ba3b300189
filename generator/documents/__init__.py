"""The Word documents of a plan: kinds as data, contexts, and what a template may name."""
