//! Names: every one that the knowledge has, in every shape that people give them.

use chaikhana::search::Finding;

use crate::stage::{
    DAY, brings_up, desk, every_row, find, names, names_of, offers, rows, with_knowledge,
};

/// Every name of every entry, with the entry's id.
fn all_names() -> Vec<(String, String)> {
    with_knowledge(|knowledge| {
        knowledge
            .entries()
            .iter()
            .flat_map(|entry| {
                let id = entry.id.to_string();
                names_of(entry).map(move |name| (id.clone(), name.to_owned()))
            })
            .collect()
    })
}

/// Checks every name of the knowledge, written another way.
fn every_name(written: impl Fn(&str) -> String) {
    every_row(all_names(), |(entry, name)| names(&entry, &written(&name)));
}

/// Checks rows of an entry with what is typed for it, parted by semicolons.
fn every_named(table: &'static str) {
    let each = rows(table)
        .flat_map(|(entry, typed)| typed.split(';').map(move |typed| (entry, typed.trim())));
    every_row(each, |(entry, typed)| names(entry, typed));
}

#[test]
fn every_name_of_the_knowledge_brings_up_its_entry() {
    every_name(ToOwned::to_owned);
}

#[test]
fn every_name_is_found_where_a_command_asks_for_its_kind() {
    every_row(all_names(), |(id, name)| {
        let library = desk().library();
        let knowledge = library.knowledge();
        let entry = knowledge
            .entries()
            .iter()
            .find(|entry| entry.id.to_string() == id)
            .expect("it was taken from there");
        let found = library.search().name(knowledge, &name, &[entry.id.kind()]);
        match found.finding {
            Finding::Card(index) if knowledge.entry(index).id == entry.id => Ok(()),
            other => Err(format!("`{name}` should be {id}: {other:?}")),
        }
    });
}

#[test]
fn case_does_not_matter() {
    every_name(str::to_uppercase);
    every_name(str::to_lowercase);
}

#[test]
fn apostrophes_and_dashes_do_not_matter() {
    every_name(|name| name.replace(['\'', '’', 'ʻ'], ""));
    every_name(|name| name.replace('\'', "’").replace('–', "-"));
    every_name(|name| name.replace(" – ", " ").replace('–', " "));
}

#[test]
fn punctuation_and_space_around_a_name_do_not_matter() {
    every_name(|name| format!("  {name}?! "));
    every_name(|name| format!("«{name}»…"));
}

#[test]
fn yo_and_ye_are_one_letter() {
    every_name(|name| name.replace('ё', "е").replace('Ё', "Е"));
}

#[test]
fn a_state_is_known_by_its_people_its_capital_and_its_own_name() {
    every_named(
        "
        actor.russia       => Russians; russian; Moscow; the Kremlin; RF; Rossiya; Российская Федерация; 莫斯科
        actor.china        => Chinese; Beijing; Peking; PRC; mainland China; People’s Republic of China; 北京
        actor.kazakhstan   => Kazakhs; Astana; Nur-Sultan; Qazaqstan; Қазақстан; казах; 哈萨克斯坦
        actor.kyrgyzstan   => Kyrgyz; Bishkek; Kirghizia; Кыргызстан; Киргизия; 吉尔吉斯斯坦
        actor.tajikistan   => Tajiks; Dushanbe; Тоҷикистон; Tojikiston; Таджикистан; 塔吉克斯坦
        actor.turkmenistan => Turkmen; Ashgabat; Ashkhabad; Türkmenistan; Туркмения; Ашхабад; 土库曼斯坦
        actor.uzbekistan   => Uzbeks; Tashkent; Oʻzbekiston; O'zbekiston; Ozbekiston; Ўзбекистон; 乌兹别克斯坦
        actor.turkey       => Turkish; Ankara; Türkiye; TURKIYE; TÜRKİYE; Turkey; Турция; 安卡拉
        actor.azerbaijan   => Azeri; Baku; Azərbaycan; Azerbaycan; Азербайджан; 巴库
        actor.georgia      => Georgians; Tbilisi; საქართველო; Грузия
        actor.iran         => Iranian; Persia; Tehran; Teheran; ایران; Иран; 德黑兰
        actor.afghanistan  => Afghans; Kabul; افغانستان; Афганистан; 喀布尔
        actor.usa          => USA; U.S.A.; U.S.; the US; America; Washington, D.C.; США; 华盛顿
        actor.uae          => UAE; U.A.E.; Emirati; Abu Dhabi; ОАЭ; Эмираты
        actor.south-korea  => Korea; Republic of Korea; Seoul; 대한민국; Южная Корея; 首尔
        actor.japan        => Nippon; Tokyo; 日本; Япония; 东京
        actor.central-asia => Central Asia; the Stans; five Stans; Central Asians; C5; Средняя Азия; 中亚
        ",
    );
}

#[test]
fn a_state_is_known_by_its_names_in_taiwan_and_in_hong_kong() {
    every_named(
        "
        actor.russia       => 俄羅斯
        actor.china        => 中國; 中國大陸
        actor.kazakhstan   => 哈薩克; 哈薩克斯坦; 阿斯塔納
        actor.kyrgyzstan   => 吉爾吉斯; 吉爾吉斯斯坦
        actor.tajikistan   => 塔吉克; 塔吉克斯坦
        actor.turkmenistan => 土庫曼; 土庫曼斯坦
        actor.uzbekistan   => 烏茲別克; 烏茲別克斯坦
        actor.georgia      => 喬治亞; 格魯吉亞
        actor.azerbaijan   => 亞塞拜然; 阿塞拜疆
        actor.saudi-arabia => 沙烏地阿拉伯; 沙特阿拉伯
        actor.qatar        => 卡達; 卡塔爾
        actor.uae          => 阿拉伯聯合大公國; 阿聯酋
        actor.south-korea  => 南韓; 韓國
        actor.usa          => 美國
        actor.eu           => 歐盟
        actor.sco          => 上合組織; 上海合作組織
        actor.cis          => 獨聯體; 獨立國協; 獨立國家國協
        actor.csto         => 集體安全條約組織
        actor.eaeu         => 歐亞經濟聯盟
        actor.ots          => 突厥國家組織
        actor.central-asia => 中亞; 中亞五國
        format.china-central-asia => 中國—中亞峰會; 中國中亞峰會
        ",
    );
}

#[test]
fn a_leader_leads_to_the_state_in_every_way_of_writing() {
    let table = "
        actor.china      => Xi Jinping; Си Цзиньпин; 习近平; 習近平
        actor.russia     => Putin; Путин; 普京; 弗拉基米尔·普京
        actor.kazakhstan => Tokayev; Токаев; 托卡耶夫
        actor.uzbekistan => Mirziyoyev; Мирзиёев; 米尔济约耶夫; 米爾濟約耶夫
        actor.tajikistan => Rahmon; Рахмон; 拉赫蒙
        actor.kyrgyzstan => Japarov; Жапаров; 扎帕罗夫
        actor.turkey     => Erdoğan; Erdogan; Эрдоган; 埃尔多安; 埃爾多安
        actor.india      => Modi; Моди; 莫迪
        ";
    let people = rows(table)
        .flat_map(|(entry, typed)| typed.split(';').map(move |typed| (entry, typed.trim())));
    every_row(people, |(entry, typed)| brings_up(entry, typed));
}

#[test]
fn an_organisation_is_known_by_its_letters() {
    every_named(
        "
        actor.sco         => SCO; S.C.O.; the sco; ШОС; шос; 上合组织; 上合; Shanghai Five
        actor.csto        => CSTO; ОДКБ; ODKB; 集安组织
        actor.eaeu        => EAEU; EEU; ЕАЭС
        actor.cis         => CIS; СНГ; SNG; 独联体
        actor.ots         => OTS; ОТГ
        actor.eu          => EU; E.U.; ЕС; 欧盟
        actor.eco         => ECO; ОЭС
        actor.cica        => CICA; СВМДА; 亚信
        actor.gulf-states => GCC; ССАГПЗ; 海合会
        actor.adb         => ADB; CAREC; АБР; 亚开行
        actor.aiib        => AIIB; АБИИ; 亚投行
        format.c5plus1    => C5+1; c5+1; C5 plus 1; С5+1
        corridor.trans-caspian                      => TITR; ТМТМ
        corridor.north-south                        => INSTC
        corridor.china-kyrgyzstan-uzbekistan-railway => CKU; ККУ
        topic.belt-and-road                         => BRI; OBOR
        ",
    );
}

#[test]
fn a_russian_name_is_found_in_every_case() {
    every_named(
        "
        actor.central-asia => Центральной Азии
        actor.central-asia => Центральную Азию
        actor.central-asia => Центральной Азией
        actor.russia       => России; Россией; Россию; Москве; Москвы; российских; российского
        actor.china        => Китая; Китаю; Китаем; Китае; Пекина; Пекином; китайские
        actor.kazakhstan   => Казахстана; Казахстану; Казахстаном; Казахстане; Астане; казахстанского
        actor.kyrgyzstan   => Кыргызстаном; Кыргызстане; Киргизии; Бишкека; киргизского
        actor.tajikistan   => Таджикистана; Таджикистану; Таджикистаном; таджикской
        actor.turkmenistan => Туркменистана; Туркменистане; Туркмении; Ашхабада; Ашхабаде; туркменского
        actor.uzbekistan   => Узбекистана; Узбекистаном; Ташкентом; узбекских
        actor.iran         => Ирана; Ираном; Иране; Тегераном
        actor.india        => Индии; Индией; Индию
        actor.japan        => Японии; Японией
        actor.turkey       => Турции; Турцией; Турцию
        actor.afghanistan  => Афганистана; Афганистане; Кабула
        actor.saudi-arabia => Саудовской Аравии
        actor.eu           => Европейского союза; Европейским союзом
        actor.sco          => Шанхайской организации сотрудничества
        actor.csto         => Организации Договора о коллективной безопасности
        actor.eaeu         => Евразийского экономического союза
        actor.cis          => Содружества Независимых Государств
        actor.ots          => Организации тюркских государств
        corridor.trans-caspian  => Срединного коридора; Срединному коридору; Транскаспийского маршрута
        topic.rare-earths       => редкоземельных металлов; редкоземельными металлами
        topic.silk-road-history => Великого шёлкового пути; Великим шелковым путем
        topic.good-neighbour-treaty => договора о вечном добрососедстве
        topic.sco-bank              => банка ШОС
        ",
    );
}

#[test]
fn the_longest_name_wins() {
    every_named(
        "
        topic.silk-road-history => Silk Road; the Great Silk Road
        topic.belt-and-road     => New Silk Road; Silk Road Economic Belt
        topic.ai-digital        => Digital Silk Road
        topic.green-energy      => green Silk Road
        actor.sco               => Shanghai Cooperation Organisation
        topic.sco-bank          => Shanghai Cooperation Organisation Development Bank; SCO bank
        format.sco              => Shanghai Cooperation Organisation summit
        actor.pakistan          => Islamic Republic of Pakistan
        actor.iran              => Islamic Republic of Iran
        actor.afghanistan       => Islamic Emirate of Afghanistan
        format.korea-central-asia     => Republic of Korea–Central Asia summit
        format.china-central-asia     => China–Central Asia summit
        figure.trade-china-central-asia => China–Central Asia trade
        corridor.gas-pipeline-central-asia-china => China–Central Asia gas pipeline
        corridor.china-kyrgyzstan-uzbekistan-turkmenistan => China–Kyrgyzstan–Uzbekistan–Turkmenistan route
        corridor.china-kyrgyzstan-uzbekistan-railway => China–Kyrgyzstan–Uzbekistan railway
        summit.china-central-asia-2   => Astana Declaration
        summit.japan-central-asia-1   => Tokyo Declaration
        ",
    );
}

#[test]
fn a_name_inside_a_longer_word_is_no_name() {
    for word in [
        "Chinatown",
        "Romania",
        "Russophile",
        "Kabuleti",
        "Iranology",
        "SCOTUS",
    ] {
        let found = find(word, DAY);
        assert_eq!(found.finding, Finding::Nothing, "{word}");
    }
}

#[test]
fn a_word_that_means_several_entries_is_left_to_the_reader() {
    every_row(
        rows(
            "
            development bank => actor.adb, actor.edb, topic.sco-bank
            трубопровод  => corridor.gas-pipeline-central-asia-china, corridor.oil-pipeline-kazakhstan-china
            банк         => actor.adb, topic.sco-bank
            Bishkek summit  => summit.sco-2026, summit.csto-2025-11, summit.ots-11
            Dushanbe summit => summit.cis-2025-10, summit.russia-central-asia-2
            Tashkent summit => summit.consultative-meeting-2, summit.consultative-meeting-7
            pipeline  => corridor.gas-pipeline-central-asia-china, corridor.oil-pipeline-kazakhstan-china
            pipelines => corridor.gas-pipeline-central-asia-china, corridor.oil-pipeline-kazakhstan-china
            railway   => corridor.china-kyrgyzstan-uzbekistan-railway, corridor.trans-afghan-railway
            corridor  => corridor.trans-caspian, corridor.north-south
            bank      => actor.adb, topic.sco-bank
            summit    => format.china-central-asia
            summits   => format.china-central-asia, format.c5plus1
            union     => actor.eu, actor.eaeu
            Turkic    => actor.ots, format.ots
            железная дорога => corridor.china-kyrgyzstan-uzbekistan-railway
            коридор   => corridor.north-south
            саммит    => format.china-central-asia
            ",
        ),
        |(typed, entries)| offers(typed, entries),
    );
}
