"""Any Word files judged by the decree's form, with copies that mend or mark what is wrong and a page that shows it."""
