//! One question of a member: what its answer must say and what it must rest on.

use std::fmt::Write as _;

use chaikhana::Language;
use chaikhana::answer::Answer;
use chaikhana::desk::{Ask, Outcome, Reply};
use chaikhana::knowledge::{EntryId, Fact};
use jiff::civil::Date;

use crate::ARTICLE;
use crate::embedded::{DESK, TODAY, language, reply};

/// The most pages of further facts that a reader is expected to turn.
const PAGES: usize = 20;

/// A question in a member's words, with what is expected of its answer.
pub(crate) struct Question {
    asked: &'static str,
    today: Date,
    language: Language,
    says: Vec<&'static str>,
    overtaken_by: Option<&'static str>,
}

/// That question, asked in English on the usual day.
pub(crate) fn asks(asked: &'static str) -> Question {
    Question {
        asked,
        today: TODAY,
        language: Language::english(),
        says: Vec::new(),
        overtaken_by: None,
    }
}

impl Question {
    /// The answer must say this; a `|` parts wordings of which one is enough.
    pub(crate) fn says(mut self, essential: &'static str) -> Self {
        self.says.push(essential);
        self
    }

    /// A later fact, as `kind.slug#id`, comes first; the article stays in sight or in reach.
    pub(crate) fn overtaken_by(mut self, fact: &'static str) -> Self {
        self.overtaken_by = Some(fact);
        self
    }

    /// The question is asked on that day.
    pub(crate) fn on(mut self, today: Date) -> Self {
        self.today = today;
        self
    }

    /// The question is asked and answered in the language of that tag.
    pub(crate) fn speaking(mut self, tag: &str) -> Self {
        self.language = language(tag);
        self
    }

    /// The question as it is typed.
    pub(crate) fn asked(&self) -> &'static str {
        self.asked
    }

    /// Whether it is asked in English.
    pub(crate) fn is_english(&self) -> bool {
        self.language == Language::english()
    }

    /// What the desk says to it.
    pub(crate) fn reply(&self) -> Reply {
        let question = Ask::Question(self.asked.to_owned());
        reply(question, self.today, self.language)
    }

    /// Everything that is wrong with the answer, with the answer itself; `None` where all is well.
    pub(crate) fn complaint(&self) -> Option<String> {
        let reply = self.reply();
        let wrong = match &reply.outcome {
            Outcome::Answer(answer) => self.faults(answer),
            Outcome::Suggest(_) | Outcome::Unknown(_) => vec!["it is not answered".to_owned()],
        };
        if wrong.is_empty() {
            return None;
        }
        let mut complaint = format!("“{}” on {}", self.asked, self.today);
        for fault in wrong {
            let _ = write!(complaint, "\n    but {fault}");
        }
        let _ = write!(complaint, "\n    got {}", shown(&reply));
        Some(complaint)
    }

    fn faults(&self, answer: &Answer) -> Vec<String> {
        let text = answer.text().to_lowercase();
        let missing = |essential: &&&str| {
            let mut wordings = essential.split('|');
            !wordings.any(|wording| text.contains(&wording.to_lowercase()))
        };
        let mut faults: Vec<String> = self
            .says
            .iter()
            .filter(missing)
            .map(|essential| format!("it does not say “{essential}”"))
            .collect();
        match self.overtaken_by {
            None if !cites_the_article(answer) => {
                faults.push("it does not cite the article".to_owned());
            }
            Some(later) if !opens_with(answer, &fact(later)) => {
                faults.push(format!("it does not begin with {later}"));
            }
            Some(_) if !self.leads_to_the_article(answer) => {
                faults.push("the article is out of reach".to_owned());
            }
            _ => {}
        }
        faults
    }

    /// Whether the answer or a page of further facts behind it cites the article.
    fn leads_to_the_article(&self, answer: &Answer) -> bool {
        let page = |page| {
            let entry = answer.entry().clone();
            reply(Ask::More { entry, page }, self.today, self.language).outcome
        };
        cites_the_article(answer)
            || (0..PAGES)
                .map(page)
                .any(|outcome| matches!(outcome, Outcome::Answer(more) if cites_the_article(&more)))
    }
}

fn cites_the_article(answer: &Answer) -> bool {
    let mut citations = answer.citations().iter();
    citations.any(|citation| citation.id == ARTICLE)
}

/// Whether the first sentence rests on the sources of that fact.
fn opens_with(answer: &Answer, fact: &Fact) -> bool {
    let library = DESK.library();
    let sources: Vec<&str> = fact
        .sources
        .iter()
        .map(|source| library.knowledge().source(*source).id.as_str())
        .collect();
    let first = &answer.sentences()[0];
    let mut cited = first.citations.iter();
    cited.any(|place| sources.contains(&answer.citations()[*place].id.as_str()))
}

/// The fact of that name, `kind.slug#id`.
fn fact(name: &str) -> Fact {
    let (entry, id) = name.split_once('#').expect("a fact is named by its entry");
    let library = DESK.library();
    let knowledge = library.knowledge();
    let entry = EntryId::parse(entry).and_then(|entry| knowledge.find(&entry));
    let entry = knowledge.entry(entry.expect("the entry is there"));
    let named = |fact: &&Fact| fact.id.as_deref() == Some(id);
    let found = entry.facts.iter().find(named);
    found.expect("the fact is there").clone()
}

/// What was said instead, on a line or two.
fn shown(reply: &Reply) -> String {
    let (score, reason) = (reply.score, reply.reason);
    let said = match &reply.outcome {
        Outcome::Answer(answer) => {
            let citations = answer.citations().iter();
            let cited: Vec<&str> = citations.map(|citation| citation.id.as_str()).collect();
            let (entry, text) = (answer.entry(), answer.text());
            format!("{entry}: {text}\n        [{}]", cited.join(", "))
        }
        Outcome::Suggest(suggestions) => {
            let entries = suggestions.entries.iter();
            let near: Vec<String> = entries.map(|(entry, _)| entry.to_string()).collect();
            format!("suggestions: {}", near.join(", "))
        }
        Outcome::Unknown(unknown) => unknown.message.clone(),
    };
    format!("{said}\n        (score {score:.2}, {reason})")
}
