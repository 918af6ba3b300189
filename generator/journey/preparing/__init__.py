"""Before anything is made: a plan begun, read with its templates, watched, its kinds chosen."""
