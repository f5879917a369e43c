//! Pictures from plain numbers and dates: SVG drawn at build time, one figure a file. They know no
//! reports, and their words are given to them.

pub mod axis;
pub mod frame;
pub mod label;
pub mod lettering;
pub mod pen;
pub mod scale;
pub mod stroke;

pub mod calendar;
pub mod intervals;
pub mod map;
pub mod network;
pub mod timeline;
pub mod voices;
