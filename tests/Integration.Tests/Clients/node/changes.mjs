// Waiting for a condition that only changes when something arrives.
const limit = 10_000;

export class Changes {
  #waiting = new Set();

  /** Something arrived: look at the conditions again. */
  happened() {
    for (const look of this.#waiting) {
      look();
    }
  }

  /** Done as soon as the condition holds; fails after ten seconds, with what `describe` tells. */
  until(condition, describe) {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (condition()) {
          clearTimeout(timer);
          this.#waiting.delete(look);
          resolve();
        }
      };
      const timer = setTimeout(() => reject(new Error(`In vain waited for ${describe()}`)), limit);
      this.#waiting.add(look);
      look();
    });
  }
}
