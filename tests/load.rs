//! The bot under load, in short: what must be counted is counted, what must be answered is answered, and nothing
//! grows. `cargo bench --bench soak` is the long form, with figures.
#![cfg(feature = "discord")]

mod firehose;

mod load {
    mod callbacks;
    mod crowds;
    mod floods;
}
