//! What texts and links may be.

use insta::assert_snapshot;

use crate::support::{Folder, report};

#[test]
fn an_empty_text_is_refused() {
    assert_snapshot!(Folder::good().but("\"Samarkand\"", "\"  \"").report(), @r#"
    error: `city` is empty
      --> entries.toml:15:8
       |
    15 | city = "  "
       |        ^^^^
       |
       = help: write something, or leave the key out

    1 error
    "#);
}

#[test]
fn a_text_over_its_limit_is_refused_with_how_much_to_cut() {
    let long = format!("{} чай", "tea ".repeat(70));
    assert_snapshot!(Folder::good().but("The teahouse opened in June 2025.", &long).report(), @r#"
    error: `text` has 284 characters, at most 280 are shown
      --> entries.toml:27:8
       |
    27 | ... = "tea tea tea tea tea tea tea t... tea tea tea tea tea tea  чай"
       |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: shorten it by 4

    1 error
    "#);
}

#[test]
fn names_aliases_questions_and_links_have_limits() {
    let name = "n".repeat(101);
    let ask = "a".repeat(201);
    let url = format!("https://example.org/{}", "u".repeat(400));
    assert_snapshot!(report(&format!(r#"
[topic.x]
name = "{name}"
aliases = ["{name}"]

[[topic.x.fact]]
text = "X is."
sources = ["y"]
asks = ["{ask}"]

[source.y]
title = "Y"
publisher = "Y"
url = "{url}"
"#)), @r#"
    error: `name` has 101 characters, at most 100 are shown
     --> new.toml:3:8
      |
    3 | ... = "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: shorten it by 1

    error: `aliases` has 101 characters, at most 100 are shown
     --> new.toml:4:12
      |
    4 | ...= ["nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"]
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: shorten it by 1

    error: `asks` has 201 characters, at most 200 are shown
     --> new.toml:9:9
      |
    9 | ...= ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaa...aaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: shorten it by 1

    error: `url` has 420 characters, at most 400 are shown
      --> new.toml:14:7
       |
    14 | url = "https://example.org/uuuuuuuuu...uuuuuuuuuuuuuuuuuuuuuuuuuuuuu"
       |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: shorten it by 20

    4 errors
    "#);
}

#[test]
fn a_text_of_as_many_characters_as_allowed_is_good() {
    let longest = "茶".repeat(280);
    let folder = Folder::good().but("The tea may grow better.", &longest);
    folder.knowledge();
}

#[test]
fn lists_are_shown_in_one_piece_and_have_a_limit() {
    let items: Vec<String> = (0..6)
        .map(|number| format!("\"{number}{}\"", "m".repeat(199)))
        .collect();
    let items = items.join(", ");
    assert_snapshot!(Folder::good().but("\"Tea declaration\"", &items).report(), @r#"
    error: `documents` has 1212 characters in all
      --> entries.toml:17:14
       |
    17 | ...= ["0mmmmmmmmmmmmmmmmmmmmmmmmmmmm...mmmmmmmmmmmmmmmmmmmmmmmmmmmmm", "...
       |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: at most 1000 are shown; leave some out

    1 error
    "#);
}

#[test]
fn a_list_has_a_limit() {
    let items: Vec<String> = (0..101).map(|number| format!("\"x{number}\"")).collect();
    let items = format!("keywords = [\n{}\n]", items.join(",\n"));
    assert_snapshot!(Folder::good().but("documents", &format!("{items}\ndocuments")).report(), @r#"
    error: `keywords` has 101 items
      --> entries.toml:17:12
       |
    17 | keywords = [
       |            ^
       |
       = help: it may have 100

    warning: the keyword `x0` is very short
      --> entries.toml:18:1
       |
    18 | "x0",
       | ^^^^
       |
       = help: at least 3 letters are found more surely

    warning: the keyword `x1` is very short
      --> entries.toml:19:1
       |
    19 | "x1",
       | ^^^^
       |
       = help: at least 3 letters are found more surely

    warning: the keyword `x2` is very short
      --> entries.toml:20:1
       |
    20 | "x2",
       | ^^^^
       |
       = help: at least 3 letters are found more surely

    warning: the keyword `x3` is very short
      --> entries.toml:21:1
       |
    21 | "x3",
       | ^^^^
       |
       = help: at least 3 letters are found more surely

    warning: the keyword `x4` is very short
      --> entries.toml:22:1
       |
    22 | "x4",
       | ^^^^
       |
       = help: at least 3 letters are found more surely

    warning: the keyword `x5` is very short
      --> entries.toml:23:1
       |
    23 | "x5",
       | ^^^^
       |
       = help: at least 3 letters are found more surely

    warning: the keyword `x6` is very short
      --> entries.toml:24:1
       |
    24 | "x6",
       | ^^^^
       |
       = help: at least 3 letters are found more surely

    warning: the keyword `x7` is very short
      --> entries.toml:25:1
       |
    25 | "x7",
       | ^^^^
       |
       = help: at least 3 letters are found more surely

    warning: the keyword `x8` is very short
      --> entries.toml:26:1
       |
    26 | "x8",
       | ^^^^
       |
       = help: at least 3 letters are found more surely

    warning: the keyword `x9` is very short
      --> entries.toml:27:1
       |
    27 | "x9",
       | ^^^^
       |
       = help: at least 3 letters are found more surely

    1 error, 10 warnings
    "#);
}

#[test]
fn control_characters_are_refused_and_replaced_in_the_report() {
    let folder = Folder::good().but("Tea declaration", "Tea\\u001B[31m \u{9b}31m \u{202e}");
    assert_snapshot!(folder.report(), @r#"
    error: `documents` holds a character that cannot be shown: \u{1b}
      --> entries.toml:17:14
       |
    17 | documents = ["Tea\u001B[31m �31m �"]
       |              ^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: take it out

    1 error
    "#);
}

#[test]
fn a_text_of_several_lines_is_refused() {
    assert_snapshot!(Folder::good().but("\"Samarkand\"", "\"\"\"\nSamar\nkand\"\"\"").report(), @r#"
    error: `city` holds a character that cannot be shown: \u{a}
      --> entries.toml:15:8
       |
    15 | city = """
       |        ^^^
       |
       = help: write it on one line

    1 error
    "#);
}

#[test]
fn what_discord_reads_as_markdown_is_no_error() {
    let folder = Folder::good().but(
        "The tea may grow better.",
        "@everyone **tea** <@1> [x](https://example.org)",
    );
    folder.knowledge();
}

#[test]
fn a_link_is_https_and_names_a_site() {
    let source = |id: &str, url: &str| {
        format!("[source.{id}]\ntitle = \"T\"\npublisher = \"P\"\nurl = '{url}'\n")
    };
    let text = [
        source("a", "http://example.org"),
        source("b", "https://example.org/a b"),
        source("c", "https:///path"),
        source("d", "https://localhost/"),
        source("e", "https://user@example.org/"),
        source("f", "https://example.org/<x>"),
        "[topic.x]\nname = \"X-ray\"\nsources = ['a', 'b', 'c', 'd', 'e', 'f']\n".to_owned(),
    ];
    assert_snapshot!(report(&text.concat()), @r#"
    error: a link must begin with https://
     --> new.toml:4:7
      |
    4 | url = 'http://example.org'
      |       ^^^^^^^^^^^^^^^^^^^^
      |
      = help: give the address of the page itself

    error: a link has no blanks in it
     --> new.toml:8:7
      |
    8 | url = 'https://example.org/a b'
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write a blank as %20

    error: the link does not name a site
      --> new.toml:12:7
       |
    12 | url = 'https:///path'
       |       ^^^^^^^^^^^^^^^
       |
       = help: after https:// comes a name such as example.org

    error: the link does not name a site
      --> new.toml:16:7
       |
    16 | url = 'https://localhost/'
       |       ^^^^^^^^^^^^^^^^^^^^
       |
       = help: after https:// comes a name such as example.org

    error: the link does not name a site
      --> new.toml:20:7
       |
    20 | url = 'https://user@example.org/'
       |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: after https:// comes a name such as example.org

    error: the link holds a character that no link has
      --> new.toml:24:7
       |
    24 | url = 'https://example.org/<x>'
       |       ^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: write < > " ` \ as % and their code

    6 errors
    "#);
}

#[test]
fn a_link_may_hold_letters_of_any_language() {
    Folder::good()
        .but("https://example.org/tea", "https://пример.рф/чай?x=(1)#é")
        .knowledge();
}
