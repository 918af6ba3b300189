"""The consolidated workbook and report: made, put in place, and made again from what they used."""
