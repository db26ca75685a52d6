//! The bytes of a PDF → how many pages it has, or why nobody can tell.

use crate::source::READER_THREAD;
use std::thread;

/// What a PDF is seen to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pdf {
    /// It has so many pages.
    Pages(usize),
    /// It opens only with a password.
    Locked,
    /// It cannot be understood.
    Broken,
}

/// Looks into a PDF. A library may still panic on some malformed part; the file is then as good as broken. A thread of its
/// own, by its name, lets the program's panic hook keep silent about it.
pub fn pdf(bytes: &[u8]) -> Pdf {
    thread::scope(|scope| {
        let reader = thread::Builder::new().name(READER_THREAD.to_owned());
        let running = reader.spawn_scoped(scope, || look(bytes)).ok();
        running.and_then(|running| running.join().ok()).unwrap_or(Pdf::Broken)
    })
}

/// Stands in the trailer of an encrypted PDF.
const MARK: &[u8] = b"/Encrypt";

fn look(bytes: &[u8]) -> Pdf {
    match lopdf::Document::load_mem(bytes) {
        Ok(document) => match document.get_pages().len() {
            0 if document.trailer.get(b"Encrypt").is_ok() => Pdf::Locked,
            0 => Pdf::Broken,
            pages => Pdf::Pages(pages),
        },
        // What cannot be read and says that it is encrypted wants a password, or a way of encrypting that nobody here knows.
        Err(_) if bytes.windows(MARK.len()).any(|part| part == MARK) => Pdf::Locked,
        Err(_) => Pdf::Broken,
    }
}

/// `None` where the bytes are no PDF: other formats do not say how many pages they make.
pub(super) fn of_pdf(bytes: &[u8]) -> Option<usize> {
    let whole = |bytes| if let Pdf::Pages(pages) = pdf(bytes) { pages } else { 0 };
    bytes.starts_with(b"%PDF-").then(|| whole(bytes))
}
