//! What was made before, by the digest of all that it was made from. Only `serve` keeps one between two runs of the line.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::digest::Digest;

/// Values remembered by the digest of all that they were made from.
///
/// What was not asked for between two calls of [`Memo::sweep`] is forgotten, so that it holds what the site needs
/// and no more.
#[derive(Debug)]
pub struct Memo<T> {
    entries: Mutex<HashMap<Digest, Entry<T>>>,
}

#[derive(Debug)]
struct Entry<T> {
    value: Arc<T>,
    asked: bool,
}

impl<T> Default for Memo<T> {
    fn default() -> Memo<T> {
        Memo { entries: Mutex::default() }
    }
}

impl<T> Memo<T> {
    /// The value with this key: remembered, or made now and remembered.
    pub fn get(&self, key: Digest, make: impl FnOnce() -> T) -> Arc<T> {
        if let Some(known) = self.find(key) {
            return known;
        }
        let value = Arc::new(make());
        self.put(key, &value);
        value
    }

    /// Remembers a value with this key.
    pub fn put(&self, key: Digest, value: &Arc<T>) {
        self.lock().insert(key, Entry { value: Arc::clone(value), asked: true });
    }

    /// The value with this key, if it is remembered.
    pub fn find(&self, key: Digest) -> Option<Arc<T>> {
        let mut entries = self.lock();
        let entry = entries.get_mut(&key)?;
        entry.asked = true;
        Some(Arc::clone(&entry.value))
    }

    /// Forgets what was not asked for since the last sweep.
    pub fn sweep(&self) {
        self.lock().retain(|_, entry| std::mem::take(&mut entry.asked));
    }

    /// Forgets what nobody else holds, asked for or not.
    pub fn release(&self) {
        self.lock().retain(|_, entry| Arc::strong_count(&entry.value) > 1);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Digest, Entry<T>>> {
        // A value is inserted whole or not at all, so a panic elsewhere can't have left half of one behind.
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_released_is_what_nobody_else_holds() {
        let memo = Memo::default();
        let [held, left] = [b"held", b"left"].map(|key| Digest::of(key));
        let value = memo.get(held, || 1);
        drop(memo.get(left, || 2));
        memo.release();
        assert_eq!((memo.find(held).as_ref(), memo.find(left)), (Some(&value), None));
    }
}
