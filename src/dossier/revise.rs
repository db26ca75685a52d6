//! What was collected for a document, and files given for it now → its scans from now on. Nothing that was collected is lost.

use super::scan::Scanned;
use crate::package::{Collected, Scan};

/// A scanned file that belongs to a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The page it shows, from 1; `None`: the whole document.
    pub page: Option<u32>,
    /// The file.
    pub scanned: Scanned,
}

/// A document's scans from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Which revision it is, from 1.
    pub number: usize,
    /// What stays of the one before.
    pub carried: Vec<Scan>,
    /// What was collected once and counts again: since then it was superseded, or its copy is gone or changed.
    pub again: Vec<(Page, Scan)>,
    /// What is new.
    pub fresh: Vec<Page>,
    /// What was given and is there already, or was given twice.
    pub known: Vec<Page>,
}

impl Revision {
    /// Whether it differs from the one before.
    pub fn changes(&self) -> bool {
        !self.again.is_empty() || !self.fresh.is_empty()
    }

    /// How many pages its scans show; `None` where that cannot be told.
    pub fn pages(&self) -> Option<usize> {
        let carried = self.carried.iter().map(|scan| scan.pages);
        let given = self.again.iter().map(|(page, _)| page).chain(&self.fresh);
        carried.chain(given.map(|page| page.scanned.pages)).sum()
    }

    /// The names a new file may have among the scans, the best first.
    pub fn names<'a>(&self, stem: &'a str, page: &'a Page) -> impl Iterator<Item = String> + use<'a> {
        (self.number..).map(move |number| {
            let revision = if number > 1 { format!("-ban-{number}") } else { String::new() };
            let at = page.page.map(|page| format!("-trang-{page}")).unwrap_or_default();
            format!("{stem}{revision}{at}.{}", page.scanned.extension)
        })
    }
}

/// Puts files to a document. `whole` tells of a scan whether its copy still stands there as it was collected.
///
/// # Errors
/// Two files that claim the same page.
pub fn revise(
    collected: &Collected,
    given: Vec<Page>,
    whole: impl Fn(&Scan) -> bool,
) -> Result<Revision, Box<(Page, Page)>> {
    let (given, mut known) = told_apart(given)?;
    let current = collected.revisions.last().map_or(&[][..], Vec::as_slice);
    let claimed = |scan: &Scan| given.iter().any(|page| page.page == scan.page);
    let others = || current.iter().filter(|scan| !given.iter().any(|page| same(page, scan)));
    let paged = given.iter().all(|page| page.page.is_some()) && others().all(|scan| scan.page.is_some());
    let mut carried: Vec<Scan> = others().filter(|scan| paged && !claimed(scan)).cloned().collect();
    let (mut again, mut fresh) = (Vec::new(), Vec::new());
    for page in &given {
        let earlier = || collected.revisions.iter().rev().flatten().find(|scan| same(page, scan));
        match current.iter().find(|scan| same(page, scan)) {
            Some(scan) if whole(scan) => {
                // What was the whole document may now be its first page.
                carried.push(Scan { page: page.page.or(scan.page), ..scan.clone() });
                known.push(page.clone());
            }
            _ => match earlier() {
                Some(scan) => again.push((page.clone(), scan.clone())),
                None => fresh.push(page.clone()),
            },
        }
    }
    if again.is_empty() && fresh.is_empty() {
        carried = current.to_vec();
    }
    let adds = !current.is_empty() && carried.len() == current.len();
    let number = collected.revisions.len() + usize::from(!adds);
    Ok(Revision { number: number.max(1), carried, again, fresh, known })
}

/// Whether a file is this scan.
fn same(page: &Page, scan: &Scan) -> bool {
    page.page.unwrap_or(1) == scan.page.unwrap_or(1) && page.scanned.sha256 == scan.sha256
}

/// Each page once, and the files that were given twice.
type Apart = (Vec<Page>, Vec<Page>);

fn told_apart(mut given: Vec<Page>) -> Result<Apart, Box<(Page, Page)>> {
    // A file without a page beside those with pages from 2 on is the first.
    if given.iter().any(|page| page.page.is_some()) && given.iter().all(|page| page.page != Some(1)) {
        let mut whole = given.iter_mut().filter(|page| page.page.is_none());
        if let (Some(first), None) = (whole.next(), whole.next()) {
            first.page = Some(1);
        }
    }
    given.sort_by(|a, b| (a.page, &a.scanned.sha256).cmp(&(b.page, &b.scanned.sha256)));
    let mut twins = Vec::new();
    for at in (1..given.len()).rev() {
        let (one, other) = (&given[at - 1], &given[at]);
        if (one.page, &one.scanned.sha256) == (other.page, &other.scanned.sha256) {
            twins.push(given.remove(at));
        }
    }
    let mixed = given.iter().any(|page| page.page.is_none()) && given.len() > 1;
    if let Some(pair) = given.windows(2).find(|pair| mixed || pair[0].page == pair[1].page) {
        return Err(Box::new((pair[0].clone(), pair[1].clone())));
    }
    Ok((given, twins))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(page: Option<u32>, bytes: &str) -> Page {
        let extension = "jpg".to_owned();
        let sha256 = bytes.to_owned();
        Page { page, scanned: Scanned { path: bytes.into(), extension, size: 1, sha256, pages: Some(1) } }
    }

    fn collected(revisions: &[&[(Option<u32>, &str)]]) -> Collected {
        let scan = |(page, bytes): &(Option<u32>, &str)| {
            let (file, sha256) = (format!("{bytes}.jpg"), (*bytes).to_owned());
            Scan { page: *page, file, original: String::new(), pages: Some(1), size: 1, sha256 }
        };
        let revisions = revisions.iter().map(|scans| scans.iter().map(scan).collect()).collect();
        Collected { revisions, ..Collected::default() }
    }

    /// Number, what is carried, what is new, what is known.
    fn told(known: &Collected, given: Vec<Page>) -> (usize, Vec<String>, Vec<String>, usize) {
        let revision = revise(known, given, |_| true).unwrap();
        let carried = revision.carried.iter().map(|scan| scan.sha256.clone()).collect();
        let names = revision.fresh.iter().map(|page| revision.names("x", page).next().unwrap()).collect();
        (revision.number, carried, names, revision.known.len())
    }

    fn owned(words: &[&str]) -> Vec<String> {
        words.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn pages_come_together_and_later_scans_do_not_drive_out_earlier_ones() {
        let none = collected(&[]);
        assert_eq!(told(&none, vec![page(None, "a")]), (1, vec![], owned(&["x.jpg"]), 0));
        let two = vec![page(Some(2), "b"), page(None, "a")];
        assert_eq!(told(&none, two), (1, vec![], owned(&["x-trang-1.jpg", "x-trang-2.jpg"]), 0));
        let one = collected(&[&[(Some(1), "a")]]);
        assert_eq!(told(&one, vec![page(Some(2), "b")]), (1, owned(&["a"]), owned(&["x-trang-2.jpg"]), 0));
        assert_eq!(told(&one, vec![page(Some(1), "a")]), (1, owned(&["a"]), vec![], 1));
        let both = collected(&[&[(Some(1), "a"), (Some(2), "b")]]);
        let again = vec![page(Some(1), "c")];
        assert_eq!(told(&both, again), (2, owned(&["b"]), owned(&["x-ban-2-trang-1.jpg"]), 0));
        let whole = vec![page(None, "d")];
        assert_eq!(told(&both, whole), (2, vec![], owned(&["x-ban-2.jpg"]), 0));
        let alone = collected(&[&[(None, "a")]]);
        let second = vec![page(None, "a"), page(Some(2), "b")];
        assert_eq!(told(&alone, second), (1, owned(&["a"]), owned(&["x-trang-2.jpg"]), 1));
    }

    #[test]
    fn an_earlier_scan_that_is_given_again_counts_again() {
        let again = |known: &Collected, given: Vec<Page>, whole: bool| {
            let revision = revise(known, given, |_| whole).unwrap();
            let again: Vec<String> = revision.again.iter().map(|(_, scan)| scan.file.clone()).collect();
            (revision.number, revision.carried.len(), again, revision.fresh.len())
        };
        let two = collected(&[&[(None, "a")], &[(None, "b")]]);
        assert_eq!(again(&two, vec![page(None, "a")], true), (3, 0, owned(&["a.jpg"]), 0));
        assert_eq!(again(&two, vec![page(None, "b")], true), (2, 1, vec![], 0));
        // Its copy is gone.
        assert_eq!(again(&two, vec![page(None, "b")], false), (3, 0, owned(&["b.jpg"]), 0));
        let pages = collected(&[&[(Some(1), "a"), (Some(2), "b")], &[(Some(2), "b"), (Some(1), "c")]]);
        let first = vec![page(Some(1), "a"), page(Some(2), "b")];
        assert_eq!(again(&pages, first, true), (3, 1, owned(&["a.jpg"]), 0));
    }

    #[test]
    fn two_files_for_one_page_are_for_people_to_tell_apart() {
        let none = collected(&[]);
        let refused = |given| revise(&none, given, |_| true).is_err();
        assert!(refused(vec![page(Some(1), "a"), page(Some(1), "b")]));
        assert!(refused(vec![page(None, "a"), page(None, "b")]));
        assert!(refused(vec![page(None, "a"), page(Some(1), "b")]));
        assert_eq!(told(&none, vec![page(None, "a"), page(None, "a")]).2, owned(&["x.jpg"]));
    }
}
