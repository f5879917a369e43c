//! Pictures from plain numbers: SVG drawn at build time, one figure a file. They know no reports.

pub mod voices;
