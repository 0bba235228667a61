//! Ordinary lines of a channel, as members write them to each other: the bot leaves them alone.

use std::time::{Duration, Instant};

use chaikhana::Language;
use chaikhana::desk::Request;
use chaikhana::trigger::{Author, Cooldowns, Keywords, Message, Mode, Verdict, decide};

use crate::{TODAY, desk};

const LINES: &str = include_str!("ordinary-lines.txt");

#[test]
fn ordinary_lines_of_a_channel_are_left_alone() {
    let desk = desk();
    let library = desk.library();
    let keywords = Keywords::new(library.knowledge());
    let mut cooldowns = Cooldowns::new(Duration::ZERO);
    let mut is_answered = |text: &&str| {
        let message = Message {
            text,
            author: Author::Person,
            channel: 1,
            direct: false,
            us: 900,
        };
        let answer = |ask: &_| {
            library.answer(&Request {
                ask: Clone::clone(ask),
                today: TODAY,
                language: Language::english(),
            })
        };
        let verdict = decide(
            &message,
            Mode::Question,
            &keywords,
            &mut cooldowns,
            Instant::now(),
            answer,
        );
        matches!(verdict, Verdict::Speak { .. })
    };
    let answered: Vec<&str> = LINES.lines().filter(|line| is_answered(line)).collect();
    assert!(answered.is_empty(), "{answered:#?}");
    assert!(LINES.lines().count() >= 300);
}
