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
/// Over the days of a meeting, as the reader's own calendar writes them.
pub const WHEN: Wording = words("When", "Когда", "时间");
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

/// A reload that changed something.
pub const RELOADED: Wording = words(
    "The knowledge was read again and is in use.",
    "Знания перечитаны и применены.",
    "知识库已重新读取并启用。",
);
/// A reload that had nothing to change.
pub const UNCHANGED: Wording = words(
    "The files say what is already in use.",
    "В файлах то же, что уже используется.",
    "文件内容与当前使用的一致。",
);
/// A reload that was refused.
pub const REFUSED: Wording = words(
    "The files have errors, so nothing changed: what was in use stays in use.",
    "В файлах есть ошибки, поэтому ничего не изменилось: используются прежние знания.",
    "文件有错误，未作更改：继续使用原有知识。",
);
/// A check without errors.
pub const CHECKED_SOUND: Wording = words(
    "The files can be used.",
    "Файлы можно применить.",
    "文件可以使用。",
);
/// A check with errors.
pub const CHECKED_BROKEN: Wording = words(
    "The files cannot be used before their errors are mended.",
    "Файлы нельзя применить, пока не исправлены ошибки.",
    "修正错误之前无法使用这些文件。",
);
/// A tried entry without errors.
pub const TRIED_SOUND: Wording = words(
    "This is how it would look. Nothing was saved.",
    "Так это будет выглядеть. Ничего не сохранено.",
    "效果如下，未保存任何内容。",
);
/// A tried entry with errors.
pub const TRIED_BROKEN: Wording = words(
    "This cannot be used yet.",
    "Так использовать пока нельзя.",
    "目前还不能使用。",
);
/// A tried text without an entry.
pub const TRIED_NOTHING: Wording = words(
    "There is no new entry in it to show.",
    "В нём нет новой записи, которую можно показать.",
    "其中没有可显示的新条目。",
);
/// Before the time of a reload.
pub const TOOK: Wording = words("It took", "Заняло", "用时");
/// Over the status.
pub const STATUS_TITLE: Wording = words(
    "The knowledge in use",
    "Используемые знания",
    "当前使用的知识",
);
/// Which state of the knowledge.
pub const REVISION: Wording = words("Revision", "Версия", "版本");
/// Since when.
pub const IN_USE_SINCE: Wording = words("In use since", "Используется с", "启用时间");
/// Where it comes from.
pub const READ_FROM: Wording = words("Read from", "Прочитано из", "读取自");
/// No folder.
pub const BUILT_IN: Wording = words("the program itself", "самой программы", "程序自带");
/// What is wrong with the files as they are now.
pub const PROBLEMS: Wording = words("Problems in the files", "Замечания к файлам", "文件问题");
/// Since when the bot runs.
pub const RUNNING_SINCE: Wording = words("Running since", "Работает с", "运行开始");
/// How long the latest response took.
pub const LATEST_RESPONSE: Wording = words("Latest response", "Последний ответ", "最近响应");
/// What was asked so far.
pub const ASKED: Wording = words("Asked", "Вопросы", "提问");
/// What could not be done so far.
pub const LOST: Wording = words("Lost", "Потери", "丢失");
/// How many entries.
pub const ENTRIES: Wording = words("Entries", "Записи", "条目");
/// How many facts.
pub const FACTS: Wording = words("Facts", "Факты", "事实");

/// Something broke; a reference follows.
pub const BROKE: Wording = words(
    "Something went wrong here. Please try again; if it stays so, tell the operator this reference:",
    "Что-то пошло не так. Попробуйте ещё раз; если не поможет, сообщите оператору этот номер:",
    "出了点问题，请重试；如仍有问题，请将此编号告知管理员：",
);
