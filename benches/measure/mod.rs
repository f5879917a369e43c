//! What a program and its phases cost.

pub(crate) mod process;
pub(crate) mod stages;
pub(crate) mod usage;
