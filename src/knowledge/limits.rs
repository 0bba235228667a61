//! What a knowledge file may hold, so that every answer made of it fits where it is shown.

/// The longest fact or note, in characters.
pub const FACT_CHARACTERS: usize = 280;
/// The longest name of an entry, in characters; it is an autocomplete choice and an embed title.
pub const NAME_CHARACTERS: usize = 100;
/// The longest alias or keyword, in characters.
pub const ALIAS_CHARACTERS: usize = 100;
/// The longest slug of an id, in characters; ids travel in a button's `custom_id`.
pub const SLUG_CHARACTERS: usize = 60;
/// The longest link, in characters.
pub const URL_CHARACTERS: usize = 400;
/// The longest title, publisher or author of a source, in characters.
pub const SOURCE_CHARACTERS: usize = 200;
/// The longest example question, in characters.
pub const ASK_CHARACTERS: usize = 200;
/// The longest particular of an entry (a rule, a head of state, a status), in characters.
pub const PARTICULAR_CHARACTERS: usize = 280;
/// The most items of any list of texts.
pub const LIST_ITEMS: usize = 100;
/// The longest list of an entry (memberships, documents) once it is joined, in characters; it is an embed field.
pub const LIST_CHARACTERS: usize = 1_000;
/// The largest file that is read, in bytes.
pub const FILE_BYTES: u64 = 4 * 1024 * 1024;
/// All files of a folder together, in bytes.
pub const FOLDER_BYTES: u64 = 64 * 1024 * 1024;
/// The most files that are read from one folder.
pub const FOLDER_FILES: usize = 10_000;
/// The deepest folder below the knowledge folder.
pub const FOLDER_DEPTH: usize = 16;
/// The most files and folders that are looked at, knowledge or not; links can make a small folder endless.
pub const FOLDER_VISITS: usize = 20_000;
/// How much of a file with syntax errors is searched for more of them, in bytes.
pub const RECOVERY_BYTES: usize = 512 * 1024;
/// The most errors that one reading keeps, and as many warnings; the others are counted.
pub const KEPT_PROBLEMS: usize = 1_000;
