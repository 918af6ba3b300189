"""Where the campaign stands: who has reported, which return counts for each unit and why, who is to be reminded."""
