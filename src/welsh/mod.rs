//! The Welsh language itself. Knows nothing of web sites.
