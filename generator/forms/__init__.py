"""The workbooks that units fill in: built once for units that report the same, then stamped for each of them.

forms = Forms(plan)
for job in jobs(plan):
made = forms.make(job)
"""

from __future__ import annotations

from generator.forms.jobs import FormJob, Forms, MadeForm, jobs

__all__ = ["FormJob", "Forms", "MadeForm", "jobs"]
