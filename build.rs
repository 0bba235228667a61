//! Makes cargo embed the knowledge and the languages anew when a file joins or leaves their folders.

#![allow(clippy::print_stdout)]

fn main() {
    println!("cargo::rerun-if-changed=knowledge");
    println!("cargo::rerun-if-changed=languages");
}
