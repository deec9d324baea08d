"""The command line: what it writes, what it says, and its exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from crosswire.cli import main
from tests.stories_of_ours import DESK, EVENING, FERRY, HARBOUR

SCHEMAS = Path(__file__).parents[1] / "docs/schemas"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in (("northwire", HARBOUR), ("desk", DESK), ("evening", EVENING)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "sources.toml").write_text(
        '[[source]]\npath = "northwire.txt"\noutlet = "Northwire"\npublished = 2031-05-15\n'
        '[[source]]\npath = "desk.txt"\noutlet = "The Desk"\npublished = 2031-05-15\n',
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def record(reports: Path, tmp_path: Path) -> Path:
    out = tmp_path / "record.json"
    assert main(["brief", str(reports), "--together", "-o", str(out)]) == 0
    return out


def valid(document: object, kind: str) -> bool:
    schema = json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(document)
    return True


@pytest.mark.parametrize("ending", [".html", ".json", ".md", ".txt"])
def test_brief_writes_by_the_ending(
    reports: Path, tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"dossier{ending}"
    assert main(["brief", str(reports), "--together", "-o", str(out)]) == 0
    assert "harbour" in out.read_text(encoding="utf-8")
    assert "3 sources" in capsys.readouterr().err


def test_brief_without_output_is_a_summary_on_standard_output(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", str(reports), "--together"]) == 0
    assert "harbour" in capsys.readouterr().out


def test_brief_json_keeps_the_contract(record: Path) -> None:
    assert valid(json.loads(record.read_text(encoding="utf-8")), "record")


def test_the_three_reports_are_one_story_and_the_ferry_another(reports: Path, tmp_path: Path) -> None:
    (reports / "ferry.txt").write_text(FERRY, encoding="utf-8")
    out = tmp_path / "stories.json"
    assert main(["stories", str(reports), "-o", str(out)]) == 0
    written = json.loads(out.read_text(encoding="utf-8"))
    assert valid(written, "stories")
    assert sorted(sorted(story["articles"]) for story in written["stories"]) == [
        ["desk", "evening", "northwire"],
        ["ferry"],
    ]


def test_several_stories_in_one_file_is_misuse_and_names_them(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reports / "ferry.txt").write_text(FERRY, encoding="utf-8")
    out = tmp_path / "one.html"
    assert main(["brief", str(reports), "-o", str(out)]) == 2
    said = capsys.readouterr().err
    assert "ferry" in said
    assert "northwire" in said
    assert not out.exists()


def test_several_stories_go_into_a_folder(reports: Path, tmp_path: Path) -> None:
    (reports / "ferry.txt").write_text(FERRY, encoding="utf-8")
    assert main(["brief", str(reports), "-o", str(tmp_path / "dossiers"), "--format", "json"]) == 0
    assert len(list((tmp_path / "dossiers").glob("*.json"))) == 2


def test_an_empty_and_a_foreign_file_among_good_ones_are_named_and_block_no_dossier(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reports / "empty.txt").write_text(" \n", encoding="utf-8")
    (reports / "vide.txt").write_text(
        "Le ministre a dit que le port et la ville sont dans la main de la garde. " * 3, encoding="utf-8"
    )
    out = tmp_path / "dossier.json"
    assert main(["brief", str(reports), "-o", str(out)]) == 3
    assert len(json.loads(out.read_text(encoding="utf-8"))["sources"]) == 3
    said = capsys.readouterr().err
    assert "note: empty: the text has no words" in said
    assert "note: no dossier of empty: it was not read" in said
    assert "note: no dossier of vide: it was not read" in said


def test_exclude_leaves_a_source_out(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.json"
    assert main(["brief", str(reports), "--together", "--exclude", "desk", "-o", str(out)]) == 0
    assert {source["id"] for source in json.loads(out.read_text())["sources"]} == {"evening", "northwire"}
    assert main(["brief", str(reports), "--exclude", "nobody", "-o", str(out)]) == 2


def test_read_writes_one_valid_reading_a_line(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "readings.jsonl"
    assert main(["read", str(reports), "-o", str(out)]) == 0
    readings = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [reading["source"]["id"] for reading in readings] == ["desk", "evening", "northwire"]
    assert all(valid(reading, "reading") for reading in readings)
    assert not out.with_name("readings.jsonl.partial").exists()


def test_read_goes_on_from_a_broken_run(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "readings.jsonl"
    assert main(["read", str(reports), "-o", str(out)]) == 0
    whole = out.read_text(encoding="utf-8")
    out.with_name("readings.jsonl.partial").write_text(
        whole.splitlines(keepends=True)[0] + '{"format": "cross', encoding="utf-8"
    )
    out.unlink()
    assert main(["read", str(reports), "-o", str(out), "--resume"]) == 0
    assert out.read_text(encoding="utf-8") == whole
    assert main(["read", str(reports), "-o", str(out), "--resume"]) == 2
    assert "nothing to go on from" in capsys.readouterr().err


def test_some_inputs_unreadable_is_3_and_names_each(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [json.dumps({"id": "good", "text": HARBOUR}), "{broken", json.dumps({"id": "also", "text": DESK})]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    out = tmp_path / "readings.jsonl"
    assert main(["read", str(tmp_path / "in.jsonl"), "-o", str(out)]) == 3
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2
    assert "in.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["brief", "nowhere.txt"],
        ["brief", "{folder}", "--date", "yesterday"],
        ["verify", "nowhere.json"],
        ["explain", "nowhere.json", "st-1"],
        ["quote", "nowhere.json", "words"],
        [],
    ],
)
def test_misuse_is_2_with_one_line(arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(HARBOUR, encoding="utf-8")
    assert main([part.format(folder=tmp_path) for part in arguments]) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("command", ["brief", "read", "stories"])
@pytest.mark.parametrize("given", ["reports/desk.txt", "reports"])
def test_an_input_is_never_overwritten(
    command: str, given: str, reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (reports / "desk.txt").read_bytes()
    assert main([command, str(tmp_path / given), "-o", str(reports / "desk.txt")]) == 2
    assert "is one of the inputs" in capsys.readouterr().err
    assert (reports / "desk.txt").read_bytes() == before


def test_a_dossier_among_its_sources_is_written_anew_and_never_read(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier = reports / "dossier.html"
    for _ in range(2):
        assert main(["brief", str(reports), "--together", "-o", str(dossier)]) == 0
    assert "dossier.html: passed over: a dossier that crosswire wrote is no article" in capsys.readouterr().err
    assert main(["brief", str(reports), "--together", "-o", str(tmp_path / "r.json")]) == 0
    assert len(json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["sources"]) == 3


def test_an_ending_that_stands_for_no_form_is_misuse(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(reports), "-o", str(reports / "dossier.pdf")]) == 2
    assert "dossier.pdf: no form goes by .pdf; end it in .html, .json, .md, .txt" in capsys.readouterr().err


def test_a_text_that_is_not_read_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vide.txt").write_text("Le ministre a dit que le port et la ville sont dans la main de la garde. " * 3)
    (tmp_path / "empty.txt").write_text("")
    assert main(["brief", str(tmp_path), "--together"]) == 0
    said = capsys.readouterr().err
    assert "note: vide: the text is in another language (fr)" in said
    assert "note: empty: the text has no words" in said


def test_of_many_files_passed_over_the_first_are_named(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(50):
        (reports / f"{number}.png").write_bytes(b"")
    assert main(["stories", str(reports), "-o", str(tmp_path / "stories.json")]) == 0
    said = capsys.readouterr().err
    (line,) = (one for one in said.splitlines() if "passed over" in one)
    assert line.startswith("note: 0.png, 1.png, ")
    assert line.endswith(" and 30 more: passed over: not a text, HTML or JSONL file")


def test_a_command_that_lacks_something_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["read", "inbox.jsonl"])
    assert "required: -o/--output\nexample:\n  crosswire read inbox.jsonl -o readings.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["explain", "quote"])
def test_a_record_named_last_is_told_to_come_first(
    command: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "F1", str(record)]) == 2
    assert f"the record comes first: {record} F1" in capsys.readouterr().err


def test_an_unwritable_output_is_4(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["brief", str(reports), "--together", "-o", str(tmp_path / "file" / "x.html")]) == 4


def test_an_unknown_model_is_4_and_says_what_to_do(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(reports), "--model", "en_nowhere"]) == 4
    assert "known:" in capsys.readouterr().err


def test_verify_passes_an_untouched_record(record: Path, reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(record), str(reports)]) == 0
    assert "hold" in capsys.readouterr().out


def test_verify_finds_a_changed_source_file(record: Path, reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reports / "desk.txt").write_text(DESK.replace("14 people", "15 people"), encoding="utf-8")
    assert main(["verify", str(record), str(reports)]) == 1
    assert "desk" in capsys.readouterr().err


def test_explain_leads_to_the_words(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    statement = json.loads(record.read_text(encoding="utf-8"))["statements"][0]
    assert main(["explain", str(record), statement["id"]]) == 0
    assert statement["reference"]["text"] in capsys.readouterr().out
    assert main(["explain", str(record), "st-0000000000"]) == 2


def test_explain_says_why_of_every_line(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = json.loads(record.read_text(encoding="utf-8"))
    for name in ("statements", "events", "figures", "positions", "findings", "actors", "origins"):
        for item in kept[name]:
            assert main(["explain", str(record), item["id"]]) == 0
            why = capsys.readouterr().out.partition("Reasons:\n")[2].partition("\n\n")[0]
            assert why.strip(), (name, item["id"])
            assert "none were noted" not in why


def test_explain_takes_the_numbers_of_a_dossier(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(record), "f1"]) == 0
    assert "rank: 1\n" in capsys.readouterr().out
    assert main(["explain", str(record), "F999"]) == 2


def test_an_unknown_id_is_answered_by_what_ids_look_like(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(record), "F999"]) == 2
    said = capsys.readouterr().err
    assert all(like in said for like in ("'F999'", " st-", " x-", "like F3"))


def test_quote_finds_a_statement_by_any_fragment(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", str(record), "OPEN THE HARBOR"]) == 0
    told = capsys.readouterr().out
    assert "Ilena Kovar" in told
    assert "“We will open the harbour on Monday, and nobody will stop the grain ships,”" in told
    assert "careful: one wording differs in words that bear the meaning" in told
    assert main(["quote", str(record), "zebra quartet"]) == 2


def test_extractors_lists_where_the_code_stands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extractors"]) == 0
    listed = capsys.readouterr().out
    assert all(name in listed for name in ("quotes", "names", "times", "figures", "crosswire."))


def test_help_is_quick_to_come_by_and_loads_no_language_model() -> None:
    code = (
        "import sys; from crosswire.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'pydantic', 'jinja2', 'trafilatura', 'numpy', 'rapidfuzz'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ}, check=False)
    assert done.returncode == 0, done.stderr
    assert "examples:" in done.stdout


def test_every_command_has_help_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("brief", "read", "stories", "verify", "explain", "quote", "extractors"):
        with pytest.raises(SystemExit) as stopped:
            main([command, "--help"])
        assert stopped.value.code == 0
        assert f"crosswire {command}" in capsys.readouterr().out.split("example:")[1]


def test_standard_input(tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    done = subprocess.run(
        [sys.executable, "-m", "crosswire", "read", "-", "-o", str(out)],
        input=HARBOUR.encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1
