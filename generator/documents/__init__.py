"""The Word documents of the plan: kinds become jobs, jobs become files.

    for job in jobs(plan, templates):
        made = make(job)

A kind is data: an entry under `documents:` in the plan and a Word file in `templates/documents/`. Nothing here touches
the disk but to read templates.
"""

from __future__ import annotations

from generator.documents.fields import Field, fields_of
from generator.documents.jobs import Job, Made, Named, Office, jobs, make, names
from generator.documents.papers import print_file
from generator.documents.template_faults import Judged, judged, template_faults
from generator.documents.unused import unused_facts
from generator.documents.values import meanings, shape
from generator.documents.views import CONTEXTS

__all__ = [
    "CONTEXTS",
    "Field",
    "Job",
    "Judged",
    "Made",
    "Named",
    "Office",
    "fields_of",
    "jobs",
    "judged",
    "make",
    "meanings",
    "names",
    "print_file",
    "shape",
    "template_faults",
    "unused_facts",
]
