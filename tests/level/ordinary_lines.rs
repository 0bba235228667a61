//! Ordinary lines of a channel, as members write them to each other: the bot leaves them alone.

use chaikhana::Language;
use chaikhana::desk::Request;
use chaikhana::trigger::{Author, Hearing, Keywords, Message, Mode, Verdict, decide, hear};

use crate::{TODAY, desk};

const LINES: &str = include_str!("ordinary-lines.txt");

#[test]
fn ordinary_lines_of_a_channel_are_left_alone() {
    let desk = desk();
    let library = desk.library();
    let keywords = Keywords::new(library.knowledge());
    let is_answered = |text: &&str| {
        let message = Message {
            text,
            author: Author::Person,
            direct: false,
            us: 900,
        };
        let Hearing::Call(call) = hear(&message, Mode::Question, &keywords) else {
            return false;
        };
        let answer = |ask: &_| {
            library.answer(&Request {
                ask: Clone::clone(ask),
                today: TODAY,
                language: Language::english(),
            })
        };
        let verdict = decide(&call, answer, |_| true);
        matches!(verdict, Verdict::Speak { .. })
    };
    let answered: Vec<&str> = LINES.lines().filter(|line| is_answered(line)).collect();
    assert!(answered.is_empty(), "{answered:#?}");
    assert!(LINES.lines().count() >= 300);
}
