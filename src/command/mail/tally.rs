//! What became of letters → the equation at the end, the exit status, and what to do next.

use crate::command::Status;
use crate::feedback::LettersEnd;
use crate::mail::Way;

pub(super) fn status(end: &LettersEnd) -> Status {
    match end {
        LettersEnd { failed: 1.., .. } => Status::Environment,
        LettersEnd { refused: 0, .. } => Status::Done,
        LettersEnd { written: 0, unchanged: 0, kept: 0, .. } => Status::DataErrors,
        _ => Status::Partial,
    }
}

/// `Thư: 3 chuẩn bị = 2 đã ghi + 0 không đổi + 1 bị từ chối.`
pub(super) fn equation(end: &LettersEnd, dry: bool) -> String {
    let written = if dry { "sẽ ghi" } else { "đã ghi" };
    let mut parts = vec![format!("{} {written}", end.written), format!("{} không đổi", end.unchanged)];
    if end.kept > 0 {
        parts.push(format!("{} giữ bản đã sửa", end.kept));
    }
    parts.push(format!("{} bị từ chối", end.refused));
    if end.failed > 0 {
        parts.push(format!("{} không ghi được", end.failed));
    }
    format!("Thư: {} chuẩn bị = {}.\n", end.prepared, parts.join(" + "))
}

pub(super) fn next(status: Status, way: Way, folder: &str) -> String {
    match status {
        Status::Environment => "Tiếp theo: khắc phục điều đã nêu rồi chạy lại cùng lệnh.\n".to_owned(),
        Status::DataErrors => "Tiếp theo: sửa những điều đã nêu rồi chạy lại cùng lệnh.\n".to_owned(),
        _ => format!(
            "Tiếp theo: mở từng tệp .eml trong {folder}/{} bằng Outlook hoặc Thunderbird, xem lại rồi bấm Gửi; dùng Gmail trên trình duyệt thì \
             chép noi-dung.txt và đính kèm các tệp ở thư mục bên cạnh. Chưa có gì được gửi đi.\n",
            way.id()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::LetterOutcome;

    #[test]
    fn every_letter_is_in_the_equation() {
        let mut end = LettersEnd::default();
        for outcome in [LetterOutcome::Written, LetterOutcome::Unchanged, LetterOutcome::Refused] {
            end.count(outcome);
        }
        assert_eq!(equation(&end, false), "Thư: 3 chuẩn bị = 1 đã ghi + 1 không đổi + 1 bị từ chối.\n");
        assert_eq!(status(&end), Status::Partial);
        end.count(LetterOutcome::Kept);
        end.count(LetterOutcome::Failed);
        let said = "Thư: 5 chuẩn bị = 1 sẽ ghi + 1 không đổi + 1 giữ bản đã sửa + 1 bị từ chối + 1 không ghi được.\n";
        assert_eq!((equation(&end, true).as_str(), status(&end)), (said, Status::Environment));
        assert_eq!(status(&LettersEnd { refused: 2, ..LettersEnd::default() }), Status::DataErrors);
    }
}
