//! The README names scenes; each of them is there.

use std::fs;
use std::path::Path;

#[test]
fn every_scene_that_the_readme_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let (_, table) = readme
        .split_once("## What it survives")
        .expect("the chapter");
    let (table, _) = table.split_once("\n## ").expect("the next chapter");
    let scenes: String = ["tests/discord", "tests/http", "tests/load"]
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).expect("the scenes"))
        .map(|file| fs::read_to_string(file.expect("a file").path()).expect("a file"))
        .collect();
    let rows = table.lines().filter(|line| line.starts_with("| "));
    let named: Vec<&str> = rows
        .filter_map(|row| row.rsplit_once(" | "))
        .flat_map(|(_, scenes)| scenes.split('`').skip(1).step_by(2))
        .collect();
    assert!(named.len() > 40, "{named:?}");
    for scene in named {
        assert!(scenes.contains(&format!("async fn {scene}()")), "{scene}");
    }
}
