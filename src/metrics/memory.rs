//! What the process holds in memory.

/// The resident memory in bytes, where the system tells it: Linux does.
pub fn resident_bytes() -> Option<u64> {
    resident(&std::fs::read_to_string("/proc/self/status").ok()?)
}

/// The line of `/proc/self/status` that tells it, in kibibytes.
fn resident(status: &str) -> Option<u64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    kibibytes.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_memory_is_read_where_it_is_told() {
        let status = "Name:\tchaikhana\nVmPeak:\t  99 kB\nVmRSS:\t   12 kB\n";
        assert_eq!(resident(status), Some(12 * 1024));
        assert_eq!(resident("Name:\tchaikhana\n"), None);
        assert_eq!(resident("VmRSS:\tmuch\n"), None);
    }
}
