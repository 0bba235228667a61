//! The table of commands.

use super::{Audience, Command, CommandOption, Input, Shape, Subcommand};
use crate::discord::words::{Wording, words};
use crate::knowledge::Kind;

/// The name of the option by which an answer is shown to its asker alone.
pub const PRIVATE: &str = "private";
/// The English name of the message menu's command.
pub const LOOK_THIS_UP: &str = "Look this up";

/// The longest question, in characters; longer ones are stories.
const QUESTION: u16 = 300;
/// The longest word for what the facts should be about, in characters.
const ABOUT: u16 = 100;

/// Every command, in the order in which Discord lists them.
pub const COMMANDS: &[Command] = &[
    Command {
        name: words("ask", "спросить", "提问"),
        shape: Shape::Slash(
            words(
                "Ask about the summits, the region and its actors",
                "Задать вопрос о саммитах, регионе и его участниках",
                "询问峰会、该地区及各参与方",
            ),
            &[
                CommandOption {
                    name: words("question", "вопрос", "问题"),
                    description: words(
                        "Your question, in your own words",
                        "Вопрос своими словами",
                        "用您自己的话提问",
                    ),
                    required: true,
                    input: Input::Text(QUESTION),
                },
                ONLY_ME,
            ],
        ),
        audience: Audience::Everybody,
    },
    Command {
        name: words("summit", "саммит", "峰会"),
        shape: Shape::Group(
            words(
                "When and where the summits meet",
                "Когда и где проходят саммиты",
                "峰会的时间与地点",
            ),
            &[
                Subcommand {
                    name: words("next", "следующий", "下届"),
                    description: words(
                        "The summit that comes next",
                        "Ближайший предстоящий саммит",
                        "即将举行的峰会",
                    ),
                    options: &[FORMAT, ONLY_ME],
                },
                Subcommand {
                    name: words("last", "последний", "上届"),
                    description: words(
                        "The latest summit that took place",
                        "Последний состоявшийся саммит",
                        "最近一届已举行的峰会",
                    ),
                    options: &[FORMAT, ONLY_ME],
                },
                Subcommand {
                    name: words("list", "список", "列表"),
                    description: words(
                        "All summits of a format",
                        "Все саммиты одного формата",
                        "某一机制的历届峰会",
                    ),
                    options: &[FORMAT, ONLY_ME],
                },
                Subcommand {
                    name: words("show", "показать", "查看"),
                    description: words(
                        "One summit: date, place, results",
                        "Один саммит: дата, место, итоги",
                        "某届峰会的时间、地点与成果",
                    ),
                    options: &[
                        entry(
                            words("summit", "саммит", "峰会"),
                            words("Which summit", "Какой саммит", "哪一届峰会"),
                            Some(Kind::Summit),
                        ),
                        ONLY_ME,
                    ],
                },
            ],
        ),
        audience: Audience::Everybody,
    },
    Command {
        name: words("actor", "участник", "参与方"),
        shape: Shape::Slash(
            words(
                "A state, an organisation or a bloc",
                "Государство, организация или объединение",
                "国家、组织或集团",
            ),
            &[
                entry(
                    NAME,
                    words(
                        "Which state, organisation or bloc",
                        "Какое государство, организация или объединение",
                        "哪个国家、组织或集团",
                    ),
                    Some(Kind::Actor),
                ),
                CommandOption {
                    name: words("about", "о-чём", "方面"),
                    description: words(
                        "What it should be about: trade, security, energy …",
                        "О чём именно: торговля, безопасность, энергетика …",
                        "关于哪一方面：贸易、安全、能源……",
                    ),
                    required: false,
                    input: Input::Text(ABOUT),
                },
                ONLY_ME,
            ],
        ),
        audience: Audience::Everybody,
    },
    Command {
        name: words("corridor", "коридор", "走廊"),
        shape: Shape::Slash(
            words(
                "A road, railway, pipeline or route",
                "Дорога, железная дорога, трубопровод или маршрут",
                "公路、铁路、管道或运输路线",
            ),
            &[
                entry(
                    NAME,
                    words("Which corridor", "Какой коридор", "哪条走廊"),
                    Some(Kind::Corridor),
                ),
                ONLY_ME,
            ],
        ),
        audience: Audience::Everybody,
    },
    Command {
        name: words("topic", "тема", "主题"),
        shape: Shape::Slash(
            words(
                "What is known of a topic",
                "Что известно по теме",
                "某一主题的已知内容",
            ),
            &[
                entry(
                    NAME,
                    words("Which topic", "Какая тема", "哪个主题"),
                    Some(Kind::Topic),
                ),
                ONLY_ME,
            ],
        ),
        audience: Audience::Everybody,
    },
    Command {
        name: words("figure", "показатель", "数据"),
        shape: Shape::Slash(
            words("A number over the years", "Показатель по годам", "历年数据"),
            &[
                entry(
                    words("series", "ряд", "系列"),
                    words("Which series of numbers", "Какой ряд данных", "哪一组数据"),
                    Some(Kind::Figure),
                ),
                CommandOption {
                    name: words("year", "год", "年份"),
                    description: words("Only this year", "Только за этот год", "只看这一年"),
                    required: false,
                    input: Input::Number(1900, 2200),
                },
                ONLY_ME,
            ],
        ),
        audience: Audience::Everybody,
    },
    Command {
        name: words("sources", "источники", "来源"),
        shape: Shape::Slash(
            words(
                "Everything that an entry rests on",
                "Все источники, на которых основана запись",
                "某一条目所依据的全部来源",
            ),
            &[
                entry(
                    words("entry", "запись", "条目"),
                    words("Which entry", "Какая запись", "哪个条目"),
                    None,
                ),
                ONLY_ME,
            ],
        ),
        audience: Audience::Everybody,
    },
    Command {
        name: words("about", "о-боте", "关于"),
        shape: Shape::Slash(
            words(
                "What this bot is and what it knows",
                "Что это за бот и что он знает",
                "这个机器人是什么、知道什么",
            ),
            &[ONLY_ME],
        ),
        audience: Audience::Everybody,
    },
    Command {
        name: words("knowledge", "знания", "知识库"),
        shape: Shape::Group(
            words(
                "Tend what the bot knows (moderators)",
                "Управление знаниями бота (для модераторов)",
                "管理机器人的知识（仅限版主）",
            ),
            &[
                Subcommand {
                    name: words("reload", "перечитать", "重新加载"),
                    description: words(
                        "Read the knowledge files again and use them if they are sound",
                        "Перечитать файлы знаний и применить их, если в них нет ошибок",
                        "重新读取知识文件，无误后启用",
                    ),
                    options: &[],
                },
                Subcommand {
                    name: words("status", "состояние", "状态"),
                    description: words(
                        "Which knowledge is in use, and since when",
                        "Какие знания используются и с какого времени",
                        "当前使用的知识版本及启用时间",
                    ),
                    options: &[],
                },
                Subcommand {
                    name: words("check", "проверить", "检查"),
                    description: words(
                        "List every problem in the knowledge files without using them",
                        "Показать все ошибки в файлах знаний, не применяя их",
                        "列出知识文件中的所有问题，但不启用",
                    ),
                    options: &[],
                },
                Subcommand {
                    name: words("try", "проба", "试写"),
                    description: words(
                        "Write an entry and see how it would look",
                        "Написать запись и посмотреть, как она будет выглядеть",
                        "撰写一个条目并预览效果",
                    ),
                    options: &[],
                },
            ],
        ),
        audience: Audience::Moderators,
    },
    Command {
        name: words(LOOK_THIS_UP, "Найти в базе знаний", "查一查"),
        shape: Shape::MessageMenu,
        audience: Audience::Everybody,
    },
];

const NAME: Wording = words("name", "название", "名称");

const FORMAT: CommandOption = CommandOption {
    name: words("format", "формат", "机制"),
    description: words(
        "Which series of meetings; the main one if left out",
        "Какая серия встреч; если не указать, основная",
        "哪一会议机制；不填则为主要机制",
    ),
    required: false,
    input: Input::Entry(Some(Kind::Format)),
};

const ONLY_ME: CommandOption = CommandOption {
    name: words(PRIVATE, "только-мне", "仅自己可见"),
    description: words(
        "Show the answer to me only",
        "Показать ответ только мне",
        "仅向我显示回答",
    ),
    required: false,
    input: Input::Switch,
};

const fn entry(name: Wording, description: Wording, kind: Option<Kind>) -> CommandOption {
    CommandOption {
        name,
        description,
        required: true,
        input: Input::Entry(kind),
    }
}
