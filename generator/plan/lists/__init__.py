"""Lists that the plan names and does not hold: guests and units in an Excel or CSV file, each with its cell."""
