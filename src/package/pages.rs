//! The bytes of a PDF → how many pages it has.

/// `None` where the bytes are no PDF: other formats do not say how many pages they make.
pub(super) fn of_pdf(bytes: &[u8]) -> Option<usize> {
    let pdf = bytes.starts_with(b"%PDF-");
    pdf.then(|| lopdf::Document::load_mem(bytes).map_or(0, |document| document.get_pages().len()))
}
