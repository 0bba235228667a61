//! Makes cargo embed the knowledge anew when a file joins or leaves the folder.

#![allow(clippy::print_stdout)]

fn main() {
    println!("cargo::rerun-if-changed=knowledge");
}
