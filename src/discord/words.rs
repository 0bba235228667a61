//! The few words that the Discord front says itself: labels, and why something did not happen.
//!
//! What is said about the world comes from the desk, never from here.

use crate::language::Language;

/// A word or sentence in every language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording {
    /// In English; for a command or an option also the name that requests carry.
    pub english: &'static str,
    /// In Russian.
    pub russian: &'static str,
    /// In Chinese.
    pub chinese: &'static str,
}

impl Wording {
    /// The wording in that language.
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Russian => self.russian,
            Language::Chinese => self.chinese,
        }
    }
}

/// The same thing in English, Russian and Chinese.
pub const fn words(english: &'static str, russian: &'static str, chinese: &'static str) -> Wording {
    Wording {
        english,
        russian,
        chinese,
    }
}

/// Over the sources of an answer, and on the button for all of them.
pub const SOURCES: Wording = words("Sources", "Источники", "来源");
/// On the button for more facts.
pub const MORE: Wording = words("More", "Ещё", "更多");
/// On the button for the entries to look at next.
pub const RELATED: Wording = words("Related", "По теме", "相关");
/// On the button that takes an answer away.
pub const DELETE: Wording = words("Delete", "Удалить", "删除");
/// In the menu of entries that may be meant.
pub const WHICH_ONE: Wording = words(
    "Which one do you mean?",
    "Что имеется в виду?",
    "您指的是哪一个？",
);
/// In the menu of entries to look at next.
pub const READ_ON: Wording = words("Read on about …", "Читать дальше о …", "继续阅读……");

/// A button that another version drew.
pub const TOO_OLD: Wording = words(
    "This button is too old. Please ask again.",
    "Эта кнопка устарела. Пожалуйста, задайте вопрос ещё раз.",
    "这个按钮已失效，请重新提问。",
);
/// A command that this version does not have.
pub const UNKNOWN_COMMAND: Wording = words(
    "This command is no longer there. Type / to see the commands of today.",
    "Такой команды больше нет. Введите /, чтобы увидеть нынешние команды.",
    "该命令已不存在。请输入 / 查看现有命令。",
);
/// Somebody else's answer.
pub const NOT_YOURS: Wording = words(
    "Only the one who asked and the moderators can delete this answer.",
    "Удалить этот ответ могут только тот, кто спросил, и модераторы.",
    "只有提问者和版主可以删除此回答。",
);
/// A command for moderators.
pub const MODERATORS_ONLY: Wording = words(
    "Only moderators can tend the knowledge.",
    "Управлять знаниями могут только модераторы.",
    "只有版主可以管理知识库。",
);
/// There is nothing to look at next any more.
pub const NOTHING_RELATED: Wording = words(
    "There is nothing related to this any more.",
    "Связанных записей больше нет.",
    "已没有相关条目。",
);
/// Over the form to try an entry out.
pub const TRY_TITLE: Wording = words("Try an entry", "Проба записи", "试写条目");
/// Over its text field.
pub const TRY_LABEL: Wording = words(
    "One or more entries in TOML",
    "Одна или несколько записей в TOML",
    "一个或多个 TOML 条目",
);
/// In its empty text field.
pub const TRY_PLACEHOLDER: Wording = words(
    "[topic.tea] name = … sources = …",
    "[topic.tea] name = … sources = …",
    "[topic.tea] name = … sources = …",
);
