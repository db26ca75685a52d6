//! A name and a position typed for one document → how its signature block reads, in the place of the plan's own.

use super::Signatory;
use crate::text;

/// The lines of a signature block (*quyền hạn, chức vụ, họ tên*; Decree 30/2020, Article 13 and Appendix I, part II, item 7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signing {
    /// `TM. BAN THƯỜNG VỤ`.
    pub on_behalf: String,
    /// `KT. CHỦ TỊCH`, where a deputy signs.
    pub in_place_of: Option<String>,
    /// `PHÓ CHỦ TỊCH`.
    pub position: String,
    /// Họ và tên.
    pub name: String,
}

/// Why it is not known how a signature block reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Another person signs, and their position is not said.
    Missing,
    /// The position is neither the head's nor a deputy's.
    Foreign,
}

impl Signing {
    /// The lines above the name.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        [Some(&self.on_behalf), self.in_place_of.as_ref(), Some(&self.position)]
            .into_iter()
            .flatten()
            .map(String::as_str)
    }
}

impl Signatory {
    /// The head's position, whoever signs.
    pub fn head(&self) -> &str {
        self.in_place_of.as_deref().unwrap_or(&self.position)
    }

    /// How the block reads where the plan alone decides.
    pub fn own(&self) -> Signing {
        self.block(self.in_place_of.is_some(), &self.position, &self.name)
    }

    /// How the block reads where a document names its signatory, their position, or both.
    ///
    /// # Errors
    /// Where that does not tell with what authority they sign.
    pub fn signing(&self, name: Option<&str>, position: Option<&str>) -> Result<Signing, Unknown> {
        let name = name.unwrap_or(&self.name);
        let Some(position) = position else {
            return if text::same_name(name, &self.name) { Ok(self.own()) } else { Err(Unknown::Missing) };
        };
        let (typed, head) = (text::fold(position), text::fold(self.head()));
        let after = |words: &str| typed.strip_prefix(&text::fold(words)).map(str::to_owned);
        if typed == head {
            Ok(self.block(false, self.head(), name))
        } else if after("phó").is_some_and(|rest| rest.starts_with(&head)) {
            Ok(self.block(true, position, name))
        } else if [after("quyền"), after("q.")].into_iter().flatten().any(|rest| rest == head) {
            Ok(self.block(false, &format!("Q.\u{a0}{}", self.head()), name))
        } else {
            Err(Unknown::Foreign)
        }
    }

    fn block(&self, deputy: bool, position: &str, name: &str) -> Signing {
        Signing {
            on_behalf: format!("TM.\u{a0}{}", self.body.to_uppercase()),
            in_place_of: deputy.then(|| format!("KT.\u{a0}{}", self.head().to_uppercase())),
            position: position.to_uppercase(),
            name: name.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(
        in_place_of: Option<&str>,
        own: &str,
        name: Option<&str>,
        position: Option<&str>,
    ) -> Result<String, Unknown> {
        let signatory = Signatory {
            body: "Ban Thường vụ".into(),
            in_place_of: in_place_of.map(str::to_owned),
            position: own.into(),
            name: "Lê An".into(),
        };
        let signing = signatory.signing(name, position)?;
        Ok(signing
            .lines()
            .skip(1)
            .chain([signing.name.as_str()])
            .collect::<Vec<_>>()
            .join(" / ")
            .replace('\u{a0}', " "))
    }

    #[test]
    fn a_deputy_signs_in_place_of_the_head() {
        let deputy = Some("Phó Chủ tịch Thường trực");
        let said = "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH THƯỜNG TRỰC / Trần Bình";
        assert_eq!(lines(None, "CHỦ TỊCH", Some("Trần Bình"), deputy).unwrap(), said);
        assert_eq!(lines(Some("CHỦ TỊCH"), "PHÓ CHỦ TỊCH", Some("Trần Bình"), deputy).unwrap(), said);
    }

    #[test]
    fn the_head_an_acting_head_and_the_plans_own_signatory_sign_for_themselves() {
        let deputy_of_plan = (Some("CHỦ TỊCH"), "PHÓ CHỦ TỊCH");
        let said = |name, position| lines(deputy_of_plan.0, deputy_of_plan.1, name, position).unwrap();
        assert_eq!(said(None, None), "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Lê An");
        assert_eq!(said(Some("lê an"), None), "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Lê An");
        assert_eq!(said(Some("Trần Bình"), Some("Chủ tịch")), "CHỦ TỊCH / Trần Bình");
        assert_eq!(said(Some("Trần Bình"), Some("Quyền Chủ tịch")), "Q. CHỦ TỊCH / Trần Bình");
    }

    #[test]
    fn authority_is_not_guessed() {
        assert_eq!(lines(None, "CHỦ TỊCH", Some("Trần Bình"), None), Err(Unknown::Missing));
        assert_eq!(lines(None, "CHỦ TỊCH", Some("Trần Bình"), Some("Chánh Văn phòng")), Err(Unknown::Foreign));
        assert_eq!(lines(None, "CHỦ TỊCH", None, Some("Phó Trưởng ban")), Err(Unknown::Foreign));
    }
}
