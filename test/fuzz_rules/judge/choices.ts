/**
 * Goes through all outcomes of a run that asks yes-or-no questions: the first run is answered `no` throughout, each later
 * one repeats the answers of one before up to a question, and answers that with `yes`.
 */
export class Choices {
  #planned: boolean[] = [];
  #given: boolean[] = [];

  /** Answers the next question of a run. */
  choose(): boolean {
    const answer = this.#planned[this.#given.length] ?? false;
    this.#given.push(answer);
    return answer;
  }

  /** Ends a run, and plans the next. False if there is none left. */
  next(): boolean {
    const last = this.#given.lastIndexOf(false);
    if (last < 0) return false;
    this.#planned = [...this.#given.slice(0, last), true];
    this.#given = [];
    return true;
  }
}
