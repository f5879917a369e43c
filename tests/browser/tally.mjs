// The count of what held and what did not.

const SHOWN = 25;

export class Tally {
  passed = 0;
  failed = 0;
  #complaints = [];

  /** One test: it holds when there is nothing to complain of. */
  check(place, what, complaints) {
    if (complaints.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    this.#complaints.push({ place, what, complaints });
  }

  /**
   * Runs one part of the tests, which counts for itself, so that others may run beside it; then prints how long it took
   * and what did not hold.
   */
  async part(title, run) {
    const began = performance.now();
    const own = new Tally();
    try {
      await run(own);
    } catch (error) {
      own.check(title, "runs to its end", [error.stack ?? String(error)]);
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${title}: ${own.passed + own.failed} tests in ${seconds} s`);
    own.#print();
    this.passed += own.passed;
    this.failed += own.failed;
  }

  #print() {
    this.#complaints.sort((a, b) => a.place.localeCompare(b.place) || a.what.localeCompare(b.what));
    for (const { place, what, complaints } of this.#complaints.slice(0, SHOWN)) {
      console.log(`  FAILED ${place}: ${what}`);
      for (const complaint of complaints.slice(0, 5)) console.log(`    ${complaint}`);
      if (complaints.length > 5) console.log(`    … and ${complaints.length - 5} more`);
    }
    if (this.#complaints.length > SHOWN) console.log(`  … and ${this.#complaints.length - SHOWN} more failures`);
  }
}
