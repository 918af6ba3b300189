"""Does a document keep the form of Nghị định 30/2020/NĐ-CP: its parts are found, its kind is told, its rules applied.

`judging.judge` is the door. This room knows Word documents as `office.shown` gives them and the decree, and no plan.
"""
