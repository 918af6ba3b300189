"""plan.yaml becomes a Plan: nodes that know their line, models, checks."""
