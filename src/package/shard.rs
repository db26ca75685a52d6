//! `K/N` → which units are this machine's, by a hash of the unit's code that never changes.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// One share of all units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Shard {
    /// Which share, from 1.
    pub part: u32,
    /// Of how many.
    pub of: u32,
}

/// More shares than any site has machines: beyond it a number is a slip.
const MOST: u32 = 100_000;

impl Shard {
    /// Whether the unit of this code belongs to the share: by the first eight bytes of the SHA-256 of the code in small
    /// letters, so that a unit stays where it is when others come or go, and two spellings of one folder stay together.
    pub fn takes(self, code: &str) -> bool {
        let digest = Sha256::digest(code.to_ascii_lowercase().as_bytes());
        let number = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        number % u64::from(self.of) == u64::from(self.part - 1)
    }

    /// The name of its manifest.
    pub fn manifest(self) -> String {
        format!("manifest-{}.json", self.state())
    }

    /// The share whose manifest is named so.
    pub fn of_manifest(name: &str) -> Option<Self> {
        Self::of_state(name.strip_prefix("manifest-")?.strip_suffix(".json")?)
    }

    /// The name of the folder in which its runs keep what they need.
    pub(super) fn state(self) -> String {
        format!("{}-of-{}", self.part, self.of)
    }

    /// The share whose folder is named so.
    pub(super) fn of_state(name: &str) -> Option<Self> {
        let (part, of) = name.split_once("-of-")?;
        format!("{part}/{of}").parse().ok()
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.of)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, String> {
        let read = typed.split_once('/').and_then(|(part, of)| Some((part.parse().ok()?, of.parse().ok()?)));
        let fits = |&(part, of): &(u32, u32)| (1..=of).contains(&part) && of <= MOST;
        let (part, of) = read.filter(fits).ok_or("viết phần/tổng số phần, ví dụ 2/7 là phần thứ hai trong bảy phần")?;
        Ok(Self { part, of })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_is_in_exactly_one_share_for_ever() {
        for of in [1, 3, 7] {
            for code in ["MN-HOASEN", "DN-MINHPHAT", "don-vi-1", "don-vi-2"] {
                let shares = (1..=of).filter(|part| Shard { part: *part, of }.takes(code)).count();
                assert_eq!(shares, 1, "{code} of {of}");
            }
        }
        // The numbers are those of sha256sum: a unit must never move to another share.
        let place = |code: &str| (1..=7).find(|part| Shard { part: *part, of: 7 }.takes(code));
        assert_eq!(["MN-HOASEN", "mn-hoasen", "DN-MINHPHAT"].map(place), [Some(7), Some(7), Some(3)]);
    }

    #[test]
    fn shares_are_typed_as_two_numbers() {
        assert_eq!("2/7".parse(), Ok(Shard { part: 2, of: 7 }));
        for wrong in ["0/7", "8/7", "7", "2/0", "a/b", "2/7/1", "-1/7", "1/100001"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
        let shard = Shard { part: 2, of: 7 };
        assert_eq!(Shard::of_manifest(&shard.manifest()), Some(shard));
        assert_eq!(Shard::of_manifest("manifest.json"), None);
    }
}
