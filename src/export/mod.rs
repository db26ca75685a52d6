//! Turns a document tree, or its pages, into the bytes of a file.

pub mod docx;
