//! Drafts that the user has changed → the letters that wait for him: what is sent is composed anew, without his changes.

use super::gather::Gathered;
use crate::diagnostic::{Diagnostic, Origin};
use crate::feedback::terminal::printable;
use crate::mail::Parcel;
use crate::package::Drafts;
use std::path::Path;

/// A letter whose draft was changed.
pub(super) struct Edited<'a> {
    pub(super) parcel: &'a Parcel,
    /// The file that is not as the program wrote it, below the output folder.
    pub(super) file: String,
}

/// The letters, of those that are due, whose drafts differ from everything that the program wrote there.
pub(super) fn edited<'a>(folder: &Path, letters: &'a Gathered<'_>, due: impl Fn(&Parcel) -> bool) -> Vec<Edited<'a>> {
    let shelf = Drafts::look(folder);
    let drafts = || letters.drafts.iter();
    let one = |(parcel, (draft, scope)): (&'a Parcel, &(String, String))| {
        let all: Vec<&str> = drafts().filter(|(_, other)| other == scope).map(|(draft, _)| draft.as_str()).collect();
        let changed = shelf.changed(scope, &all);
        // A draft of a message that is due no more may hold what any of them should say.
        let whose = |file: &str| all.iter().find(|draft| belongs(file, draft)).is_none_or(|other| *other == draft);
        changed.into_iter().find(|file| whose(file)).map(|file| Edited { parcel, file })
    };
    letters.parcels.iter().zip(drafts()).filter(|(parcel, _)| due(parcel)).filter_map(one).collect()
}

/// Whether a file is this draft, or lies in the folder beside it.
fn belongs(file: &str, draft: &str) -> bool {
    let beside = draft.trim_end_matches(".eml");
    file == draft || file.strip_prefix(beside).is_some_and(|rest| rest.starts_with('/'))
}

impl Edited<'_> {
    /// What is said of it; `again` is the command line that sends.
    pub(super) fn finding(&self, again: &str) -> Diagnostic {
        let (to, key) = (printable(&self.parcel.to), printable(&self.parcel.key));
        let message =
            format!("chưa gửi thư tới {to}, vì thư nháp đã được sửa mà --send gửi bản soạn mới, không có phần sửa");
        let hint = format!(
            "mở thư nháp bằng Outlook hoặc Thunderbird, tự bấm Gửi rồi ghi nhận: {again} --resolve {key}=accepted; muốn gửi \
             bản soạn mới thì xóa tệp này hoặc thêm --force"
        );
        Diagnostic::error("thu-nhap-da-sua", &Origin::File { file: self.file.as_str().into() }, message, hint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_its_message_and_the_folder_beside_it() {
        let draft = "thu/ho-so/A-dot-1.eml";
        let own = [draft, "thu/ho-so/A-dot-1/noi-dung.txt"];
        assert!(own.into_iter().all(|file| belongs(file, draft)));
        assert!(!belongs("thu/ho-so/A-dot-1-thu-1-2.eml", draft) && !belongs("thu/ho-so/A-dot-10/a.pdf", draft));
    }
}
