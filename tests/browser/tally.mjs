// The count of what held and what did not.

const SHOWN = 25;

export class Tally {
  passed = 0;
  failed = 0;
  #part = [];

  /** One test: it holds when there is nothing to complain of. */
  check(place, what, complaints) {
    if (complaints.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    this.#part.push({ place, what, complaints });
  }

  /** Runs one part of the tests, then prints how long it took and what did not hold. */
  async part(title, run) {
    const began = performance.now();
    const before = this.passed + this.failed;
    try {
      await run();
    } catch (error) {
      this.check(title, "runs to its end", [error.stack ?? String(error)]);
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${title}: ${this.passed + this.failed - before} tests in ${seconds} s`);
    this.#part.sort((a, b) => a.place.localeCompare(b.place) || a.what.localeCompare(b.what));
    for (const { place, what, complaints } of this.#part.slice(0, SHOWN)) {
      console.log(`  FAILED ${place}: ${what}`);
      for (const complaint of complaints.slice(0, 5)) console.log(`    ${complaint}`);
      if (complaints.length > 5) console.log(`    … and ${complaints.length - 5} more`);
    }
    if (this.#part.length > SHOWN) console.log(`  … and ${this.#part.length - SHOWN} more failures`);
    this.#part = [];
  }
}
