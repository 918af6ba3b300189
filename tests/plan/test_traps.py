"""YAML's traps: nothing is guessed, nothing grows, and every refusal says where and what to do."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from generator.errors import Severity
from generator.plan.reading import read_plan, read_plan_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.errors import Problem
    from generator.plan.model import Plan

SAMPLE = (Path(__file__).parents[2] / "plan.yaml").read_text(encoding="utf-8")


def refused(data: bytes | str) -> list[Problem]:
    plan, problems = read_plan_text(data.encode() if isinstance(data, str) else data, "plan.yaml")
    assert plan is None or any(problem.severity is Severity.ERROR for problem in problems)
    return [problem for problem in problems if problem.severity is Severity.ERROR]


@pytest.mark.parametrize("typed", ["14:00", "14h00", "14h", "14 giờ 00 phút", "14h00'"])
def test_a_time_is_a_time_however_it_is_typed(plan_of: Callable[..., Plan], typed: str) -> None:
    programme = f"[{{time: {typed}, content: Khai mạc}}]"
    plan = plan_of(f"ceremony: {{name: Lễ, venue: Hội trường, start: cần điền, programme: {programme}}}\n")
    assert plan.ceremony
    step = plan.ceremony.programme[0].time
    assert step is not None
    assert (step.hour, step.minute) == (14, 0)


@pytest.mark.parametrize(
    "typed", ["03/10/2024", "3/10/2024", "2024-10-03", "ngày 03 tháng 10 năm 2024", '"03/10/2024"']
)
def test_a_date_is_a_date_however_it_is_typed(plan_of: Callable[..., Plan], typed: str) -> None:
    plan = plan_of(f"reporting: {{deadline: {typed}, to: [UBND thành phố]}}\n")
    assert plan.reporting
    assert plan.reporting.deadline
    assert plan.reporting.deadline.isoformat() == "2024-10-03"


@pytest.mark.parametrize(
    "typed", ["05", "0209123456", "no", "yes", "1.10", "1e3", "1_000", "0x1F", "12:30:45", "null1"]
)
def test_text_stays_as_typed(plan_of: Callable[..., Plan], typed: str) -> None:
    plan = plan_of("", ("place: Bắc Kạn", f"place: Bắc Kạn\n  phone: {typed}"))
    assert plan.issuer.phone == typed


def test_no_as_a_key_stays_a_key(told: Callable[..., list[str]]) -> None:
    (said,) = told("", ("place: Bắc Kạn", "place: Bắc Kạn\n  no: x"))
    assert said == "issuer.no: không có trường «no» ở đây"


def test_a_repeated_key_names_both_lines(read: Callable[..., tuple[Plan | None, list[Problem]]]) -> None:
    _, (problem,) = read("", ("place: Bắc Kạn", "place: Bắc Kạn\n  symbol: HĐND"))
    assert str(problem.place) == "plan.yaml:7:3"
    assert problem.text == "trường «symbol» ghi hai lần, lần đầu ở dòng 5"


def test_every_line_indented_by_a_tab_is_named(sample_text: str) -> None:
    problems = refused(sample_text.replace("  symbol: UBND", "\tsymbol: UBND").replace("  place: B", "\tplace: B"))
    assert [problem.text for problem in problems] == ["dòng thụt vào bằng phím Tab"] * 2
    assert "dấu cách" in problems[0].hint


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("&ten Nguyễn Văn A", "không dùng được dấu neo &ten"),
        ("*ten", "không dùng được tham chiếu *ten"),
        ("!!python/name:os.system x", "không được mở đầu bằng dấu !"),
        ("!ten A", "không được mở đầu bằng dấu !"),
        ("**Nguyễn Văn A**", "phải đặt trong ngoặc kép"),
        ("@Nguyễn", "không được mở đầu bằng ký tự này"),
        ("`Nguyễn`", "không được mở đầu bằng ký tự này"),
        ("Kế hoạch: Tuần lễ: x", "hai dấu hai chấm"),
        ('"Nguyễn Văn A', "dấu ngoặc mở mà không đóng"),
        ("'Nguyễn Văn A", "dấu ngoặc mở mà không đóng"),
        ('"C:\\kế hoạch"', "trong ngoặc kép không đọc được"),
        ("[A, B", "thiếu dấu phẩy hoặc dấu đóng"),
        ("{{ ten }}", "không phải ngoặc { }"),
    ],
)
def test_what_yaml_reads_otherwise_is_refused_with_a_way_out(sample_text: str, typed: str, says: str) -> None:
    problems = refused(sample_text.replace("name: Lê Đăng Trường", f"name: {typed}"))
    line = next(at for at, text in enumerate(sample_text.splitlines(), 1) if "name: Lê Đăng Trường" in text)
    assert says in problems[0].text
    assert problems[0].place.line in {line, line + 1, line + 2, line + 3, line + 4}  # type: ignore[union-attr]
    assert problems[0].hint


def test_a_sentence_with_a_colon_is_told_apart_from_a_key(told: Callable[..., list[str]]) -> None:
    (said,) = told("purpose: {heading: Mục đích, items: [{Thời gian: 01 buổi}]}\n")
    assert "không có trường «Thời gian»" in said


def test_keys_are_not_merged(told: Callable[..., list[str]]) -> None:
    assert told("", ("place: Bắc Kạn", "place: Bắc Kạn\n  <<: {fax: 1}")) == ["issuer: không dùng được dấu << để gộp"]


def test_a_billion_laughs_is_refused_at_once() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{here}: &{here} [{','.join([f'*{before}'] * 9)}]\n"
        for before, here in zip("abcdefgh", "bcdefghi", strict=True)
    )
    started = time.process_time()
    assert any("tham chiếu" in problem.text for problem in refused(bomb))
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize("deep", ["campaign: " + "[" * 100_000, "\n".join(" " * at + "a:" for at in range(2_000))])
def test_very_deep_nesting_is_refused_at_once(deep: str) -> None:
    (problem,) = refused(deep)
    assert "quá nhiều cấp lồng nhau" in problem.text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "tệp trống"),
        (b"# kh\xc3\xb4ng c\xc3\xb3 g\xc3\xac\n", "tệp trống"),
        (b"- a\n- b\n", "bắt đầu bằng tên trường"),
        (b"ke hoach\n", "bắt đầu bằng tên trường"),
        (b"\x00" * 2_000_000, "không phải là văn bản"),
        (b"a: 1\n---\nb: 2\n", "hai kế hoạch"),
        ("campaign: {name: Lê\x07}\n".encode(), "ký tự điều khiển không in được (U+0007)"),
        ("campaign: {name: Lê\u2028}\n".encode(), "ký tự điều khiển không in được (U+2028)"),
        (b"PK\x03\x04\xff\xfe\x00", "không phải là văn bản"),
        (b"campaign: {name: L\xea}\n", "UTF-8"),
        (b"x: " + b"a" * 40_000_000, "tệp lớn bất thường"),
    ],
)
def test_what_is_no_plan_is_refused_with_a_reason(data: bytes, says: str) -> None:
    assert any(says in problem.text for problem in refused(data))


def test_two_megabytes_are_read_without_harm() -> None:
    started = time.process_time()
    problems = refused("campaign: {name: " + "a" * 2_000_000 + "}\n" + "x:\n" + "- a\n" * 100)
    assert time.process_time() - started < 2
    assert max(len(problem.text) for problem in problems) < 200


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_in_any_dress(sample_text: str, encoding: str) -> None:
    plan, problems = read_plan_text(sample_text.encode(encoding), "plan.yaml")
    assert plan
    assert plan.signer.name == "Lê Đăng Trường"
    assert any("UTF-16" in problem.text for problem in problems) == encoding.startswith("utf-16")


def test_windows_line_ends_change_nothing(sample_text: str) -> None:
    here, _ = read_plan_text(sample_text.encode(), "plan.yaml")
    there, _ = read_plan_text(sample_text.replace("\n", "\r\n").encode(), "plan.yaml")
    assert here
    assert there
    assert here.model_dump() == there.model_dump()


def test_split_letters_are_joined(sample_text: str) -> None:
    plan, _ = read_plan_text(unicodedata.normalize("NFD", sample_text).encode(), "plan.yaml")
    assert plan
    assert plan.signer.name == "Lê Đăng Trường"
    assert unicodedata.is_normalized("NFC", plan.model_dump_json())


def test_vni_bytes_are_named() -> None:
    data = "campaign:\n  name: Keá hoaïch toå chöùc Tuaàn leã höôûng öùng hoïc taäp suoát ñôøi\n".encode("latin-1")
    assert "VNI" in refused(data)[0].text


def test_tcvn3_bytes_are_named() -> None:
    data = "campaign:\n  name: KÕ ho¹ch tæ chøc TuÇn lÔ h­ëng øng häc tËp suèt ®êi\n".encode("latin-1")
    assert "TCVN3" in refused(data)[0].text


def test_tcvn3_and_vni_words_are_named_by_line(sample_text: str) -> None:
    tcvn3 = sample_text.replace("Lê Đăng Trường", "Céng hoµ x· héi chñ nghÜa ViÖt Nam")
    assert "TCVN3" in refused(tcvn3)[0].text
    vni = sample_text.replace("Lê Đăng Trường", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam")
    assert "VNI" in refused(vni)[0].text


def test_a_missing_file_a_folder_and_an_unreadable_file_are_problems(tmp_path: Path) -> None:
    for path in (tmp_path / "khong-co.yaml", tmp_path):
        plan, (problem,) = read_plan(path)
        assert plan is None
        assert problem.text
        assert problem.hint


def test_what_can_be_read_is_still_checked(sample_text: str) -> None:
    changed = sample_text.replace("level: district", "level: distric").replace("to: [phong-gddt]", "to: [phong-gdd]")
    changed = changed.replace("thứ 5, ngày 03/10/2024", "thứ 6, ngày 03/10/2024").replace(
        "  symbol: UBND", "  symbl: UBND"
    )
    assert {problem.path for problem in refused(changed)} >= {
        "issuer.level",
        "issuer.symbl",
        "issuer.symbol",
        "duties.groups[0].to[0]",
        "ceremony.wording",
    }


def test_the_rest_is_checked_even_without_an_issuer(sample_text: str) -> None:
    start, end = sample_text.index("issuer:"), sample_text.index("signer:")
    changed = (sample_text[:start] + sample_text[end:]).replace("to: [phong-gddt]", "to: [phong-gdd]")
    assert {problem.path for problem in refused(changed)} == {"issuer", "duties.groups[0].to[0]"}


@settings(max_examples=200, deadline=None)
@given(some.binary(max_size=300))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    _, problems = read_plan_text(data, "plan.yaml")
    assert problems


@settings(max_examples=300, deadline=None)
@given(some.text(alphabet=" \n:-[]{}#&*!|>'\"%@`,?abcệ09\t", max_size=80), some.integers(0, 30_000))
def test_no_change_of_the_sample_breaks_the_reader(typed: str, at: int) -> None:
    text = SAMPLE[: at % len(SAMPLE)] + typed + SAMPLE[at % len(SAMPLE) :]
    read_plan_text(text.encode(), "plan.yaml")
