const SECONDS_A_MINUTE = 60;
const MINUTES_AN_HOUR = 60;
const SECONDS_AN_HOUR = 3_600;
/** From so many hours on minutes are of no matter. */
const LONG_HOURS = 10;

/** A time as people say it: `42 s`, `13 min 16 s`, `1 h 26 min`, `41 h`. */
export function duration(seconds: number): string {
  if (seconds >= LONG_HOURS * SECONDS_AN_HOUR) return `${Math.round(seconds / SECONDS_AN_HOUR)} h`;
  const whole = Math.round(seconds);
  if (whole >= SECONDS_AN_HOUR) {
    const minutes = Math.round(whole / SECONDS_A_MINUTE);
    return `${Math.floor(minutes / MINUTES_AN_HOUR)} h ${minutes % MINUTES_AN_HOUR} min`;
  }
  if (whole < SECONDS_A_MINUTE) return seconds < 10 ? `${seconds.toFixed(1)} s` : `${whole} s`;
  const rest = whole % SECONDS_A_MINUTE;
  return `${Math.floor(whole / SECONDS_A_MINUTE)} min${rest === 0 ? "" : ` ${rest} s`}`;
}

/** US dollars and cents. */
export function dollars(amount: number): string {
  return `$${amount.toFixed(2)}`;
}

/** A number with commas; of one below ten two digits behind the point, where it has any. */
export function figure(value: number): string {
  const digits = Number.isInteger(value) || value >= 1_000 ? 0 : value < 10 ? 2 : 1;
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

/** `1 million`, `40 million`, `1 billion`. */
export function shipmentsText(count: number): string {
  return count >= BILLION ? `${count / BILLION} billion` : `${count / MILLION} million`;
}

const MILLION = 1_000_000;
const BILLION = 1_000_000_000;
