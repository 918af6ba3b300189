"""Word templates: compiled once, stamped many times.

    template = WordTemplate("templates/documents/giay-moi.docx")
    data = template.render({"guest": {"name": "Sở Giáo dục và Đào tạo"}})

The language is docxtpl's. Opening the package, gathering the tags, compiling them and compressing what never changes is
done once; a document costs one Jinja render and one small deflate. Rendering is a pure function: any thread, any
process, and nothing of the last guest in the letter of the next.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jinja2
from jinja2.exceptions import SecurityError

from generator.errors import FileError
from generator.office.compiled_package import CompiledPackage
from generator.office.compiling import drawn
from generator.office.merge_fields import MergeFields
from generator.office.package import OfficePackage, read_template
from generator.office.printing import fields_holding
from generator.office.printing_faults import IllegalCharacterError, IllegalValueError, MachineryNeededError
from generator.office.sandbox import environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.office.letters.letter_file import CompiledLetters


OWN_NAME: Final = re.compile(r"[^/\\:]*[^/\\:.][^/\\:]*")
FORBIDDEN: Final = "mẫu đòi làm việc bị cấm trong mẫu"


class TemplateMissingError(FileError):
    """There is no template, or no block, where one is named."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "không có tệp mẫu này", "kiểm tra tên tệp trong thư mục templates/ và trong plan.yaml")


class TemplateRunError(FileError):
    """A template asks for something that its values do not have, or does what a template may not do."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, f"mẫu không in được: {reason}", "chạy «kehoach check» để xem thẻ nào sai trong mẫu")


class WordTemplate:
    """A compiled Word template: give it values, get the bytes of a `.docx`."""

    def __init__(
        self,
        path: str | Path,
        *,
        blocks: Path | None = None,
        filters: Mapping[str, Callable[..., object]] | None = None,
        fields: Callable[[], Iterable[str]] = tuple,
        spellings: Mapping[str, str] | None = None,
    ) -> None:
        """Compile a template.

        Args:
            path: the `.docx`.
            blocks: the folder of the blocks that `{%p include "..." %}` names; the template's own when not given.
            filters: functions that tags may pass values through, by name.
            fields: gives the names (`guest.name`) that Word's merge fields may mean, spelt in any way.
            spellings: other words for some of these names, by which merge fields may call them.

        Raises:
            FileError: no Word template, or a tag that cannot be understood.
        """
        self.path = Path(path)
        folder = self.path.parent if blocks is None else blocks
        package = read_template(_read(self.path), self.path.name)
        package = drawn(package, lambda name: _read_block(folder, name), MergeFields(fields, spellings or {}))
        self._compile(package, dict(filters or {}))

    def _compile(self, package: OfficePackage, filters: dict[str, Callable[..., object]]) -> None:
        self._filters = filters
        self._letters: CompiledLetters | None = None
        try:
            self.compiled = CompiledPackage(package, environment(filters))
        except SecurityError as error:
            raise TemplateRunError(package.file, FORBIDDEN) from error
        except jinja2.TemplateError as error:
            raise TemplateRunError(package.file, error.message or type(error).__name__) from error
        except (SyntaxError, RecursionError) as error:
            raise TemplateRunError(package.file, "thẻ lồng nhau quá nhiều tầng") from error

    def render(self, context: Mapping[str, Any]) -> bytes:
        """Make one document.

        Raises:
            KehoachError: an unknown name, a value that cannot be printed, a character no Word file holds; named.
        """
        values = dict(context)
        with self._explained(values):
            return self._stamped(values)

    def render_all(self, contexts: Iterable[Mapping[str, Any]]) -> bytes:
        """Make one file of all letters, each with sections, headers and page numbers of its own, for printing.

        Args:
            contexts: the values of each letter, in the order of printing; looked at one by one.

        Raises:
            KehoachError: as `render` does; or no letter, too many for one file, whole documents among the values.
        """
        from generator.office.letters.letter_file import CompiledLetters  # noqa: PLC0415 - only where all are printed at once

        if self._letters is None:
            self._letters = CompiledLetters(self.compiled.package, environment(self._filters))
        file = self._letters.begin()
        for context, more in _with_what_follows(contexts):
            values = dict(context)
            with self._explained(values):
                file.add(values, more=more)
        return file.closed()

    @contextmanager
    def _explained(self, values: dict[str, Any]) -> Iterator[None]:
        """Turn what goes wrong while printing into a sentence."""
        try:
            yield
        except IllegalValueError as error:
            raise IllegalCharacterError(list(fields_holding(error.character, values)), error.character) from error
        except SecurityError as error:
            raise TemplateRunError(self.path.name, FORBIDDEN) from error
        except jinja2.TemplateError as error:
            raise TemplateRunError(self.path.name, error.message or type(error).__name__) from error
        except RecursionError as error:
            raise TemplateRunError(self.path.name, "mẫu tự gọi lại chính nó không dừng") from error
        except MemoryError as error:
            raise TemplateRunError(self.path.name, "chữ mà mẫu làm ra quá dài") from error
        except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
            raise TemplateRunError(self.path.name, str(error)) from error

    def _stamped(self, values: dict[str, Any]) -> bytes:
        try:
            return self.compiled.stamped(values)
        except MachineryNeededError as needed:
            from generator.office.machinery import render_with_docxtpl  # noqa: PLC0415 - python-docx, only for pictures

            return render_with_docxtpl(self.compiled, values, needed.owner)

    def __getstate__(self) -> dict[str, Any]:
        """Travel to another process as parts; compiled code is made again there."""
        return {"path": self.path, "package": self.compiled.package, "filters": self._filters}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Arrive in another process."""
        self.path = state["path"]
        self._compile(state["package"], state["filters"])


def _with_what_follows(contexts: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], bool]]:
    """Give each letter's values, and whether another letter follows."""
    coming = iter(contexts)
    held = list(islice(coming, 1))
    for following in coming:
        yield held[0], True
        held[0] = following
    for last in held:
        yield last, False


def _read_block(folder: Path, name: str) -> bytes:
    if not OWN_NAME.fullmatch(name):
        raise TemplateMissingError(name)  # a block lies in the folder of blocks, nowhere else
    return _read(folder / name)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise TemplateMissingError(path.name) from error
    except OSError as error:
        raise FileError(path.name, "không đọc được tệp mẫu", "đóng tệp trong Word và kiểm tra quyền đọc") from error
