//! Which part of the gateway's connections this process holds.

use std::ops::Range;

/// Which shards this process runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shards {
    /// As many as Discord recommends, all of them in this process.
    #[default]
    Auto,
    /// A part of them, where several processes share the work.
    Part(ShardRange),
}

/// Shards that follow one another, out of a total that all processes agree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShardRange {
    first: u32,
    count: u32,
    total: u32,
}

impl ShardRange {
    /// That many shards from the first on; `None` where there are none or where they go beyond the total.
    pub fn new(first: u32, count: u32, total: u32) -> Option<Self> {
        let end = first.checked_add(count)?;
        (count > 0 && end <= total).then_some(Self {
            first,
            count,
            total,
        })
    }

    /// The same count and total, from another shard on.
    pub fn starting_at(self, first: u32) -> Option<Self> {
        Self::new(first, self.count, self.total)
    }

    /// The number of the first shard.
    pub const fn first(self) -> u32 {
        self.first
    }

    /// The number of the last shard.
    pub const fn last(self) -> u32 {
        self.first + self.count - 1
    }

    /// The numbers of the shards.
    pub const fn numbers(self) -> Range<u32> {
        self.first..self.first + self.count
    }

    /// How many shards there are over all processes.
    pub const fn total(self) -> u32 {
        self.total
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_has_a_shard_at_least_and_stays_within_the_total() {
        for (first, count, total, possible) in [
            (0, 1, 1, true),
            (2, 2, 4, true),
            (0, 0, 4, false),
            (3, 2, 4, false),
            (u32::MAX, 1, u32::MAX, false),
        ] {
            let part = ShardRange::new(first, count, total);
            assert_eq!(part.is_some(), possible, "{first} {count} {total}");
        }
        let part = ShardRange::new(0, 2, 4).expect("a part");
        assert_eq!(part.starting_at(2).map(ShardRange::last), Some(3));
        assert_eq!(part.starting_at(3), None);
    }
}
