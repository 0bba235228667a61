//! Folders as people leave them behind: too large, unreadable, linked in circles.

use std::fs;
use std::path::Path;

use chaikhana::knowledge::limits::FILE_BYTES;
use chaikhana::knowledge::report::{Style, render};
use chaikhana::knowledge::{CheckOptions, Files, Reading, load};
use insta::assert_snapshot;
use tempfile::TempDir;

use crate::support::{ENTRIES, SOURCES, TODAY};

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "entries.toml", ENTRIES.as_bytes());
    write(folder.path(), "more/sources.toml", SOURCES.as_bytes());
    folder
}

fn write(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    fs::write(path, bytes).expect("the file");
}

fn read(folder: &Path) -> Reading {
    load(folder, &CheckOptions::on(TODAY))
}

/// What the checker prints; the folder's own path is left out.
fn report(folder: &Path) -> String {
    let (files, _) = Files::from_folder(folder);
    render(&read(folder).problems, &files, Style::Plain)
        .replace(&*folder.to_string_lossy(), "FOLDER")
}

#[test]
fn a_folder_reads_like_the_same_files_in_memory() {
    let folder = folder();
    write(folder.path(), "notes.md", b"not knowledge");
    write(folder.path(), ".hidden.toml", b"[[[");
    write(folder.path(), ".git/config.toml", b"[[[");
    assert_snapshot!(report(folder.path()), @"no problems");
    let (files, _) = Files::from_folder(folder.path());
    let paths: Vec<&str> = files.iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["entries.toml", "more/sources.toml"]);
    assert!(read(folder.path()).knowledge.is_some());
}

#[test]
fn a_missing_folder_is_one_problem() {
    let folder = folder();
    assert_snapshot!(report(&folder.path().join("none")), @r#"
    error: the knowledge folder `FOLDER` does not exist
     |
     = help: look at the path, or create the folder

    1 error
    "#);
}

#[test]
fn a_file_is_no_folder() {
    let folder = folder();
    assert_snapshot!(report(&folder.path().join("entries.toml")), @r#"
    error: the knowledge folder `FOLDER` is not a folder
     |
     = help: name the folder that the files are in

    1 error
    "#);
}

#[test]
fn a_folder_without_a_knowledge_file_is_a_mistake() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "README.md", b"# Tea");
    assert_snapshot!(report(folder.path()), @r#"
    error: there is no knowledge file in the folder `FOLDER`
     |
     = help: is this the right folder? the files in it end in .toml

    1 error
    "#);
    assert!(read(folder.path()).knowledge.is_none());
}

#[test]
fn a_file_without_a_byte_is_a_mistake() {
    let folder = folder();
    write(folder.path(), "tea.toml", b"");
    assert_snapshot!(report(folder.path()), @r#"
    error: the file is empty
    --> tea.toml
     = help: write it again, or delete it; a full disk leaves such files

    1 error
    "#);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let folder = folder();
    let file = fs::File::create(folder.path().join("huge.toml")).expect("the file");
    // A sparse file: as large as a disk, without one.
    file.set_len(FILE_BYTES * 1_000_000).expect("a size");
    assert_snapshot!(report(folder.path()), @r#"
    error: the file is larger than 4 MB
    --> huge.toml
     = help: part it into several files

    1 error
    "#);
}

#[test]
fn a_file_of_the_largest_size_is_read() {
    let folder = folder();
    let size = usize::try_from(FILE_BYTES).expect("a size");
    write(folder.path(), "large.toml", &vec![b'\n'; size]);
    assert!(read(folder.path()).knowledge.is_some());
    write(folder.path(), "large.toml", &vec![b'\n'; size + 1]);
    assert!(read(folder.path()).knowledge.is_none());
}

#[test]
fn a_file_that_is_not_text_is_told_with_the_place() {
    let folder = folder();
    write(folder.path(), "latin.toml", b"# caf\xe9\n");
    write(
        folder.path(),
        "picture.toml",
        b"# \xd1\x87\xd0\xb0\xd0\xb9\n\x89PNG\r\n\x1a\n\x00\xff",
    );
    assert_snapshot!(report(folder.path()), @r#"
    error: from here on the file is not UTF-8 text
    --> latin.toml:1:6
     = help: save it as UTF-8

    error: from here on the file is not UTF-8 text
    --> picture.toml:2:1
     = help: save it as UTF-8

    2 errors
    "#);
}

#[test]
fn a_file_that_cannot_be_read_hides_no_other_mistake_and_invents_none() {
    let folder = folder();
    write(folder.path(), "more/sources.toml", b"\xff");
    write(
        folder.path(),
        "new.toml",
        b"[topic.x]\nnmae = \"X-ray\"\nsources = [\"gone\"]\n",
    );
    assert_snapshot!(report(folder.path()), @r#"
    error: from here on the file is not UTF-8 text
    --> more/sources.toml:1:1
     = help: save it as UTF-8

    error: unknown key `nmae`
     --> new.toml:2:1
      |
    2 | nmae = "X-ray"
      | ^^^^
      |
      = help: did you mean `name`?

    2 errors
    "#);
}

#[test]
fn a_folder_with_the_name_of_a_file_is_named() {
    let folder = folder();
    fs::create_dir(folder.path().join("folder.toml")).expect("the folder");
    assert_snapshot!(report(folder.path()), @r#"
    error: this is not a file
    --> folder.toml
     = help: rename it; only files end in .toml

    1 error
    "#);
}

#[test]
fn more_folders_than_allowed_within_one_another_are_named() {
    let folder = folder();
    let deep = "d/".repeat(20);
    write(folder.path(), &format!("{deep}x.toml"), b"");
    assert_snapshot!(report(folder.path()), @r#"
    error: this is more than 16 folders deep
    --> d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d
     = help: move it up

    1 error
    "#);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_cannot_be_shown_are_replaced_and_told_apart() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = folder();
    for name in [&b"\x1b[31m\xff.toml"[..], b"\x1b[31m\xfe.toml"] {
        let path = folder.path().join(OsStr::from_bytes(name));
        fs::write(path, "# nothing\n").expect("the file");
    }
    assert_snapshot!(report(folder.path()), @r#"
    error: another file's name looks the same where it is shown
    --> �[31m�.toml
     = help: rename one of them

    1 error
    "#);
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    /// Says that a test could not be made here.
    #[allow(clippy::print_stderr)]
    fn skipped(reason: &str) {
        eprintln!("skipped: {reason}");
    }

    #[test]
    fn a_link_to_a_file_is_followed() {
        let elsewhere = folder();
        let folder = tempfile::tempdir().expect("a folder");
        symlink(elsewhere.path(), folder.path().join("linked")).expect("a link");
        assert!(
            read(folder.path())
                .knowledge
                .is_some_and(|knowledge| knowledge.entries().len() == 6)
        );
    }

    #[test]
    fn a_link_in_a_circle_is_one_problem() {
        let folder = folder();
        symlink(folder.path(), folder.path().join("more/again")).expect("a link");
        assert_snapshot!(report(folder.path()), @r#"
        error: this link leads back to a folder that it is in
        --> more/again
         = help: remove the link

        1 error
        "#);
    }

    #[test]
    fn a_link_to_nothing_is_one_problem() {
        let folder = folder();
        symlink("nowhere", folder.path().join("lost.toml")).expect("a link");
        symlink("nowhere", folder.path().join("lost.md")).expect("a link");
        // What an editor leaves while a file is open in it.
        symlink("me@machine", folder.path().join(".#entries.toml")).expect("a link");
        assert_snapshot!(report(folder.path()), @r#"
        error: the file cannot be read: it is a link to nothing, or it has just gone
        --> lost.toml

        1 error
        "#);
    }

    #[test]
    fn a_link_to_itself_is_one_problem() {
        let folder = folder();
        symlink("self.toml", folder.path().join("self.toml")).expect("a link");
        assert_eq!(read(folder.path()).problems.len(), 1);
    }

    #[test]
    fn a_pipe_is_not_waited_for() {
        let folder = folder();
        let made = std::process::Command::new("mkfifo")
            .arg(folder.path().join("pipe.toml"))
            .status();
        if !made.is_ok_and(|status| status.success()) {
            skipped("this machine cannot make a pipe");
            return;
        }
        assert_snapshot!(report(folder.path()), @r#"
        error: this is not a file
        --> pipe.toml
         = help: rename it; only files end in .toml

        1 error
        "#);
    }

    #[test]
    fn a_file_that_may_not_be_opened_is_one_problem() {
        let folder = folder();
        let file = folder.path().join("secret.toml");
        fs::write(&file, "").expect("the file");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).expect("permissions");
        if fs::read(&file).is_ok() {
            skipped("whoever runs this may open every file");
            return;
        }
        assert_snapshot!(report(folder.path()), @r#"
        error: the file cannot be read: the bot may not open it
        --> secret.toml

        1 error
        "#);
    }

    #[test]
    fn folders_that_link_to_one_another_end_somewhere() {
        let folder = folder();
        // Ten folders, each with ten links to the next: ten thousand million paths.
        for number in 0..10 {
            let inner = folder.path().join(format!("all/{number}"));
            fs::create_dir_all(&inner).expect("the folder");
            for link in 0..10 {
                symlink(format!("../{}", number + 1), inner.join(format!("{link}")))
                    .expect("a link");
            }
        }
        fs::create_dir_all(folder.path().join("all/10")).expect("the folder");
        let problems = read(folder.path()).problems;
        assert_eq!(problems.len(), 1);
        assert_eq!(
            problems[0].to_string(),
            "error: there are more than 20000 files and folders"
        );
    }
}
