//! `so-uy-vien`: more members of the executive committee than the union's guidance allows for a unit of this size.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::Member;
use crate::text::fold;

/// Fewer union members than this → at most so many in the committee (Guidance 38/HD-TLĐ, the wider of the two texts). Larger units
/// are not in the source.
const SIZES: [(u32, usize); 4] = [(30, 3), (150, 7), (500, 11), (1000, 13)];

/// Union posts that sit in the committee, folded: *Chủ tịch*, *Phó Chủ tịch*, *Ủy viên Ban Chấp hành*, *Ban Thường vụ* …
const SEATS: [&str; 4] = ["banchaphanh", "bch", "banthuongvu", "btv"];

rule! {
    /// Số người ở trang ĐOÀN VIÊN có chức vụ trong Ban Chấp hành nhiều hơn số ủy viên theo hướng dẫn cho đơn vị cỡ này.
    ///
    /// Theo Hướng dẫn 38/HD-TLĐ: dưới 30 đoàn viên có 3 ủy viên, dưới 150 tối đa 7, dưới 500 tối đa 11, dưới 1.000 tối đa 13; Đại hội nhiệm kỳ 2025-2030 theo Kế hoạch 22/KH-TLĐ còn ít hơn (dưới 50: 3; dưới 150: 5; dưới 500: 9; dưới 1.000: 11).
    /// Kiểm tra lại cột “Chức vụ công đoàn”; Ban Chấp hành bầu theo hướng dẫn trước đó có thể có số ủy viên khác.
    Hint "so-uy-vien", "Hướng dẫn 38/HD-TLĐ ngày 27/12/2024; Kế hoạch 22/KH-TLĐ năm 2025", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let members = &facts.book.unit.members;
    let Some((_, most)) = SIZES.iter().find(|(below, _)| members.value < *below) else { return };
    let seated: Vec<&Member> = facts.book.members.iter().filter(|member| sits(member)).collect();
    if seated.len() > *most {
        let message = format!(
            "trang ĐOÀN VIÊN có {} người trong Ban Chấp hành, nhiều hơn {most} người cho đơn vị {} đoàn viên",
            seated.len(),
            members.value
        );
        findings.tell(&members.at, message, "kiểm tra lại cột “Chức vụ công đoàn”, sửa người ghi nhầm");
    }
}

fn sits(member: &Member) -> bool {
    member.union_post.as_ref().is_some_and(|post| {
        let post = fold(post);
        // Heads of the committee itself, not of a team's or a section's.
        let head = ["chutich", "phochutich"].iter().any(|head| post == *head || post == format!("{head}congdoancoso"));
        head || SEATS.iter().any(|seat| post.contains(seat))
    })
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn a_small_unit_has_three() {
        let said = |last: &str| {
            let posts =
                [("Lê An", "Chủ tịch"), ("Vũ Bình", "Phó Chủ tịch"), ("Hồ Chi", "Ủy viên BCH"), ("Bùi Dung", last)];
            let rows = posts.map(|(name, post)| format!("ĐOÀN VIÊN: Họ và tên={name} | Chức vụ công đoàn={post}"));
            told(&super::RULE, &rows.each_ref().map(String::as_str))
        };
        assert_eq!(
            said("Ủy viên Ban Chấp hành"),
            ["trang ĐOÀN VIÊN có 4 người trong Ban Chấp hành, nhiều hơn 3 người cho đơn vị 10 đoàn viên"]
        );
        assert!(said("Tổ trưởng").is_empty());
    }
}
