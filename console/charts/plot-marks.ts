/** What the charts use of Observable Plot: the whole library is a third larger. */
export { barX, dot, geo, line, plot, rectY, ruleX, ruleY, text, tickX } from "@observablehq/plot";
