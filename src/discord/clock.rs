//! The one place of this front that asks what day it is.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::{Timestamp, ZonedDateTime};

/// Tells the day and the moment; tests bring their own.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> (Timestamp, Date) + Send + Sync>);

impl Clock {
    /// The clock of the system, in its time zone.
    pub fn system() -> Self {
        Self(Arc::new(|| {
            let now = ZonedDateTime::now();
            (now.timestamp(), now.date())
        }))
    }

    /// A clock that stands still.
    pub fn at(now: Timestamp, today: Date) -> Self {
        Self::of(move || (now, today))
    }

    /// A clock whose hands somebody else moves.
    pub fn of(hands: impl Fn() -> (Timestamp, Date) + Send + Sync + 'static) -> Self {
        Self(Arc::new(hands))
    }

    /// Today's date.
    pub fn today(&self) -> Date {
        (self.0)().1
    }

    /// This moment.
    pub fn now(&self) -> Timestamp {
        (self.0)().0
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Clock")
    }
}
