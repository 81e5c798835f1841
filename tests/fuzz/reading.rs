//! What every reader has to keep, whatever bytes it is given.

use std::ops::ControlFlow;
use std::path::Path;

use retold::config::{ReadLimits, ReadOptions};
use retold::read::{Event, Origin, read_stream};

/// Reads `bytes` as the file `name`: ends, does not panic, and hands on no document beyond the limit.
pub fn read(name: &str, bytes: &[u8]) {
    let mut limits = ReadLimits::default().with_document_bytes(1 << 16).with_line_bytes(1 << 17);
    limits.page_elements = 2_000;
    for lossy in [false, true] {
        let options = ReadOptions::default().with_lossy(lossy).with_limits(limits);
        let end = read_stream(&Origin::new(Path::new(name), &options), bytes, &mut |event| {
            if let Event::Document(document) = event {
                // Replacing bad bytes and decoding old encodings make up to three bytes of one.
                assert!(document.text.len() <= 3 * limits.document_bytes);
            }
            ControlFlow::Continue(())
        });
        assert_eq!(end, ControlFlow::Continue(()));
    }
}
