"""The rules a plan is held to once it can be read: each takes the plan and gives problems."""
