"""An outlet: one watched place, described in one YAML file of scrapers/outlets/."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from kb.kinds.ids import id_problem
from kb.kinds.vocabularies import OneOf
from scrapers.addresses import address_problem
from scrapers.strict_yaml import YamlProblem, read_yaml
from scrapers.types import TYPES

GROUPS = (
    "lab",
    "policy",
    "security",
    "research",
    "think_tank",
    "newsletter",
    "press",
    "court",
    "terms",
)
# Fields that belong to one type, and whether that type needs them.
_OF_A_TYPE = (
    ("selectors", "listing", True),
    ("keys", "json_api", True),
    ("text", "git_history", True),
    ("within", "sitemap", False),
)
_EVERY = re.compile(r"([1-9]\d{0,2})([hd])")


def _name(text: str) -> str:
    problem = id_problem(text)
    if problem:
        raise ValueError(f"{text!r} is no name: {problem}")
    return text


def _address(text: str) -> str:
    problem = address_problem(text)
    if problem:
        raise ValueError(f"{text!r} is no address of the web: {problem}")
    return text


def _every(text: str) -> str:
    if not _EVERY.fullmatch(text):
        raise ValueError(f"{text!r} is no interval: write it like 6h or 1d")
    return text


def _type(text: str) -> str:
    if text not in TYPES:
        raise ValueError(f"{text!r} is no outlet type; there are {', '.join(TYPES)}")
    return text


def _day(value: Any) -> Any:
    if isinstance(value, str) and value != "never":
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{value!r} is neither a day like 2026-11-24 nor the word never") from None
    return value


Address = Annotated[str, AfterValidator(_address)]


class Part(BaseModel):
    """A piece of an outlet's definition: unknown keys are refused and no value is converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Trust(Part):
    """How far a report of the outlet is trusted before anybody has read it."""

    is_: Annotated[str, OneOf("source.reliability")] = Field(alias="is", description="Letter from A to F.")
    because: str = Field(min_length=1, description="Why, in a sentence.")


class Bounds(Part):
    """How many items a good run brings. Learned from five good runs, never written by guess."""

    min: int = Field(ge=0, description="Fewer than this is a collapse: the last good run stays.")
    max: int = Field(ge=1, description="More than this is reported.")
    because: str = Field(min_length=1, description="Which runs they were learned from, in a sentence.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min > self.max:
            raise ValueError(f"min {self.min} is larger than max {self.max}")
        return self


class Selectors(Part):
    """Where a listing page has its items, as CSS selectors; a page that they do not fit is refused."""

    item: str = Field(min_length=1, description="Selects each item of the listing.")
    link: str = Field(default="a[href]", description="Within an item: the one link to its page.")
    title: str | None = Field(
        default=None, description="Within an item: the one title; absent: the link's own words."
    )
    date: str | None = Field(default=None, description="Within an item: the one date.")
    date_form: str | None = Field(
        default=None, description="How the date is written, as strptime takes it; absent: an ISO date."
    )
    json_key: str | None = Field(
        default=None, description="Where the answer is JSON: the keys, joined by dots, that lead to the HTML."
    )
    at_least: int = Field(default=1, ge=1, description="Fewest items of a page that is as it was seen.")
    at_most: int = Field(default=500, ge=1, description="Most items of a page that is as it was seen.")


class JsonKeys(Part):
    """Where an answer in JSON has its items: keys joined by dots, a number for a place in a list."""

    items: str = Field(default="", description="Leads to the list of items; empty: the answer is the list.")
    link: str = Field(min_length=1, description="Within an item: leads to the address of its page.")
    title: str = Field(min_length=1, description="Within an item: leads to its title.")
    date: str | None = Field(
        default=None, description="Within an item: leads to its date, a text or milliseconds since 1970."
    )
    at_least: int = Field(default=1, ge=1, description="Fewest items of an answer that is as it was seen.")


class Text(Part):
    """Which text of a repository is followed through its history."""

    path: str = Field(min_length=1, description="Path of the file inside the repository.")
    issuer: str = Field(min_length=1, description="Who issues the text: an actor's id of the record.")
    series: str = Field(min_length=1, description="Word that the versions of the text share.")
    clause: list[str] = Field(
        min_length=1, description="Words of which a clause has at least one to be followed."
    )


class Paused(Part):
    """Why the outlet is not fetched for now."""

    because: str = Field(min_length=1, description="Why, in a sentence.")


class Outlet(Part):
    """One watched place: who publishes, what, at which address, of which type, how often."""

    name: Annotated[str, AfterValidator(_name)] = Field(description="Name of the outlet, that of its file.")
    publisher: str = Field(min_length=1, description="Who publishes it.")
    title: str = Field(min_length=1, description="What is published there.")
    group: Literal[GROUPS] = Field(  # type: ignore[valid-type]
        description="Which sort of place it is, for the coverage page."
    )
    language: str = Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="Language, BCP 47.")
    country: str | None = Field(
        default=None, pattern=r"^[A-Z]{2}$", description="Country of the publisher, ISO 3166-1, or EU."
    )
    address: Address = Field(description="Address that is fetched, or the repository's for a git history.")
    address_seen: str = Field(min_length=1, description="Where the address was seen, in words.")
    type: Annotated[str, AfterValidator(_type)] = Field(
        description="How it is read: one of the outlet types."
    )
    every: Annotated[str, AfterValidator(_every)] = Field(description="How often it is asked: 6h, 1d.")
    reliability: Trust = Field(description="How far it is trusted by default, with the reason.")
    hints: list[str] = Field(
        default_factory=list, description="Words of which a relevant item has at least one, in any case."
    )
    follow: Literal["all", "hinted"] = Field(
        default="all", description="Whether the pages of all items are fetched, or of those with a hint."
    )
    sense: str | None = Field(default=None, description="What it is watched for, in a sentence.")
    checked: Annotated[Literal["never"] | datetime.date, BeforeValidator(_day)] = Field(
        description="Day on which a fetch was looked at by a person; never until then."
    )
    bounds: Bounds | None = Field(default=None, description="Absent until learned.")
    within: list[str] = Field(
        default_factory=list,
        description="For a sitemap: how the paths of its items begin; others are left out.",
    )
    selectors: Selectors | None = Field(default=None, description="For a listing.")
    keys: JsonKeys | None = Field(default=None, description="For an API that answers in JSON.")
    text: Text | None = Field(default=None, description="For a git history.")
    paused: Paused | None = Field(default=None, description="Set while it is not fetched.")

    @property
    def interval(self) -> datetime.timedelta:
        """Time between two fetches."""
        found = _EVERY.fullmatch(self.every)
        assert found is not None
        count = int(found[1])
        return datetime.timedelta(hours=count) if found[2] == "h" else datetime.timedelta(days=count)

    def is_hinted(self, *texts: str) -> bool:
        """Whether the texts have one of the outlet's hints; an outlet without hints takes all."""
        whole = "\n".join(texts).casefold()
        return not self.hints or any(hint.casefold() in whole for hint in self.hints)

    @model_validator(mode="after")
    def _has_what_its_type_reads(self) -> Self:
        for key, type_, needed in _OF_A_TYPE:
            given = bool(getattr(self, key))
            if given and self.type != type_:
                raise ValueError(f"`{key}` belongs to the type {type_}")
            if needed and not given and self.type == type_:
                raise ValueError(f"`{key}` is missing, which the type {type_} reads")
        return self


@dataclass(frozen=True, slots=True)
class OutletProblem:
    """What is wrong with one field of one file; prints as a sentence."""

    file: str
    field: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}: `{self.field}`" if self.field else self.file
        return f"{where}: {self.reason}."


def load_outlets(folder: Path) -> tuple[list[Outlet], list[OutletProblem]]:
    """Return the outlets of a folder in the order of their names, and all that is wrong with the rest."""
    outlets: list[Outlet] = []
    problems: list[OutletProblem] = []
    addresses: dict[tuple[str, str], str] = {}
    for path in sorted(folder.glob("*.yaml")):
        outlet, found = read_outlet(path)
        problems += found
        if outlet is None:
            continue
        place = (outlet.address, outlet.text.path if outlet.text else "")
        if place in addresses:
            same = f"{addresses[place]} has the same address; one of the two has to go"
            problems.append(OutletProblem(path.name, "address", same))
            continue
        addresses[place] = path.name
        outlets.append(outlet)
    return outlets, problems


def read_outlet(path: Path) -> tuple[Outlet | None, list[OutletProblem]]:
    """Return the outlet that a file defines, or None and what is wrong with the file."""
    try:
        fields = read_yaml(path.read_bytes())
        outlet = Outlet.model_validate(fields)
    except (YamlProblem, OSError) as reason:
        return None, [OutletProblem(path.name, "", str(reason).rstrip("."))]
    except ValidationError as errors:
        return None, list(_problems(path.name, errors))
    if outlet.name != path.stem:
        other = f"it is {outlet.name!r} and the file is called {path.stem!r}; they have to agree"
        return None, [OutletProblem(path.name, "name", other)]
    return outlet, []


def _problems(file: str, errors: ValidationError) -> Iterator[OutletProblem]:
    for error in errors.errors(include_url=False):
        field = ".".join(str(part) for part in error["loc"] if not str(part).startswith(("literal", "date")))
        message = error["msg"].removeprefix("Value error, ").rstrip(".")
        match error["type"]:
            case "missing":
                message = "it is missing"
            case "extra_forbidden":
                message = f"there is no such field; there are {', '.join(Outlet.model_fields)}"
        yield OutletProblem(file, field, message[0].lower() + message[1:])
