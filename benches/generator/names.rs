//! Names out of the roots of several languages, each in Latin, Cyrillic and Chinese script, and none twice.

use std::collections::HashSet;

use fastrand::Rng;

/// A name in three scripts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Name {
    /// In Latin letters.
    pub(crate) english: String,
    /// In Cyrillic letters.
    pub(crate) russian: String,
    /// In Chinese characters.
    pub(crate) chinese: String,
}

/// Roots and endings of Turkic, Persian, Slavic, Chinese, Mongolian and Caucasian place names.
const ROOTS: [(&str, &str, &str); 88] = [
    ("ak", "ак", "阿克"),
    ("kara", "кара", "喀拉"),
    ("sary", "сары", "萨雷"),
    ("kok", "кок", "科克"),
    ("kyzyl", "кызыл", "克孜勒"),
    ("tash", "таш", "塔什"),
    ("kent", "кент", "干"),
    ("bulak", "булак", "布拉克"),
    ("su", "су", "苏"),
    ("tau", "тау", "套"),
    ("kol", "кол", "湖"),
    ("ozen", "озен", "奥津"),
    ("dala", "дала", "达拉"),
    ("tobe", "тобе", "托别"),
    ("jar", "жар", "扎尔"),
    ("bay", "бай", "拜"),
    ("temir", "темир", "铁米尔"),
    ("altyn", "алтын", "阿尔金"),
    ("ulu", "улу", "乌卢"),
    ("kum", "кум", "库姆"),
    ("orda", "орда", "奥尔达"),
    ("yurt", "юрт", "尤尔特"),
    ("shar", "шар", "沙尔"),
    ("abad", "абад", "阿巴德"),
    ("dasht", "дашт", "达什特"),
    ("gul", "гуль", "古尔"),
    ("khan", "хан", "汗"),
    ("rud", "руд", "鲁德"),
    ("mehr", "мехр", "梅赫尔"),
    ("shah", "шах", "沙赫"),
    ("kuh", "кух", "库赫"),
    ("sang", "санг", "桑格"),
    ("chah", "чах", "恰赫"),
    ("bagh", "баг", "巴格"),
    ("deh", "дех", "德赫"),
    ("pul", "пуль", "普勒"),
    ("zar", "зар", "泽尔"),
    ("navo", "наво", "纳沃"),
    ("panj", "пандж", "喷赤"),
    ("sokh", "сох", "索赫"),
    ("novo", "ново", "诺沃"),
    ("grad", "град", "格勒"),
    ("gorsk", "горск", "戈尔斯克"),
    ("slav", "слав", "斯拉夫"),
    ("pol", "поль", "波尔"),
    ("ozer", "озёр", "奥焦尔"),
    ("bor", "бор", "博尔"),
    ("luga", "луга", "卢加"),
    ("ruzh", "руж", "鲁日"),
    ("mir", "мир", "米尔"),
    ("kras", "крас", "克拉斯"),
    ("vod", "вод", "沃德"),
    ("stan", "стан", "斯坦"),
    ("zelen", "зелен", "泽连"),
    ("long", "лун", "龙"),
    ("shan", "шань", "山"),
    ("hai", "хай", "海"),
    ("xin", "синь", "新"),
    ("jiang", "цзян", "江"),
    ("he", "хэ", "河"),
    ("bei", "бэй", "北"),
    ("nan", "нань", "南"),
    ("yun", "юнь", "云"),
    ("tian", "тянь", "天"),
    ("qing", "цин", "青"),
    ("feng", "фэн", "峰"),
    ("lin", "линь", "林"),
    ("zhou", "чжоу", "州"),
    ("guan", "гуань", "关"),
    ("ulaan", "улан", "乌兰"),
    ("nuur", "нур", "淖尔"),
    ("gol", "гол", "高勒"),
    ("tsag", "цаг", "察格"),
    ("bayan", "баян", "巴彦"),
    ("tavan", "таван", "塔温"),
    ("khot", "хот", "浩特"),
    ("erden", "эрдэн", "额尔登"),
    ("sum", "сум", "苏木"),
    ("tbil", "тбил", "第比尔"),
    ("mtsa", "мца", "姆察"),
    ("vari", "вари", "瓦里"),
    ("geti", "гети", "格季"),
    ("lori", "лори", "洛里"),
    ("zang", "занг", "赞格"),
    ("sevan", "севан", "塞凡"),
    ("shirv", "ширв", "希尔万"),
    ("naftal", "нафтал", "纳夫塔兰"),
    ("quba", "куба", "古巴"),
];

/// Endings of family names.
const FAMILIES: [(&str, &str, &str); 8] = [
    ("ov", "ов", "夫"),
    ("bekov", "беков", "别科夫"),
    ("yev", "ев", "耶夫"),
    ("zoda", "зода", "佐达"),
    ("uly", "улы", "乌雷"),
    ("shvili", "швили", "什维利"),
    ("yan", "ян", "扬"),
    ("khanov", "ханов", "哈诺夫"),
];

/// Coins names and remembers them.
#[derive(Default)]
pub(super) struct Mint {
    taken: HashSet<String>,
}

impl Mint {
    /// A name that nothing has yet in any script, with what stands around it: `{}` is where the roots go.
    pub(super) fn coin(&mut self, frame: (&str, &str, &str), rng: &mut Rng) -> Name {
        loop {
            let roots = joined(rng);
            let name = Name {
                english: frame.0.replace("{}", &capital(&roots.english)),
                russian: frame.1.replace("{}", &capital(&roots.russian)),
                chinese: frame.2.replace("{}", &roots.chinese),
            };
            if self.is_free(&roots) {
                self.taken
                    .extend([roots.english, roots.russian, roots.chinese]);
                return name;
            }
        }
    }

    /// A town; towns may share a name, as towns do, but none has the name of an entry.
    pub(super) fn place(&self, rng: &mut Rng) -> Name {
        loop {
            let roots = joined(rng);
            if self.is_free(&roots) {
                return Name {
                    english: capital(&roots.english),
                    russian: capital(&roots.russian),
                    chinese: roots.chinese,
                };
            }
        }
    }

    /// Somebody, by first and family name.
    pub(super) fn person(&self, rng: &mut Rng) -> Name {
        let (first, family) = (self.place(rng), self.place(rng));
        let ending = FAMILIES[rng.usize(..FAMILIES.len())];
        Name {
            english: format!("{} {}{}", first.english, family.english, ending.0),
            russian: format!("{} {}{}", first.russian, family.russian, ending.1),
            chinese: format!("{}·{}{}", first.chinese, family.chinese, ending.2),
        }
    }

    fn is_free(&self, roots: &Name) -> bool {
        [&roots.english, &roots.russian, &roots.chinese]
            .into_iter()
            .all(|name| !self.taken.contains(name))
    }
}

/// Two to four roots as one word.
fn joined(rng: &mut Rng) -> Name {
    let mut name = Name::default();
    for _ in 0..rng.usize(2..=4) {
        let (english, russian, chinese) = ROOTS[rng.usize(..ROOTS.len())];
        name.english.push_str(english);
        name.russian.push_str(russian);
        name.chinese.push_str(chinese);
    }
    name
}

/// The word with a capital at its head.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}
