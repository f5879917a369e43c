// The browser that the tests run: which one, and how it is kept from talking to anybody.

import { execFileSync } from "node:child_process";

import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The browser talks to nobody on its own and finds nobody but our server. */
const FLAGS = [
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of NAMES) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      // The next name may be there.
    }
  }
  throw new Error(`no browser found: install Debian's chromium, or set CHROMIUM (looked for ${NAMES.join(", ")})`);
}

/** The browser that CHROMIUM names, or else Chromium or Chrome where the system keeps them. */
export function launch() {
  return chromium.launch({ executablePath: executable(), args: FLAGS });
}
