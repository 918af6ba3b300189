"""From the plan to documents and forms in the output folder: only what changed is made again."""
