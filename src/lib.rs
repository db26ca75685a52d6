//! thidua turns the workbooks of grassroots unions (*công đoàn cơ sở*) into official documents, ready to sign.
//!
//! # The way through the house
//!
//! ```text
//! plan (thidua.toml) ──────────────┐
//! workbook ─source→ records ─check→ checked unit ─context→ context ─template→ markup
//!   ─document→ document tree ─layout→ pages ─export::pdf→ bytes ┐
//!                       └──────────────────── export::docx→ bytes ┼─ package → files + manifest
//! context of the federation's tables ──────── export::xlsx→ bytes ┘
//! ```
//!
//! Modules stand below in that order, and a module uses only modules before it (`tests/suite/layers.rs` holds it so):
//!
//! | module | turns | into |
//! |---|---|---|
//! | [`diagnostic`] | a fault or a doubt | something that can be said: what, where, what to do |
//! | [`text`] | Vietnamese words, numbers, dates | their folded, grouped, spelled-out forms |
//! | [`font`] | the faces in `fonts/`, or the user's own | advances and coverage |
//! | [`kind`] | – | the kinds of document there are |
//! | [`plan`] | `thidua.toml` | the emulation plan: phases, groups, awards, legal bases, organs |
//! | [`source`] | a workbook | typed records that remember their cells |
//! | [`form`] | the schema of [`source`] and the plan | the workbook that a unit fills in |
//! | [`check`] | records | a unit whose documents may be issued, or the reasons why not |
//! | [`scoring`] | the federation's workbook, what units reported | points and ranks of units, cluster by cluster |
//! | [`context`] | a checked unit and the plan; of a federation, what is kept of each of its units | what one template sees |
//! | [`template`] | a context | markup |
//! | [`document`] | markup | the document tree: paragraphs, tables, rules with every measure of the decree |
//! | [`layout`] | the tree | pages |
//! | [`export`] | the tree, the pages; the federation's tables | DOCX, PDF; XLSX |
//! | [`package`] | documents | files, names, the manifest: folders whole or not at all, one run at a time, in shares if need be |
//! | [`dossier`] | the manifest, what was collected | each unit's documents as they go out: files, scans, number, date |
//! | [`mail`] | what stands in an output folder | letters by e-mail, as drafts; letters → a mail server, once, and an account of each |
//! | [`feedback`] | findings | what the officer gets back: terminal text, a page, JSON, a marked copy of the workbook |
//! | [`job`] | workbooks | everything above, units side by side, or for the federation over all units |
//! | [`cli`], [`command`] | what the user typed | a run |
//!
//! # What always holds
//!
//! 1. Steps take values and return values. Files are written in [`package`], the clock is read in [`command`], and printing
//!    happens in `main`, to which [`command`] hands every word as it comes.
//! 2. Same input, same bytes: no clock, hash order or thread order reaches an output (`--timings` apart).
//! 3. A fault in one unit never stops the others, and never yields a document.
//! 4. Every fault says what, where (file › sheet › cell, or line and column) and what to do.
//! 5. The measures of Decree 30/2020/NĐ-CP stand in `document::measure` and nowhere else.
//! 6. A foreign crate is named in as few files as possible.

pub mod diagnostic;
pub mod text;
pub mod font;
pub mod kind;
pub mod plan;
pub mod source;
pub mod form;
pub mod check;
pub mod scoring;
pub mod context;
pub mod template;
pub mod document;
pub mod layout;
pub mod export;
pub mod package;
pub mod dossier;
pub mod mail;
pub mod feedback;
pub mod job;
pub mod cli;
pub mod command;
