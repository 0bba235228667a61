//! Discord's ids: a time in the upper bits, so that an id tells when a thing was made.

use std::time::SystemTime;

/// The first second of 2015, in milliseconds of Unix time.
/// <https://discord.com/developers/docs/reference#snowflakes>
const EPOCH: u64 = 1_420_070_400_000;

/// Hands out ids that grow, each telling the time at which it was made.
#[derive(Debug, Default)]
pub struct Snowflakes {
    last: u64,
}

impl Snowflakes {
    /// An id nobody has.
    pub fn next(&mut self) -> u64 {
        let now = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .expect("the clock is past 1970");
        let now = u64::try_from(now.as_millis()).expect("milliseconds of this age fit");
        self.last = ((now - EPOCH) << 22).max(self.last + 1);
        self.last
    }
}

/// When the thing with this id was made, as Discord writes times.
pub fn timestamp(snowflake: u64) -> String {
    let milliseconds = i64::try_from((snowflake >> 22) + EPOCH).expect("an id of this age");
    jiff::Timestamp::from_millisecond(milliseconds)
        .expect("a time of this age")
        .to_string()
}
