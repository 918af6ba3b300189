"""What is wrong with documents as one page of HTML: their pages pictured, the places marked, the rules beside them."""

from generator.conformity.sheet.page import Examined, sheet
from generator.conformity.sheet.placing import Mark, marks

__all__ = ["Examined", "Mark", "marks", "sheet"]
