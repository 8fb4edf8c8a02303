"""Requests, submissions, the consent ledger, erasures and deliveries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "enrollment_lead",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", sa.String(20), nullable=False, unique=True),
        sa.Column("name", sa.Text()),
        sa.Column("email", sa.Text()),
        sa.Column("phone", sa.Text()),
        sa.Column("email_hash", sa.String(64)),
        sa.Column("phone_hash", sa.String(64)),
        sa.Column("program", sa.String(80)),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("source", sa.String(80), nullable=False),
        sa.Column("consent_text", sa.Text(), nullable=False),
        sa.Column("consent_version", sa.String(40), nullable=False),
        sa.Column("consent_at", sa.DateTime(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
    )
    op.create_table(
        "enrollment_submission",
        sa.Column("key", sa.String(400), primary_key=True),
        sa.Column("lead_id", sa.Integer(), sa.ForeignKey("enrollment_lead.id"), nullable=False),
        sa.Column("conversation", sa.String(255)),
        sa.Column("created_at", sa.DateTime(), nullable=False),
    )
    op.create_table(
        "enrollment_consent",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", sa.String(20), nullable=False),
        sa.Column("event", sa.String(20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.String(40), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
    )
    op.create_table(
        "enrollment_erasure",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", sa.String(20)),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.String(20), nullable=False),
        sa.Column("conversations", sa.Integer(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
    )
    op.create_table(
        "enrollment_delivery",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("key", sa.String(64), nullable=False, unique=True),
        sa.Column("event", sa.String(40), nullable=False),
        sa.Column("lead_id", sa.Integer(), sa.ForeignKey("enrollment_lead.id")),
        sa.Column("conversation", sa.String(255)),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.DateTime()),
        sa.Column("fault", sa.String(80)),
    )
    for table, column in INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Remove the tables with every request in them."""
    for table in ("delivery", "erasure", "consent", "submission", "lead"):
        op.drop_table(f"enrollment_{table}")


INDEXES = (
    ("enrollment_lead", "email_hash"),
    ("enrollment_lead", "phone_hash"),
    ("enrollment_lead", "status"),
    ("enrollment_lead", "created_at"),
    ("enrollment_submission", "lead_id"),
    ("enrollment_submission", "conversation"),
    ("enrollment_consent", "reference"),
    ("enrollment_erasure", "reference"),
    ("enrollment_delivery", "lead_id"),
    ("enrollment_delivery", "due_at"),
)
