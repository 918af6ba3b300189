"""What each command does between the words that come in and the words that go out."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from generator import journey
from generator.cli import screen
from generator.cli.mistakes import BadAnswerError, NoSuchAnswerError
from generator.cli.progress import progress
from generator.cli.story import Story, StoryForMachines
from generator.errors import Exit, KehoachError, Severity, has_errors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.cli.screen import Answer
    from generator.documents import Field
    from generator.errors import Problem

LIGHT_FIRST = (Severity.ADVICE, Severity.WARNING, Severity.ERROR)
ALL_WELL = "{plan}: không có chỗ nào sai."
KIND = "\n{kind}:"
FORMS = {
    "value": "{{{{ {name} }}}}",
    "list": "{{%p for {one} in {name} %}} … {{%p endfor %}}",
    "group": "{name}:",
}
TODAY = "  [hiện nay: {value}]"
COPY = "Bản mẫu có ghi chú tại chỗ sai: {copy}"
NO_COPY = "Các mẫu Word không có chỗ nào sai nên không có bản ghi chú."
WATCHING = "Đang chờ {plan} hoặc các mẫu được lưu; bấm Ctrl-C để thôi."
SAVED = "\nVừa lưu: {names}"
ENOUGH = "Đã thôi chờ."
BEGUN = """Đã tạo {count} tệp trong {folder}.
Việc tiếp theo: sửa {plan}, rồi «kehoach check {typed}» và «kehoach build {typed}»."""
COUNTED = "{errors} lỗi, {warnings} chỗ cần chú ý, {advice} chỗ còn phải điền hoặc nên xem lại."


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What was asked of a build: where to, which kinds, with how many processes, on which cluster, and what else."""

    out: Path | None
    only: tuple[str, ...]
    jobs: int | None
    cluster: str = ""
    print_file: bool = False
    pdf: bool = False
    pdf_a: bool = False


def check(plan: Path, *, comments: Path | None, answer: Answer | None) -> Exit:
    """Show everything wrong with the plan and its templates; where asked, in copies of the templates too."""
    problems = journey.check(plan)
    copies = [str(copy) for copy in journey.comment(plan, comments)] if comments is not None else []
    if answer is not None:
        answer.end(problems, **({"files": copies} if comments is not None else {}))
    else:
        # what must be mended stands last, where the eye is when a long list has run by
        for problem in sorted(problems, key=lambda problem: LIGHT_FIRST.index(problem.severity)):
            screen.show(problem)
        counts = {severity: sum(problem.severity is severity for problem in problems) for severity in Severity}
        if not problems:
            screen.say(ALL_WELL.format(plan=plan))
        else:
            screen.say(
                COUNTED.format(
                    errors=counts[Severity.ERROR],
                    warnings=counts[Severity.WARNING],
                    advice=counts[Severity.ADVICE],
                )
            )
        for copy in copies:
            screen.say(COPY.format(copy=copy))
        if comments is not None and not copies:
            screen.say(NO_COPY)
    return Exit.INPUT if has_errors(problems) else Exit.DONE


def build(plan: Path, asked: BuildOptions, *, answer: Answer | None) -> Exit:
    """Make the documents and tell the story of each file."""
    if answer is not None:
        answer.open("files")
        problems = journey.build(plan, **asdict(asked), listener=StoryForMachines(answer))
        answer.end(problems)
    else:
        with progress() as bar:
            story = Story(bar, journey.output_of(plan, asked.out))
            problems = journey.build(plan, **asdict(asked), listener=story)
        story.tell(problems)
    return Exit.INPUT if has_errors(problems) else Exit.DONE


def new(folder: Path, given: Mapping[str, str], *, ask: bool, answer: Answer | None) -> Exit:
    """Begin a plan: ask what was not given, write the folder, say what to do next."""
    questions = journey.questions()
    for name in given:
        if name not in questions:
            raise NoSuchAnswerError(name, list(questions))
    for name, answered in given.items():
        if wrong := journey.mistake(name, answered):
            raise BadAnswerError(wrong)
    answers = dict(given)
    if ask:
        for name, question in questions.items():
            if name not in answers:
                answers[name] = _asked(name, question)
    return _begun(journey.start(folder, answers), [], folder, answer)


def _asked(name: str, question: str) -> str:
    """Ask until the answer can stand in a plan, or is left open."""
    while wrong := journey.mistake(name, answer := screen.ask(question)):
        screen.say(wrong, err=True)
    return answer


def renew(folder: Path, old_plan: Path, year: int, *, answer: Answer | None) -> Exit:
    """Begin a plan from last year's, and list what still names the old year."""
    made, leftovers = journey.renew(folder, old_plan, year=year)
    return _begun(made, leftovers, folder, answer)


def _begun(made: Sequence[Path], leftovers: Sequence[Problem], folder: Path, answer: Answer | None) -> Exit:
    if answer is not None:
        answer.end(leftovers, files=[str(path) for path in made])
        return Exit.DONE
    for problem in leftovers:
        screen.show(problem)
    plan = folder / "plan.yaml"
    typed = f'"{plan}"' if " " in str(plan) else str(plan)
    screen.say(BEGUN.format(folder=folder, count=len(made), plan=plan, typed=typed))
    return Exit.DONE


def watch(plan: Path, *, out: Path | None) -> Exit:
    """Build, then build again whenever something is saved, until Ctrl-C; a plan that is not there is not waited for."""
    if not plan.is_file():
        journey.build(plan)  # says what is wrong with the name
    asked = BuildOptions(out, (), None, "")
    _build_and_tell(plan, asked)
    screen.say(WATCHING.format(plan=plan))
    try:
        for changed in journey.changes(plan):
            screen.say(SAVED.format(names=", ".join(changed)))
            _build_and_tell(plan, asked)
    except KeyboardInterrupt:
        screen.say(ENOUGH)
    return Exit.DONE


def _build_and_tell(plan: Path, asked: BuildOptions) -> None:
    try:
        build(plan, asked, answer=None)
    except KehoachError as error:
        screen.refuse(error, answer=None)


def fields(plan: Path, kind: str, *, answer: Answer | None) -> Exit:
    """Show the names that templates may use, kind by kind, each with its meaning and today's value."""
    found = journey.fields(plan, kind)
    if answer is not None:
        answer.end((), fields={name: [field.as_json() for field in group] for name, group in found.items()})
        return Exit.DONE
    for name, group in found.items():
        screen.say(KIND.format(kind=name))
        for field in group:
            screen.say(field_line(field))
    return Exit.DONE


def field_line(field: Field) -> str:
    """Give the line of one name: the tag to type, what it means, and what it prints today."""
    depth = "    " * (1 + field.name.count("[]"))
    *before, last = field.name.split("[].")
    owner = before[-1].rpartition(".")[2] if before else ""
    tag = f"{one_of(owner)}.{last}" if owner else last
    typed = FORMS[field.kind].format(one=one_of(tag.rpartition(".")[2]), name=tag)
    value = "" if field.value is None else TODAY.format(value=field.value)
    return f"{depth}{typed}  {field.meaning}{value}"


def one_of(many: str) -> str:
    """Give a name for one element of a list: `units` has units, each a `unit`; of the others each is an `item`."""
    return many[:-1] if many.endswith("s") and not many.endswith("is") else "item"


def schema(file: str, *, answer: Answer | None) -> Exit:
    """Write the schema of the plan where it was asked for; `-` is the screen."""
    if file == "-":
        text = journey.schema_text()
        if answer is not None:
            answer.end((), schema=text)
        else:
            screen.say(text.rstrip("\n"))
        return Exit.DONE
    outcome = journey.schema(file)
    if answer is not None:
        answer.end((), files=[{"file": file, "outcome": str(outcome)}])
    else:
        screen.say(f"Lược đồ của plan.yaml ở {file}.")
    return Exit.DONE
