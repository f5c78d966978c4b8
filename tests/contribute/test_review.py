"""What stands between a stranger's change and the record: workflows, forms, hooks and editor tasks."""

import json
import re

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))


def read(path):
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_workflow_has_rights_that_a_job_did_not_ask_for(path):
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert all(set(job["permissions"]) for job in workflow["jobs"].values())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_named_by_a_whole_hash(path):
    used = [step["uses"] for step in steps(read(path)) if "uses" in step]
    assert [name for name in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", name)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_text_of_strangers_is_put_into_a_command(path):
    for step in steps(read(path)):
        assert "${{" not in step.get("run", ""), step["name"]


def test_the_check_reads_only_and_knows_no_secret():
    path = ROOT / ".github" / "workflows" / "check.yml"
    workflow = read(path)
    assert workflow["on"] == "pull_request"
    assert "secrets." not in path.read_text("utf-8")
    assert all(job["permissions"] == {"contents": "read"} for job in workflow["jobs"].values())


def test_the_check_runs_the_program_of_the_base_on_the_data_of_the_change():
    job = read(ROOT / ".github" / "workflows" / "check.yml")["jobs"]["record"]
    assert job["env"]["KB_ROOT"].endswith("/change")
    commands = " ".join(step.get("run", "") for step in job["steps"])
    assert 'worktree add --quiet --detach ../program "$BASE"' in commands
    assert set(re.findall(r"(\S*bin/kb) ", commands)) == {"program/.venv/bin/kb"}


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_asks_for_at_most_eight_things_and_names_each_once(path):
    form = read(path)
    if path.name == "config.yml":
        return
    fields = [part for part in form["body"] if part["type"] != "markdown"]
    needed = [part for part in fields if part.get("validations", {}).get("required") == "true"]
    assert 0 < len(needed) <= 8
    assert len({part["id"] for part in fields}) == len(fields)
    assert all(part["attributes"]["label"] for part in fields)


def test_the_reviewer_is_asked_for_the_other_side_the_original_and_a_second_origin():
    text = (ROOT / ".github" / "PULL_REQUEST_TEMPLATE.md").read_text("utf-8")
    for words in ("The other side", "It is the original", "A second origin", "interest in the matter"):
        assert words in text


def test_the_problem_matcher_of_the_editor_reads_what_kb_check_prints(kb, small_record):
    (small_record / "content" / "actors" / "new.md").write_text("---\ntype: labb\nname: Lab N\n---\n")
    tasks = json.loads((ROOT / ".vscode" / "tasks.json").read_text("utf-8"))["tasks"]
    matchers = [task["problemMatcher"] for task in tasks if task["problemMatcher"]]
    lines = kb("check", at=small_record).stdout.splitlines()
    for matcher in matchers:
        pattern = matcher["pattern"]
        found = next(filter(None, (re.match(pattern["regexp"], line) for line in lines)))
        assert found[pattern["file"]] == "content/actors/new.md"
        assert (found[pattern["line"]], found[pattern["column"]]) == ("2", "7")
        assert (found[pattern["severity"]], found[pattern["code"]]) == ("error", "KB024")
    watched = next(matcher["background"] for matcher in matchers if "background" in matcher)
    assert re.match(watched["beginsPattern"], "kb check: began")
    assert re.match(watched["endsPattern"], "kb check: done, waiting for a change")


def test_the_hook_calls_what_there_is(kb, small_record):
    hooks = read(ROOT / ".pre-commit-config.yaml")["repos"][0]["hooks"] + read(
        ROOT / ".pre-commit-hooks.yaml"
    )
    for hook in hooks:
        assert hook["entry"].rpartition("/")[2].removeprefix("kb ") == "check --changed"
    assert "--changed" in kb("check", "--help", at=small_record).stdout


def test_the_json_schema_of_every_kind_names_its_fields(kb, small_record):
    schema = json.loads(kb("schema", "claim", "--format", "json", at=small_record).stdout)
    assert set(schema["required"]) == {"type", "speaker", "says", "said_on"}
    assert schema["properties"]["says"]["description"]
