"""The consolidated workbook and the consolidated report: the units' answers become figures, every one traceable."""
