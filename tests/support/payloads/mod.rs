//! The JSON that Discord sends, and what stands behind it.
//! <https://discord.com/developers/docs/events/gateway-events>

mod interaction;
mod mentions;
mod message;
mod places;
mod profile;

pub use interaction::{Interaction, Kind, callback};
pub use message::{EPHEMERAL, SUPPRESS_EMBEDS, StoredMessage, by_person, edit, from_bot, loading};
pub use places::{Ground, Place, guild_create};
pub use profile::{Profile, bot_user, user};
