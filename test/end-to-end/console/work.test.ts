// All in one file, so that they share a stack: to start and to load one takes longer than most of them. Plans come first, for
// decisions change them.
import "./work/planning.ts";
import "./work/figures.ts";
import "./work/intakes.ts";
import "./work/filtering.ts";
import "./work/deciding.ts";
import "./work/keyboard.ts";
import "./work/roles.ts";
import "./work/states.ts";
