//! Items → results in the order of the items, worked at side by side. No more of them are under way than hands can hold.

use rayon::{ThreadPool, ThreadPoolBuilder};
use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::sync::mpsc;
use std::thread;

/// Items under way for each hand: enough that nobody waits for a slow one, few enough that memory does not grow with a run.
const AHEAD: usize = 4;

/// Those who work side by side. The only type that names rayon.
pub(super) struct Crew {
    hands: usize,
}

impl Crew {
    /// As many hands as asked for; `None`: as many as the machine has processors.
    pub(super) fn of(hands: Option<NonZeroUsize>) -> Self {
        let hands = hands.or_else(|| thread::available_parallelism().ok());
        Self { hands: hands.map_or(1, NonZeroUsize::get) }
    }

    /// Hands every result of `work` to `deliver`, on the thread of the caller, in the order of `items`.
    pub(super) fn each<Item: Copy + Send, Outcome: Send>(
        &self,
        items: &[Item],
        work: impl Fn(Item) -> Outcome + Sync,
        mut deliver: impl FnMut(Outcome),
    ) {
        let hands = self.hands.min(items.len());
        // One hand needs no help; and where the system gives no threads, the caller's own does it all.
        let pool = if hands > 1 { ThreadPoolBuilder::new().num_threads(hands).build().ok() } else { None };
        match pool {
            Some(pool) => side_by_side(&pool, AHEAD * hands, items, &work, deliver),
            None => items.iter().for_each(|item| deliver(work(*item))),
        }
    }
}

/// As [`Crew::each`], with at most `room` items begun and not delivered.
fn side_by_side<Item: Copy + Send, Outcome: Send>(
    pool: &ThreadPool,
    room: usize,
    items: &[Item],
    work: &(impl Fn(Item) -> Outcome + Sync),
    mut deliver: impl FnMut(Outcome),
) {
    let mut rest = items.iter().copied();
    let mut under_way = VecDeque::with_capacity(room);
    pool.in_place_scope_fifo(|scope| {
        loop {
            for item in rest.by_ref().take(room - under_way.len()) {
                let (done, result) = mpsc::sync_channel(1);
                // Nobody waits any more only where another item's panic ended the run.
                scope.spawn_fifo(move |_| _ = done.send(work(item)));
                under_way.push_back(result);
            }
            let Some(first) = under_way.pop_front() else { break };
            // Without a result its work panicked, which the scope passes on.
            let Ok(outcome) = first.recv() else { break };
            deliver(outcome);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn results_come_in_order_and_few_are_under_way() {
        let crew = Crew::of(NonZeroUsize::new(3));
        let (begun, mut seen) = (AtomicUsize::new(0), Vec::new());
        let work = |item: u64| {
            begun.fetch_add(1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(item % 3));
            item
        };
        let items: Vec<u64> = (0..100).collect();
        crew.each(&items, work, |item| {
            seen.push(item);
            assert!(begun.load(Ordering::SeqCst) < seen.len() + 3 * AHEAD);
        });
        assert_eq!(seen, items);
    }

    #[test]
    fn a_panic_reaches_the_caller() {
        let crew = Crew::of(NonZeroUsize::new(2));
        let work = |item: u64| assert_ne!(item, 7);
        let run = std::panic::AssertUnwindSafe(|| crew.each(&[5, 6, 7, 8], work, |()| {}));
        assert!(std::panic::catch_unwind(run).is_err());
    }
}
