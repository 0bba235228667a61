//! Lines from stdin: of any encoding, of any length, as many as there are.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

/// The most of a line that is looked at, in bytes; the rest of it is passed over. No question is longer, and
/// a stream without line breaks must not fill the memory.
const LINE_BYTES: u64 = 64 * 1024;

/// How much is read ahead, in bytes.
const READ_AHEAD: usize = 64 * 1024;

/// Lines without their ends; what is not UTF-8 becomes U+FFFD.
#[derive(Debug)]
pub(super) struct Lines<R> {
    input: BufReader<R>,
    line: Vec<u8>,
}

impl<R: Read> Lines<R> {
    /// The lines of that input.
    pub(super) fn new(input: R) -> Self {
        Self {
            input: BufReader::with_capacity(READ_AHEAD, input),
            line: Vec::new(),
        }
    }

    /// The next line; `None` at the end of the input.
    pub(super) fn next_line(&mut self) -> io::Result<Option<Cow<'_, str>>> {
        self.line.clear();
        let read = (&mut self.input)
            .take(LINE_BYTES)
            .read_until(b'\n', &mut self.line)?;
        if read == 0 {
            return Ok(None);
        }
        if self.line.last() == Some(&b'\n') {
            self.line.pop();
            if self.line.last() == Some(&b'\r') {
                self.line.pop();
            }
        } else {
            self.input.skip_until(b'\n')?;
        }
        Ok(Some(String::from_utf8_lossy(&self.line)))
    }

    /// Whether the next line has still to be waited for, so that what is answered should be shown first.
    pub(super) fn must_wait(&self) -> bool {
        !self.input.buffer().contains(&b'\n')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: impl Read) -> Vec<String> {
        let mut lines = Lines::new(input);
        let mut read = Vec::new();
        while let Some(line) = lines.next_line().expect("memory can be read") {
            read.push(line.into_owned());
        }
        read
    }

    #[test]
    fn lines_lose_their_ends_and_nothing_else() {
        assert_eq!(
            lines(&b"one\r\n\n two \nlast"[..]),
            ["one", "", " two ", "last"]
        );
        assert_eq!(lines(&b""[..]), [""; 0]);
    }

    #[test]
    fn what_is_not_utf8_is_replaced() {
        assert_eq!(lines(&b"\xff\xfeA\nB"[..]), ["\u{fffd}\u{fffd}A", "B"]);
    }

    #[test]
    fn a_line_without_end_is_cut_and_the_next_is_whole() {
        let long = vec![b'x'; 3 * LINE_BYTES as usize];
        let read = lines(long.chain(&b"\nnext"[..]));
        assert_eq!(read.len(), 2);
        assert_eq!(read[0].len(), LINE_BYTES as usize);
        assert_eq!(read[1], "next");
    }

    #[test]
    fn a_line_that_has_not_arrived_whole_must_be_waited_for() {
        let mut lines = Lines::new(&b"one\ntwo\nthr"[..]);
        assert!(lines.must_wait());
        lines.next_line().expect("memory can be read");
        assert!(!lines.must_wait());
        lines.next_line().expect("memory can be read");
        assert!(lines.must_wait());
    }
}
