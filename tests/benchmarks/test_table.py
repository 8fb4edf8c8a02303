"""Tables of figures."""

from __future__ import annotations

from benchmarks.goals import Checked
from benchmarks.table import comparison_table, goals_table, markdown, own_table, shown


def test_times_better_is_above_one_whether_more_or_less_is_better() -> None:
    own = {"start s": 5.0, "clients": {8: {"messages/s": 60.0}}}
    published = {"start s": 20.0, "clients": {8: {"messages/s": 10.0}}}
    table = comparison_table(own, published)
    assert (
        "| start to first answer, s              |           5.00 |              20.0 |         4.00 |"
        in table
    )
    assert (
        "| messages a second, 8 clients          |           60.0 |              10.0 |         6.00 |"
        in table
    )


def test_what_was_not_measured_is_a_dash() -> None:
    assert shown(None) == "-"
    line = comparison_table({"training s": 60}, {}).splitlines()[3]
    assert line.split("|")[1:5] == [
        " training, s                           ",
        "           60.0 ",
        "                 - ",
        "            - ",
    ]


def test_figures_have_about_three_digits() -> None:
    assert [shown(v) for v in (1234.5, 123.4, 12.34, 1.234)] == ["1,234", "123", "12.3", "1.23"]


def test_a_goal_says_whether_it_is_met() -> None:
    table = goals_table(
        [
            Checked("start", "at least 4", 4.5, True),
            Checked("memory", "at most 0.35", 0.5, False),
            Checked("answers", "at least 5", None, None),
        ]
    )
    words = [line.split("|")[4].strip() for line in table.splitlines()[2:]]
    assert words == ["met", "missed", "not measured"]


def test_columns_line_up() -> None:
    lines = markdown([("", "b"), ("long name", "1"), ("x", "1,000")]).splitlines()
    assert len({len(line) for line in lines}) == 1


def test_one_side_alone_has_only_what_was_measured() -> None:
    assert len(own_table({"start s": 5.0, "memory MB": 300}).splitlines()) == 4
