//! Whose an answer is and who may tend the knowledge is asked of Discord, never of what was pressed.

use chaikhana::Language;
use chaikhana::discord::press::Press;
use chaikhana::knowledge::{EntryId, Kind};
use proptest::prelude::*;
use serde_json::Value;
use serenity::model::application::Interaction;

use super::bench::Bench;
use crate::events::{self, CALLER};

/// What is left to be done after somebody without rights pressed that.
fn errand(json: Value) -> Option<String> {
    let interaction: Interaction = serde_json::from_value(json).expect("an interaction");
    let answered = Bench::with(|bench| bench.bot.respond(&interaction)).expect("a response");
    answered.errand.map(|errand| format!("{errand:?}"))
}

#[test]
fn no_button_gives_a_right() {
    let entry = EntryId::new(Kind::Actor, "teahouse");
    for press in [
        Press::Sources(Language::english(), entry.clone()),
        Press::More("ru".parse().expect("a language"), u16::MAX, entry.clone()),
        Press::Related("zh-CN".parse().expect("a language"), entry),
        Press::Choose(Language::english()),
        Press::Delete(CALLER),
        Press::Delete(CALLER + 1),
        Press::Try,
    ] {
        let custom_id = press.to_string();
        assert_eq!(errand(events::press(&custom_id)), None, "{custom_id}");
        let form = events::interaction(
            5,
            &serde_json::json!({ "custom_id": custom_id, "components": [] }),
        );
        assert_eq!(errand(form), None, "{custom_id}");
    }
}

#[test]
fn the_drawn_button_of_ones_own_answer_deletes_it() {
    let under = |asker: u64| {
        let custom_id = Press::Delete(asker).to_string();
        let button =
            serde_json::json!({ "type": 2, "style": 2, "label": "Delete", "custom_id": custom_id });
        let mut press = events::press(&custom_id);
        press["message"]["components"] = serde_json::json!([{ "type": 1, "components": [button] }]);
        errand(press)
    };
    assert_eq!(under(CALLER).as_deref(), Some("Delete"));
    assert_eq!(under(CALLER + 1), None);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_id_of_any_form_gives_no_right(
        custom_id in "(1|2|):?(delete|try|more|sources|choose|related|\\PC{0,8}):?(42|43|en|-1|\\PC{0,8}){0,3}:?\\PC{0,20}",
    ) {
        prop_assert_eq!(errand(events::press(&custom_id)), None);
    }
}
