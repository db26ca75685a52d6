//! The document tree: what stands on the paper, with every measure settled, and no word about PDF or DOCX.

pub mod length;
pub mod tree;
