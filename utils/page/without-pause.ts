/** Does in one go what could be interrupted. */
export function withoutPause<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
