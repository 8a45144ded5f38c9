/** Columns of the totals by member and month. Money is in cents; `THREAT_…` are whole dollars, and those times thousandths. */
export const ENTRIES = 0;
export const VALUE_CENTS = 1;
export const THREAT_DOLLARS = 2;
export const THREAT_LEVEL_DOLLARS = 3;
export const FAST_ENTRIES = 4;
export const ANOMALY_POINTS = 5;
export const MID_JUDGED = 6;
export const MID_WRONG = 7;
export const MONTH_COLUMNS = 8;
