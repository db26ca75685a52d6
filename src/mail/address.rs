//! What was typed as an e-mail address → one plain address, or nothing.

use std::fmt;

/// The address of one mailbox: `ten@co-quan.vn`. Nothing in it can end a header, name a second recipient, or be seen as what
/// it is not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address(String);

/// Longest address a server must take (RFC 5321, 4.5.3.1.3), and its longest part before the `@`.
const LONGEST: (usize, usize) = (254, 64);

impl Address {
    /// Reads an address as officers type it; spaces around it do not matter. Quoted local parts, comments, addresses of hosts
    /// by number and letters outside ASCII are refused: nobody in the field has them, and servers differ about them.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (user, domain) = typed.split_once('@')?;
        let dotted = |text: &str, part: fn(&str) -> bool| text.split('.').all(part);
        let fits = typed.len() <= LONGEST.0 && user.len() <= LONGEST.1;
        let known =
            fits && dotted(user, atom) && dotted(domain, label) && domain.contains('.') && ends_in_letters(domain);
        known.then(|| Self(typed.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// RFC 5322, 3.2.3.
fn atom(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
}

/// RFC 1123, 2.1.
fn label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

fn ends_in_letters(domain: &str) -> bool {
    domain.rsplit('.').next().is_some_and(|last| last.len() > 1 && !last.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_field_are_taken() {
        for typed in [
            "ldldlongbien@gmail.com",
            " congdoan.hoasen@example.vn ",
            "cd-1+thi.dua@mn.hanoi.edu.vn",
            "a@b.xn--kpry57d",
        ] {
            assert_eq!(Address::parse(typed).unwrap().as_str(), typed.trim());
        }
    }

    #[test]
    fn nothing_that_adds_a_header_or_a_recipient_is() {
        let hostile = [
            "",
            "a",
            "@b.vn",
            "a@",
            "a@b",
            "a@b@c.vn",
            "a@b.vn, c@d.vn",
            "a@b.vn;c@d.vn",
            "a,b@c.vn",
            "a@b.vn\r\nBcc: c@d.vn",
            "a\n@b.vn",
            "a@b\u{b}.vn",
            "\"a b\"@c.vn",
            "\"a\\\"\"@c.vn",
            "A <a@b.vn>",
            "<a@b.vn>",
            "a(b)@c.vn",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "a..b@c.vn",
            ".a@b.vn",
            "a.@b.vn",
            "a@-b.vn",
            "a@b-.vn",
            "a@.vn",
            "a@b..vn",
            "a@b.vn.",
            "ạ@b.vn",
            "a@đ.vn",
            "a\u{202E}b@c.vn",
            "a@b.v\u{202E}n",
            "a@b.vn\u{200B}",
            "a b@c.vn",
            "a@b c.vn",
            "a\0@b.vn",
            "a@b.1",
        ];
        for typed in hostile {
            assert_eq!(Address::parse(typed), None, "{typed:?}");
        }
        assert!(Address::parse(&format!("{}@b.vn", "a".repeat(65))).is_none());
        assert!(Address::parse(&format!("a@{}.vn", "b".repeat(64))).is_none());
        assert!(Address::parse(&format!("a@{}vn", "b.".repeat(130))).is_none());
    }
}
