"""The scheduled workflow: plain shell, no actions of strangers, as few rights as it can do with."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

FILE = Path(__file__).resolve().parents[3] / ".github" / "workflows" / "scrape.yml"


@pytest.fixture(scope="module")
def workflow():
    return yaml.safe_load(FILE.read_text("utf-8"))


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_no_action_of_anybody_is_used(workflow):
    assert all("uses" not in step for step in steps(workflow))


def test_rights_are_given_job_by_job_and_the_one_that_reads_strangers_pages_may_write_nothing(workflow):
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["scrape"]["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["propose"]["permissions"] == {"contents": "write", "pull-requests": "write"}
    assert all("kb scrape" not in step["run"] for step in workflow["jobs"]["propose"]["steps"])


def test_no_value_from_outside_is_put_into_a_script(workflow):
    assert all("${{" not in step["run"] for step in steps(workflow))


def test_the_memory_is_saved_also_when_the_scrape_failed(workflow):
    saving = next(step for step in steps(workflow) if step["name"] == "Save the memory")
    assert saving["if"] == "${{ !cancelled() }}"


def test_the_scripts_are_sound_shell(workflow):
    for step in steps(workflow):
        checked = subprocess.run(["bash", "-n"], input=step["run"], text=True, capture_output=True)
        assert checked.returncode == 0, f"{step['name']}: {checked.stderr}"


def test_it_runs_on_a_schedule_and_by_hand_and_never_for_a_pull_request(workflow):
    triggers = workflow[True]  # YAML 1.1 reads the key `on` as a truth value
    assert set(triggers) == {"schedule", "workflow_dispatch"}
    assert re.fullmatch(r"\d+ \d+ \* \* \*", triggers["schedule"][0]["cron"])
