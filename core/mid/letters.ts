/**
 * Characters that Unicode's compatibility decomposition (NFKD) leaves outside A-Z, in upper case, and what stands
 * for them in a MID. Dashes become the hyphen and the East Asian comma the comma, because those two join.
 */
export const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ẞ", "SS"],
  ["Æ", "AE"],
  ["Œ", "OE"],
  ["Ø", "O"],
  ["Ł", "L"],
  ["Đ", "D"],
  ["Ð", "D"],
  ["Ɖ", "D"],
  ["Þ", "TH"],
  ["Ħ", "H"],
  ["Ŧ", "T"],
  ["Ŋ", "NG"],
  ["Ə", "E"],
  ["\u2010", "-"],
  ["\u2012", "-"],
  ["\u2013", "-"],
  ["\u2014", "-"],
  ["\u2015", "-"],
  ["\u2212", "-"],
  ["\u3001", ","],
]);
