//! Where the mailbox's password comes from: the environment, the machine's store of secrets, or whoever sits at the keyboard;
//! and into that store or out of it.

use super::say;
use crate::cli::Send;
use crate::command::shelf::Voice;
use crate::command::{Status, report};
use crate::mail::{self, Config};

/// Where a password is looked for first.
const VARIABLE: &str = "THIDUA_MAIL_PASSWORD";

/// A password, and whether it comes from the machine's store. Nothing prints it.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Secret {
    pub(super) password: String,
    pub(super) recalled: bool,
}

/// The password of the mailbox that sends.
pub(super) fn find(config: &Config, user: &str, voice: &mut Voice<'_>) -> Option<Secret> {
    let given = std::env::var(VARIABLE).ok();
    let recalled = || mail::recall(&config.server, user);
    chosen(given, recalled, || voice.sink.ask_secret(&format!("Mật khẩu của {user} (không hiện khi gõ): ")))
}

fn chosen(
    given: Option<String>,
    recalled: impl FnOnce() -> Option<String>,
    asked: impl FnOnce() -> Option<String>,
) -> Option<Secret> {
    let own = |password| Secret { password, recalled: false };
    let given = given.filter(|password| !password.is_empty()).map(own);
    let recalled = || recalled().map(|password| Secret { password, recalled: true });
    given.or_else(recalled).or_else(|| asked().map(own))
}

/// Keeps the password, now that the server has believed it, and says what came of that.
pub(super) fn remember(config: &Config, secret: &Secret, voice: &mut Voice<'_>) {
    let (Some(user), false) = (&config.server.user, secret.recalled) else { return };
    match mail::keep(&config.server, user, &secret.password) {
        Ok(()) => voice.say(&say::remembered(user)),
        Err(why) => voice.warn(&say::not_remembered(user, &why)),
    }
}

/// `--forget`: takes the password out of the store.
pub(in crate::command::mail) fn forget(order: &Send, voice: &mut Voice<'_>) -> Status {
    let config = match super::config(order) {
        Ok(config) => config,
        Err(faults) => {
            voice.warn(&report::findings(&faults));
            return Status::Environment;
        }
    };
    let Some(user) = &config.server.user else {
        voice.say(say::NO_USER);
        return Status::Done;
    };
    match mail::forget(&config.server, user) {
        Ok(found) => {
            voice.say(&say::forgotten(user, found));
            Status::Done
        }
        Err(why) => {
            voice.warn(&say::not_forgotten(user, &why));
            Status::Environment
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_comes_before_the_store_and_both_before_the_keyboard() {
        let some = |text: &str| Some(text.to_owned());
        let told = |given: Option<&str>, recalled: Option<&str>| {
            let secret = chosen(given.map(str::to_owned), || recalled.map(str::to_owned), || some("gõ")).unwrap();
            (secret.password, secret.recalled)
        };
        assert_eq!(told(Some("biến"), Some("kho")), ("biến".to_owned(), false));
        assert_eq!(told(Some(""), Some("kho")), ("kho".to_owned(), true));
        assert_eq!(told(None, None), ("gõ".to_owned(), false));
        assert!(chosen(None, || None, || None).is_none());
    }
}
