"""Lists that entries of several kinds have, the edges between entries, and what the store says of itself."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, ClassVar

from sqlmodel import Field

from kb.kinds.vocabularies import OneOf
from kb.store.tables.row import DisputeId, Row, bound


class MembershipRow(Row, table=True):
    """Claims, events and policies that belong to a dispute or to a position of a question."""

    __tablename__ = "memberships"
    # A position may be null, so the table has no key; the mapper wants one.
    __mapper_args__: ClassVar[Any] = {"primary_key": ["kind", "id", "dispute", "position"]}

    kind: str = Field(description="claim, event or policy.")
    id: str = Field(description="The entry.")
    dispute: DisputeId = Field(description="The dispute or question.")
    position: str | None = Field(default=None, description="The position of the question, if one is named.")


class NameRow(Row, table=True):
    """All names of actors and models, in all languages and scripts."""

    __tablename__ = "names"

    kind: str = Field(primary_key=True, description="actor or model.")
    id: str = Field(primary_key=True, description="The entry.")
    n: int = Field(primary_key=True, description="Place in the list, from 1, the main name first.")
    name: str = Field(description="The name.")
    lang: str | None = Field(default=None, description="Its language; null for the main name and aliases.")


class ExternalIdRow(Row, table=True):
    """Ids of the same thing elsewhere."""

    __tablename__ = "external_ids"

    kind: str = Field(primary_key=True, description="Kind of the entry.")
    id: str = Field(primary_key=True, description="The entry.")
    scheme: str = Field(primary_key=True, description="Where the id holds: wikidata, arxiv, doi, bill, ...")
    value: str = Field(description="The id there.")


class ReviewerRow(Row, table=True):
    """Persons who read an entry against its sources."""

    __tablename__ = "reviewers"

    kind: str = Field(primary_key=True, description="Kind of the entry.")
    id: str = Field(primary_key=True, description="The entry.")
    n: int = Field(primary_key=True, description="Place in the list, from 1.")
    name: str = Field(description="Name of the person.")
    on_day: datetime.date = Field(description="Day of the reading.")


class FormerIdRow(Row, table=True):
    """Ids under which entries were known before; they stay taken and forward."""

    __tablename__ = "former_ids"

    former: str = Field(primary_key=True, description="The id as it was.")
    kind: str = Field(description="Kind of the entry.")
    id: str = Field(description="The entry now.")


class EdgeRow(Row, table=True):
    """Every link between two entries, each with the claim or entry that says so."""

    __tablename__ = "edges"
    # A date may be null, so the table has no key; the mapper wants one.
    __mapper_args__: ClassVar[Any] = {"primary_key": ["src", "type", "dst", "date", "via"]}

    src_kind: str = Field(description="Kind of the entry from which the link leads.")
    src: str = Field(description="The entry from which the link leads.")
    type: Annotated[str, OneOf("edge.type")] = Field(description="What the link says.")
    dst_kind: str = Field(description="Kind of the entry to which the link leads.")
    dst: str = Field(description="The entry to which the link leads.")
    date: str | None = Field(default=None, description="Date of the link as written, where it has one.")
    date_from: datetime.date | None = bound("First", "the date")
    date_until: datetime.date | None = bound("Last", "the date")
    via: str = Field(description="The claim or entry that says so.")


class MetaRow(Row, table=True):
    """What the store says of itself: version of its schema, build date, licence, numbers of entries."""

    __tablename__ = "meta"

    key: str = Field(primary_key=True, description="What is said.")
    value: str = Field(description="Its value.")
