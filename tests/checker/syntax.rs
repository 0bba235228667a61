//! Files that are not TOML, or not quite.

use insta::assert_snapshot;

use crate::support::{Folder, SOURCES, report};

#[test]
fn all_syntax_errors_of_a_file_are_told_at_once() {
    assert_snapshot!(report(r#"
[topic.x]
name = "X-ray
aliases = [Xes]
keywords = 
this is no line

[topic.y
name = "Y-ray"

[topic.z]
nmae = "Z-ray"
as_of = '2025
"#), @r#"
    error: the text has no quotation mark at its end
     --> new.toml:3:14
      |
    3 | name = "X-ray
      |              ^
      |
      = help: end it with " on the same line

    error: this is not in quotes
     --> new.toml:4:12
      |
    4 | aliases = [Xes]
      |            ^^^
      |
      = help: a text is written: "..."

    error: there is no value after `=`
     --> new.toml:5:12
      |
    5 | keywords = 
      |            ^
      |
      = help: write one, or take the line out

    error: the line has no `=`
     --> new.toml:6:6
      |
    6 | this is no line
      |      ^
      |
      = help: a line is written: key = value

    error: the header has no bracket at its end
     --> new.toml:8:9
      |
    8 | [topic.y
      |         ^
      |
      = help: end it with ]

    error: unknown key `nmae`
      --> new.toml:12:1
       |
    12 | nmae = "Z-ray"
       | ^^^^
       |
       = help: did you mean `name`?

    error: the text has no quotation mark at its end
      --> new.toml:13:14
       |
    13 | as_of = '2025
       |              ^
       |
       = help: end it with ' on the same line

    7 errors
    "#);
}

#[test]
fn a_key_or_table_that_stands_twice_is_told_with_both_places() {
    assert_snapshot!(report(r#"
[topic.x]
name = "X-ray"
name = "Röntgen"

[topic.y]
name = "Y-ray"

[topic.x]
name = "X-ray again"
"#), @r#"
    error: this key stands twice in its table
     --> new.toml:4:1
      |
    4 | name = "Röntgen"
      | ^^^^
      |
     ::: new.toml:3:1
      |
    3 | name = "X-ray"
      | ---- it stands here first
      |
      = help: join the two, or take one out

    error: `[topic.x]` stands twice in this file
     --> new.toml:9:8
      |
    9 | [topic.x]
      |        ^
      |
     ::: new.toml:2:1
      |
    2 | [topic.x]
      | --------- it stands here first
      |
      = help: join the two, or take one out

    2 errors
    "#);
}

#[test]
fn a_header_within_a_text_does_not_hide_a_key_that_stands_twice() {
    let report = report(
        "[topic.x]\nname = \"\"\"\n[topic.x]\nX-ray\"\"\"\nas_of = \"2025\"\nas_of = \"2026\"\n",
    );
    assert!(
        report.contains("this key stands twice in its table"),
        "{report}"
    );
}

#[test]
fn what_a_broken_file_may_hold_is_not_missed_elsewhere() {
    let folder = Folder::good().but("[source.tea-2025]", "[source.tea-2025");
    assert_snapshot!(folder.report(), @r#"
    error: the header has no bracket at its end
     --> sources.toml:2:17
      |
    2 | [source.tea-2025
      |                 ^
      |
      = help: end it with ]

    error: unknown kind of table `published`
     --> sources.toml:7:1
      |
    7 | published = "2025-06"
      | ^^^^^^^^^
      |
      = help: the kinds are: format, summit, actor, corridor, topic, figure, source

    2 errors
    "#);
}

#[test]
fn what_a_broken_file_cannot_hold_is_missed_still() {
    let folder = Folder::good()
        .but(
            "sources = [\"tea-2025\"]\novertaken",
            "sources = [\"tee-2025\"]\novertaken",
        )
        .with("broken.toml", "[topic.x]\nname = \"X-ray");
    assert_snapshot!(folder.report(), @r#"
    error: the text has no quotation mark at its end
     --> broken.toml:2:14
      |
    2 | name = "X-ray
      |              ^
      |
      = help: end it with " on the same line

    error: there is no source `tee-2025`
      --> entries.toml:36:12
       |
    36 | sources = ["tee-2025"]
       |            ^^^^^^^^^^
       |
       = help: did you mean `tea-2025`?

    2 errors
    "#);
}

#[test]
fn a_broken_file_is_checked_as_far_as_it_is_understood() {
    let text = SOURCES
        .replace("https:", "http:")
        .replace("[source.tea-2025]", "[source.tea-2025]\nx y");
    let folder = Folder::good().but(SOURCES, &text);
    assert_snapshot!(folder.report(), @r#"
    error: the line has no `=`
     --> sources.toml:3:3
      |
    3 | x y
      |   ^
      |
      = help: a line is written: key = value

    error: a link must begin with https://
     --> sources.toml:7:7
      |
    7 | url = "http://example.org/tea"
      |       ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: give the address of the page itself

    2 errors
    "#);
}

#[test]
fn brackets_without_end_are_an_error_and_no_more() {
    for text in [
        "[".repeat(5_000),
        "a.".repeat(50_000),
        format!("a = {}", "[".repeat(50_000)),
        format!("a = {}", "{a=".repeat(50_000)),
    ] {
        let reading = Folder::good().with("new.toml", &text).read();
        assert!(
            reading
                .problems
                .iter()
                .any(chaikhana::knowledge::Problem::is_error)
        );
    }
}

#[test]
fn a_file_that_is_nested_too_deeply_is_named() {
    assert_snapshot!(report(&format!("a = {}1{}\n", "[".repeat(100), "]".repeat(100))), @r#"
    error: unknown kind of table `a`
     --> new.toml:1:1
      |
    1 | a = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
      | ^
      |
      = help: the kinds are: format, summit, actor, corridor, topic, figure, source

    error: cannot recurse further; max recursion depth met
     --> new.toml:1:85
      |
    1 | a = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
      |                                                                                     ^

    2 errors
    "#);
}

#[test]
fn binary_garbage_is_replaced_in_the_report() {
    let report = report("\u{0}\u{1}\u{1b}[31mred\u{7}\n\u{9b}2J = \u{202e}\n\u{8}\u{7f}\r x");
    assert!(
        !report
            .chars()
            .any(|character| character.is_control() && character != '\n')
    );
    assert!(!report.contains('\u{202e}'));
    assert_snapshot!(report, @r#"
    error: this cannot be a key
     --> new.toml:1:1
      |
    1 | ���[31mred�
      | ^^^
      |
      = help: a key has letters, digits, hyphens and underscores only

    error: the line has no `=`
     --> new.toml:1:4
      |
    1 | ���[31mred�
      |    ^
      |
      = help: a line is written: key = value

    error: this cannot be a key
     --> new.toml:2:1
      |
    2 | �2J = �
      | ^
      |
      = help: a key has letters, digits, hyphens and underscores only

    error: this is not in quotes
     --> new.toml:2:7
      |
    2 | �2J = �
      |       ^
      |
      = help: a text is written: "..."

    error: the line has no `=`
     --> new.toml:3:3
      |
    3 | ��
      |   ^
      |
      = help: a line is written: key = value

    error: carriage return must be followed by newline, expected newline
     --> new.toml:3:4
      |
    3 | ��� x
      |    ^

    error: the line has no `=`
     --> new.toml:3:6
      |
    3 | ��� x
      |      ^
      |
      = help: a line is written: key = value

    7 errors
    "#);
}

#[test]
fn ten_thousand_broken_lines_give_a_bounded_report() {
    for line in [
        "x y\n",
        "x = = 1\n",
        "x = \"\n",
        "]]\n",
        "[topic.x]\n",
        "x = 1\n",
        "\u{0}\n",
        "é\n",
    ] {
        let folder = Folder::good().with("new.toml", &line.repeat(10_000));
        let reading = folder.read();
        assert!(reading.knowledge.is_none(), "{line}");
        assert!(
            reading.problems.len() <= 1_001,
            "{line}: {}",
            reading.problems.len()
        );
        assert!(folder.report().len() < 1_000_000, "{line}");
    }
}

#[test]
fn what_is_left_out_is_counted() {
    let folder = Folder::good().with("new.toml", &"x y\n".repeat(10_000));
    let report = folder.report();
    let end: Vec<&str> = report.lines().rev().take(3).collect();
    assert_snapshot!(end.join("\n"), @r#"
    10000 errors

    error: 9000 more errors are not shown
    "#);
}

#[test]
fn a_mark_far_to_the_right_is_told_in_numbers() {
    let text = format!(
        "[topic.x]\nname = \"X-ray\"\naliases = [{}5]\n",
        "\"xxxxxxxx\", ".repeat(1_000)
    );
    assert_snapshot!(report(&text), @r#"
    error: `aliases` has 1001 items
     --> new.toml:3:11
      |
    3 | ... = ["xxxxxxxx", "xxxxxxxx", "xxxx...", "xxxxxxxx", "xxxxxxxx", "xxxxx...
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: it may have 100

    1 error
    "#);
}

#[test]
fn a_long_line_is_trimmed_around_its_mark() {
    let text = format!(
        "[topic.x]\nname = \"X-ray\"\naliases = [{}5, {}]\n",
        "\"чайхана2\", ".repeat(20),
        "\"x\", ".repeat(900)
    );
    let report = report(&text);
    assert!(
        report.lines().all(|line| line.chars().count() <= 100),
        "{report}"
    );
    assert_snapshot!(report.lines().take(6).collect::<Vec<_>>().join("\n"), @r#"
    error: `aliases` has 921 items
     --> new.toml:3:11
      |
    3 | ... = ["чайхана2", "чайхана2", "чайх...x", "x", "x", "x", "x", "x", "x",...
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
    "#);
}
