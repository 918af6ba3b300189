"""The consolidated workbook: units by indicators, and behind every total the cells that it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.report.charts import Charts
from generator.report.evidence import Origins, first_rows, write_lists, write_remarks, write_silent, write_words
from generator.report.matrix import Matrix
from generator.report.sheets import Book

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from generator.report.consolidated import Consolidated


def write_workbook(target: BinaryIO, title: Sequence[str], found: Consolidated) -> None:
    """Write the consolidated workbook into a file open for writing bytes; `title` stands above the table of totals."""
    book = Book(target)
    matrix = Matrix(book, found)
    top = matrix.write(title, first_rows(found.evidence.counts))
    Origins(book, found).write(found.evidence.by_code())
    write_lists(book, found)
    write_words(book, found)
    write_silent(book, found)
    write_remarks(book, found.remarks)
    Charts(book, found).write(matrix, top)
    book.close()
