/** Requests that have to be taken whole before one more lane opens. */
const WIDEN_AFTER = 10;

/**
 * How many requests are under way at once: at most `most`, half as many whenever the service takes less than it is given, one more
 * after some that it took whole.
 */
export class Lanes {
  readonly #most: number;
  #open: number;
  #underWay = 0;
  #takenWhole = 0;
  /** How often lanes were closed. */
  #round = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
    this.#open = most;
  }

  /** Makes a request when there is a lane for it; `isWhole` says of its answer whether the service took all of it. */
  async send<Answer>(request: () => Promise<Answer>, isWhole: (answer: Answer) => boolean): Promise<Answer> {
    await this.#enter();
    const round = this.#round;
    try {
      const answer = await request();
      if (isWhole(answer)) this.#widen();
      else this.#narrow(round);
      return answer;
    } finally {
      this.#underWay--;
      this.#admit();
    }
  }

  async #enter(): Promise<void> {
    const admitted = new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
    });
    this.#admit();
    await admitted;
  }

  #admit(): void {
    while (this.#underWay < this.#open) {
      const admit = this.#waiting.shift();
      if (admit === undefined) return;
      this.#underWay++;
      admit();
    }
  }

  /** Requests that were under way together tell of one overload, not of several. */
  #narrow(round: number): void {
    if (round !== this.#round) return;
    this.#round++;
    this.#takenWhole = 0;
    this.#open = Math.max(1, Math.floor(this.#open / 2));
  }

  #widen(): void {
    this.#takenWhole++;
    if (this.#takenWhole < WIDEN_AFTER) return;
    this.#takenWhole = 0;
    this.#open = Math.min(this.#most, this.#open + 1);
  }
}
