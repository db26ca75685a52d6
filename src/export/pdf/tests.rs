//! PDFs of small documents.
