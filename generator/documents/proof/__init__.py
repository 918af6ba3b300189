"""The sheet a secretary reads before many letters go out: one letter in full, and what stands in each of the others.

Letters are compared as they are, so what a person changed by hand is seen too.
"""

from generator.documents.proof.comparing import Comparison, Letter, Place, compare
from generator.documents.proof.own import own_values
from generator.documents.proof.remarks import Remark, remarks
from generator.documents.proof.sheet import Sight, Sights, sheet

__all__ = ["Comparison", "Letter", "Place", "Remark", "Sight", "Sights", "compare", "own_values", "remarks", "sheet"]
