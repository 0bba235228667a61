//! What can happen to the folder of the knowledge while the bot runs: the old knowledge stays, and moderators are told.

use std::fs;
use std::path::Path;

use super::stage::{Running, Stage};
use crate::support::{Log, Person};

/// The bot on its stage, and somebody who may tend the knowledge.
async fn comes_on() -> (Stage, Log, Running, Person) {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let moderator = server.member("Aida").who_manages_the_server();
    (stage, log, bot, moderator)
}

/// What happens to the folder, and what moderators are told of it.
async fn is_survived(happens: impl FnOnce(&Path), told: &str) {
    let (stage, log, _bot, moderator) = comes_on().await;
    let folder = stage.knowledge();
    let aside = folder.with_file_name("aside");
    copy(&folder, &aside);
    happens(&folder);
    moderator
        .types("/knowledge reload")
        .await
        .is_private()
        .sees_text("nothing changed: what was in use stays in use")
        .sees_text(told);
    moderator
        .types("/knowledge check")
        .await
        .is_private()
        .sees_text("cannot be used")
        .sees_text(told);
    moderator
        .types("/knowledge status")
        .await
        .is_private()
        .sees_text("1 error");
    log.says("knowledge refused; what was in use stays in use")
        .await;
    moderator.types("/actor THU").await.sees_text("Osh");
    put_back(&aside, &folder);
    moderator
        .types("/knowledge reload")
        .await
        .sees_private("what is already in use");
}

#[tokio::test]
async fn a_folder_that_is_deleted() {
    is_survived(
        |folder| fs::remove_dir_all(folder).expect("a folder"),
        "does not exist",
    )
    .await;
}

#[tokio::test]
async fn a_folder_that_is_replaced_by_a_file() {
    let happens = |folder: &Path| {
        fs::remove_dir_all(folder).expect("a folder");
        fs::write(folder, "[topic.tea]\n").expect("a file");
    };
    is_survived(happens, "is not a folder").await;
}

#[tokio::test]
async fn a_folder_that_is_emptied() {
    let happens = |folder: &Path| {
        for name in ["all.toml", "more.toml"] {
            fs::remove_file(folder.join(name)).expect("a file");
        }
    };
    is_survived(happens, "there is no knowledge file in the folder").await;
}

#[tokio::test]
async fn a_file_that_is_half_written() {
    let happens = |folder: &Path| {
        let file = folder.join("more.toml");
        let text = fs::read_to_string(&file).expect("a file");
        let (half, _) = text.split_once(" leaves").expect("a sentence");
        fs::write(file, half).expect("a file");
    };
    is_survived(happens, "more.toml").await;
}

#[tokio::test]
async fn a_file_that_a_full_disk_has_left_empty() {
    let happens = |folder: &Path| fs::write(folder.join("more.toml"), "").expect("a file");
    is_survived(happens, "the file is empty").await;
}

#[tokio::test]
async fn a_file_that_is_no_text() {
    let happens = |folder: &Path| fs::write(folder.join("more.toml"), [0xff, 0]).expect("a file");
    is_survived(happens, "not UTF-8").await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_that_cannot_be_opened() {
    let happens = |folder: &Path| {
        let file = folder.join("more.toml");
        fs::remove_file(&file).expect("a file");
        std::os::unix::fs::symlink("nowhere", file).expect("a link");
    };
    is_survived(happens, "the file cannot be read").await;
}

/// Whoever watches the folder is not deterred by its absence.
#[tokio::test]
async fn a_watched_folder_that_goes_and_comes_back() {
    let stage = Stage::new().await.with("[knowledge]\nwatch = true\n");
    let log = Log::open();
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let folder = stage.knowledge();
    let aside = folder.with_file_name("aside");
    fs::rename(&folder, &aside).expect("a folder");
    log.says("knowledge refused; what was in use stays in use who=\"watch\"")
        .await;
    aida.types("/topic Green tea").await.sees_text("leaves");
    fs::rename(&aside, &folder).expect("a folder");
    stage.forgets("more.toml");
    log.says("knowledge replaced who=\"watch\"").await;
    aida.types("/topic Green tea").await.does_not_see("leaves");
    aida.types("/actor THU").await.sees_text("Osh");
}

fn put_back(aside: &Path, folder: &Path) {
    let _ = fs::remove_file(folder);
    let _ = fs::remove_dir_all(folder);
    fs::rename(aside, folder).expect("a folder");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        fs::copy(entry.path(), to.join(entry.file_name())).expect("a file");
    }
}
