//! Number and symbol of a document as typed → what is wrong with how they are written (Decree 30/2020, Appendix I, II.3).

/// Abbreviations of kinds of document (Decree 30/2020, Appendix III) that a union's symbols begin with.
const KINDS: [&str; 18] =
    ["NQ", "QĐ", "CT", "QC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "GM", "GGT", "ĐK"];

/// What is wrong with how `05/BC-CĐCS` is written; empty where nothing is.
pub(super) fn faults(typed: &str) -> Vec<&'static str> {
    let number = typed.split('/').next().unwrap_or_default().trim();
    let digits = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    let tests = [
        (typed.contains([' ', '\u{a0}']), "có dấu cách"),
        (digits && number.len() == 1 && typed.contains('/'), "số dưới 10 chưa có số 0 ở trước"),
        (typed.contains(['–', '—']), "dùng gạch dài thay cho dấu gạch nối “-”"),
        (typed.contains('\\'), "dùng dấu “\\” thay cho dấu “/”"),
    ];
    tests.into_iter().filter(|(wrong, _)| *wrong).map(|(_, what)| what).collect()
}

/// The kind of document that a symbol names, with or without the number before it: `BC` in `05/BC-CĐCS`.
pub(super) fn kind(typed: &str) -> Option<&'static str> {
    let symbol = typed.rsplit('/').next().unwrap_or_default();
    let (first, _) = symbol.trim().split_once('-')?;
    let first = first.trim().to_uppercase();
    KINDS.into_iter().find(|kind| kind.to_uppercase() == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_written_symbols_have_no_fault() {
        for typed in ["05/BC-CĐCS", "12/CĐCS", "27", "2", "118/QĐ-LĐLĐ", "3986/QĐ-UBND"] {
            assert!(faults(typed).is_empty(), "{typed}");
        }
    }

    #[test]
    fn every_fault_is_seen() {
        assert_eq!(faults("5/BC-CĐCS"), ["số dưới 10 chưa có số 0 ở trước"]);
        assert_eq!(faults("15 / BC–CĐCS"), ["có dấu cách", "dùng gạch dài thay cho dấu gạch nối “-”"]);
        assert_eq!(faults(r"15\BC-CĐCS").len(), 1);
    }

    #[test]
    fn kinds_are_those_of_the_decree() {
        let kinds = ["05/BC-CĐCS", "TTr - CĐCS", "12/ttr-CĐCS", "CĐCS", "12/CĐCS-VP"].map(kind);
        assert_eq!(kinds, [Some("BC"), Some("TTr"), Some("TTr"), None, None]);
    }
}
