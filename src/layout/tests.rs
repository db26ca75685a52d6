//! Layout of small documents, held line by line.
