//! A letter and its files → its event, and what a dry run shows of it.

use crate::feedback::terminal::printable;
use crate::feedback::{AttachmentTold, LetterTold};
use crate::mail::{Enclosure, Message, Target, size};

/// The event of a letter before it is known what becomes of it.
pub(super) fn letter(target: &Target<'_>) -> LetterTold {
    LetterTold {
        unit: target.parties.unit.clone(),
        unit_name: target.parties.unit_name.clone(),
        phase: target.batch.phase,
        part: 1,
        parts: 1,
        ..LetterTold::default()
    }
}

pub(super) fn message(target: &Target<'_>, message: &Message, files: &[Enclosure], warnings: &[String]) -> LetterTold {
    let envelope = &message.envelope;
    LetterTold {
        part: message.part.0,
        parts: message.part.1,
        to: envelope.to.0.to_string(),
        reply_to: envelope.reply_to.as_ref().map(|(address, _)| address.to_string()),
        subject: envelope.subject.clone(),
        message_id: envelope.message_id.clone(),
        draft: target.draft(message),
        attachments: files
            .iter()
            .map(|file| AttachmentTold { name: file.name.clone(), size: file.bytes.len() })
            .collect(),
        warnings: warnings.to_vec(),
        ..letter(target)
    }
}

/// What exactly would go where.
pub(super) fn details(message: &Message, files: &[Enclosure]) -> String {
    let envelope = &message.envelope;
    let mut text = format!("    Đến: {} <{}>\n", printable(&envelope.to.1), envelope.to.0);
    if let Some((address, _)) = &envelope.reply_to {
        text += &format!("    Trả lời về: {address}\n");
    }
    text += &format!("    Chủ đề: {}\n", printable(&envelope.subject));
    for file in files {
        text += &format!("    Tệp: {} ({})\n", printable(&file.name), size(file.bytes.len() as u64));
    }
    text
}
