// Invented: fronts that mostly speak of pretending, and endings without a meaning, so that no firm is meant.
const FRONTS =
  "Mock Sampl Fict Imag Pret Quas Pseud Inven Dumm Exemp Facsi Simul Phant Mirag Vapo Nowh Erewh Hypo Figm Conjur " +
  "Whims Fabl Myth Ombr Brind Tessel Vornel Xandr Yarr Zemb Kwind Jorb Lundr Glimm Rustl Albr Cendr Ostr Ulm Wexl";
const ENDS = "ara elo inor avia ostra undo ico erra imar oland exa unta aria ivo ento ella";
const MARKED_ENDS = "ára élo iñor ävia østra ündo iço érra ímar öland ßen ånta łka čento êlla";

const joined = (ends: string) =>
  FRONTS.split(" ").flatMap((front) => ends.split(" ").map((end) => front + end));

/** Invented words that stand where a firm's own name would. */
export const STEMS: readonly string[] = joined(ENDS);

/** The same with accents and other letters beyond A to Z. */
export const MARKED_STEMS: readonly string[] = joined(MARKED_ENDS);

/** Neutral words for what a firm does. */
export const TRADES: readonly string[] =
  "Works Industries Manufacturing Products Factory Mills Components Goods Supply Fabrication Assembly Trading".split(
    " ",
  );

/** Words that make a name longer and say little. */
export const SCOPES: readonly string[] =
  "International Worldwide Precision Overseas Export Holding Technical".split(" ");

/** Letters that few firms would choose as initials. */
export const INITIALS: readonly string[] = "Q V W X Z J K".split(" ");

export const ROADS: readonly string[] =
  "Orchard Harbour Mill Station Canal Garden Bridge Forest River Market Summit Meadow Lantern Willow Granite".split(
    " ",
  );
